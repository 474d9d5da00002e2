import { adoptedStream } from '@permanence/care/adopted/stream';
import { childStream } from '@permanence/care/child/stream';
import { asOneFile } from '@permanence/files/copy-sqlite';
import { openSqlite } from '@permanence/files/sqlite-file';
import type {
  AdoptionLink,
  AdoptionLinks,
  AdoptionOpening,
  Kept,
} from '@permanence/privacy/adoption-links/links';
import type { Erasure } from '@permanence/privacy/erasures';
import { type MasterKeys, WrongMasterKey } from '@permanence/privacy/master-key';
import type { VaultKeeper } from '@permanence/privacy/vault-keeper';
import { linksInFile } from '../adoption-links.ts';
import type { ErasureAsked } from './asked.ts';
import { recordNamed } from './record-name.ts';

/** What became of the record of a stream: undefined where it was not erased. */
interface Erased {
  /** What it is called since, or still. */
  readonly reference: string;
  readonly classes: ReadonlySet<string>;
  readonly whole: boolean;
}

type ErasuresOf = (stream: string) => readonly Erasure[];

function erased(of: ErasuresOf, stream: string): Erased | undefined {
  const all = of(stream);
  if (all.length === 0) return undefined;
  const renamed = all.findLast(({ replacement }) => replacement !== undefined)?.replacement;
  // Under its new name it may have been erased again.
  const later = renamed === undefined ? undefined : erased(of, renamed);
  return {
    reference: later?.reference ?? recordNamed(renamed ?? stream).reference,
    classes: new Set(all.flatMap(({ asked }) => (asked as ErasureAsked).classes)),
    whole: renamed !== undefined,
  };
}

/** The same link, with the names of today, and without texts on their way from one record to the other that was erased. */
function linkAfter(link: AdoptionLink, birth: Erased | undefined, adopted: Erased | undefined): AdoptionLink {
  const isGone = [birth, adopted].some((each) => each?.classes.has('adopter'));
  return {
    ...link,
    birth: birth?.reference ?? link.birth,
    adopted: adopted?.reference ?? link.adopted,
    adopters: isGone ? [] : link.adopters,
  };
}

/** Who opened it stays, and what for; what was written about the person goes. */
function openingAfter(opening: AdoptionOpening, found: Erased | undefined): AdoptionOpening {
  return found?.whole === true ? { ...opening, reference: found.reference, reason: '' } : opening;
}

interface Rows<Row> {
  readonly all: () => Promise<readonly Kept<Row>[]>;
  readonly after: (row: Row) => Row;
  readonly change: (before: Kept<Row>, row: Row) => Promise<boolean>;
}

/** Until nothing is left to change: a service that goes on may have changed a row meanwhile. */
async function changeAll<Row>({ all, after, change }: Rows<Row>): Promise<void> {
  for (;;) {
    const left = (await all()).filter(({ row }) => JSON.stringify(after(row)) !== JSON.stringify(row));
    if (left.length === 0) return;
    for (const kept of left) await change(kept, after(kept.row));
  }
}

/**
 * Brings what joins the records into line with every erasure there was. There are as many links afterwards as before, and
 * neither record learns of it. Begun again, it finishes.
 */
export async function eraseInLinks(
  links: AdoptionLinks,
  keeper: VaultKeeper,
  authority: string,
): Promise<void> {
  const of = keeper.erasures.byName();
  const birthOf = (reference: string) => erased(of, childStream(authority, reference));
  const adoptedOf = (reference: string) => erased(of, adoptedStream(authority, reference));
  await changeAll({
    all: () => links.links(authority),
    after: (link) => linkAfter(link, birthOf(link.birth), adoptedOf(link.adopted)),
    change: (before, link) => links.changeLink(authority, before, link),
  });
  await changeAll({
    all: () => links.openings(authority),
    after: (opening) => openingAfter(opening, birthOf(opening.reference) ?? adoptedOf(opening.reference)),
    change: (before, opening) => links.changeOpening(authority, before, opening),
  });
}

/** The same in a copy of the keys, unless nobody can open it any more. */
export async function eraseInLinksOfCopy(
  path: string,
  masters: MasterKeys,
  keeper: VaultKeeper,
  authorities: readonly string[],
): Promise<void> {
  try {
    const links = await linksInFile(path, masters);
    try {
      for (const authority of authorities) await eraseInLinks(links, keeper, authority);
    } finally {
      links.close();
    }
  } catch (error) {
    if (!(error instanceof WrongMasterKey)) throw error;
  }
  const copy = openSqlite(path);
  try {
    asOneFile(copy);
  } finally {
    copy.close();
  }
}
