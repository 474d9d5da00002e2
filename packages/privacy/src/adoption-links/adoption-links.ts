import { randomUUID } from 'node:crypto';
import { adoptedStream } from '@permanence/care/adopted/stream';
import { childStream } from '@permanence/care/child/stream';
import type { KeyVault } from '../key-vault.ts';
import type { MasterKeys } from '../master-key.ts';
import { subjectOf } from '../subject.ts';
import { openVaultFile } from '../vault-file.ts';
import { openVaultKeeper } from '../vault-keeper.ts';
import { readState } from '../vault-state.ts';
import type { AdoptionLink, AdoptionLinks, AdoptionOpening } from './links.ts';
import { linksIn } from './links-file.ts';
import { type SealedRows, sealedRows } from './sealed-rows.ts';

interface File {
  readonly file: ReturnType<typeof linksIn>;
  readonly secret: Uint8Array;
  readonly links: SealedRows<AdoptionLink>;
}

function drawing({
  file,
  secret,
  links,
}: File): Pick<AdoptionLinks, 'draw' | 'redraw' | 'isDrawn' | 'nameInLooks'> {
  const { isTaken, insertTaken } = file.statements;
  const digestOf = (authority: string, adopted: string) =>
    subjectOf(secret, adoptedStream(authority, adopted));
  return {
    isDrawn: (authority, adopted) => isTaken.get(digestOf(authority, adopted)) !== undefined,
    nameInLooks: (authority, adopted) =>
      `adopted-${subjectOf(secret, `looks at ${adoptedStream(authority, adopted)}`)}`,
    draw: async (authority, birth, adopted) => {
      const digests = [subjectOf(secret, childStream(authority, birth)), digestOf(authority, adopted)];
      const id = randomUUID();
      const sealed = await links.seal(authority, id, { birth, adopted, state: 'drawn', adopters: [] });
      const drawn = file.together(() => {
        if (digests.some((digest) => isTaken.get(digest) !== undefined)) return false;
        for (const digest of digests) insertTaken.run(digest);
        return links.insert(authority, id, sealed);
      });
      // Where a row lies on the disk would tell after which it was written.
      if (drawn) file.sweep();
      return drawn;
    },
    redraw: async (authority, before, adopted) => {
      const digest = digestOf(authority, adopted);
      const link: AdoptionLink = { ...before.row, adopted, state: 'drawn', adopters: [] };
      const sealed = await links.seal(authority, before.id, link);
      const drawn = file.together(() => {
        if (isTaken.get(digest) !== undefined || !links.put(before, sealed)) return false;
        insertTaken.run(digest);
        return true;
      });
      if (drawn) file.sweep();
      return drawn;
    },
  };
}

/** Beside the keys, in their file: what reads the log and its backups has neither. */
export async function openAdoptionLinks(
  path: string,
  masters: MasterKeys,
  keys: Pick<KeyVault, 'keyFor' | 'keysWithIds'>,
): Promise<AdoptionLinks> {
  const keeper = await openVaultKeeper(path, masters);
  const vault = openVaultFile(path);
  const { secret } = await readState(vault, masters);
  const file = linksIn(vault);
  const { statements } = file;
  const links = sealedRows<AdoptionLink>('adoption_link', statements.links, keys);
  const openings = sealedRows<AdoptionOpening>('adoption_opening', statements.openings, keys);
  const take = (authority: string, adopted: string): void =>
    void statements.insertTaken.run(subjectOf(secret, adoptedStream(authority, adopted)));
  const swept = async (replaced: Promise<boolean>): Promise<boolean> => {
    const changed = await replaced;
    if (changed) file.sweep();
    return changed;
  };
  return {
    ...drawing({ file, secret, links }),
    links: (authority) => links.all(authority),
    changeLink: (authority, before, link) => {
      // Before anybody can find the name among those set aside.
      if (link.adopted !== before.row.adopted) take(authority, link.adopted);
      return swept(links.replace(authority, before, link));
    },
    openings: (authority) => openings.all(authority),
    ask: async (authority, id, opening) =>
      openings.insert(authority, id, await openings.seal(authority, id, opening)),
    changeOpening: (authority, before, opening) => openings.replace(authority, before, opening),
    forgetAdopters: (authority, birth) => keeper.destroy(childStream(authority, birth), ['adopter']),
    authorities: () => statements.authorities.all().map(({ authority }) => String(authority)),
    close: () => {
      vault.database.close();
      keeper.close();
    },
  };
}
