import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInEngland } from '@permanence/calendar/england';
import { ADOPTED_PREFIX } from '@permanence/care/adopted/stream';
import { CHILD_PREFIX } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import type { Erasure } from '@permanence/privacy/erasures';
import { destroyInCopy, openVaultKeeper, type VaultKeeper } from '@permanence/privacy/vault-keeper';
import { linksIn } from '../adoption-links.ts';
import { keysFile, logFiles, mastersOf, openStoredLog } from '../data-folder.ts';
import { askedIn, type EraseOptions, type ErasureAsked, recordIn } from '../erasure/asked.ts';
import { beginErasure } from '../erasure/begin.ts';
import { type Certificate, writeCertificate } from '../erasure/certificate.ts';
import { eraseInLinksOfCopy } from '../erasure/erase-links.ts';
import { eraseEverywhere, eraseRecord, type Places } from '../erasure/erase-record.ts';
import { filesOfBackup, filesOfData } from '../erasure/files.ts';
import { refusalOf } from '../erasure/law.ts';
import { recordNamed, streamOf } from '../erasure/record-name.ts';
import type { CommonOptions } from '../options.ts';
import { printJson, printLine } from '../output.ts';

const IN_A_CLUSTER =
  'the log is kept by a cluster: its streams keep their names and ciphertexts until its own scavenge; see docs/runbooks/erase-a-record.md';

function placesOf(folder: string, backups: readonly string[]): Places {
  for (const path of backups) filesOfBackup(path);
  const remaining = logFiles(folder).length === 0 ? [IN_A_CLUSTER] : [];
  return { data: filesOfData(folder), backups, masters: mastersOf(folder), remaining };
}

interface Vault {
  readonly keeper: VaultKeeper;
  readonly links: AdoptionLinks;
}

async function withVault<Result>(folder: string, work: (vault: Vault) => Promise<Result>): Promise<Result> {
  const links = await linksIn(folder);
  try {
    const keeper = await openVaultKeeper(keysFile(folder), mastersOf(folder));
    try {
      return await work({ keeper, links });
    } finally {
      keeper.close();
    }
  } finally {
    links.close();
  }
}

async function withLog<Result>(folder: string, work: (log: EventStore) => Promise<Result>): Promise<Result> {
  const log = openStoredLog(folder);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

function print({ json }: CommonOptions, certificate: Certificate, path: string): void {
  if (json === true) {
    printJson(certificate);
    return;
  }
  const { erasure, classes, replacement, events, remaining } = certificate;
  printLine(`Erased ${classes.join(', ')} in a record of ${events} events; erasure ${erasure}`);
  if (replacement !== null)
    printLine(`the record is called ${recordNamed(replacement).reference} from now on`);
  printLine(`certificate ${path}`);
  for (const left of remaining) printLine(`LEFT TO DO: ${left}`);
}

/** The certificate of an erasure that is finished already: who asks twice is told the same. */
function finishedBefore(
  keeper: VaultKeeper,
  log: readonly unknown[],
  stream: string,
  pathOf: (id: string) => string,
) {
  const before = keeper.erasures.of(stream);
  if (before?.finishedAt === undefined || log.length > 0 || !existsSync(pathOf(before.id))) return undefined;
  return JSON.parse(readFileSync(pathOf(before.id), 'utf8')) as Certificate;
}

/** Destroys texts of a record for good, and its reference where the whole record is erased. Begun again, it goes on. */
export async function erase(options: EraseOptions): Promise<void> {
  const { data: folder, backup: backups = [] } = options;
  const asked = askedIn(options, dayInEngland(Date.now()));
  const record = recordIn(options);
  const places = placesOf(folder, backups);
  const rename = places.data.logs.length > 0;
  const pathOf = (id: string) => options.certificate ?? join(folder, 'certificates', `${id}.json`);
  const stream = streamOf(record);
  await withVault(folder, async ({ keeper, links }) => {
    const events = await withLog(folder, (log) => log.readStream(stream));
    const finished = finishedBefore(keeper, events, stream, pathOf);
    if (finished !== undefined) return print(options, finished, pathOf(finished.erasure));
    const refused = () => withLog(folder, (log) => refusalOf(log, links, record, events, asked));
    const ofRecord = { keeper, links, record, asked, events };
    const erasing = await beginErasure({ ...ofRecord, rename, now: Date.now, refused });
    const certificate = await eraseRecord(erasing, places, () => openStoredLog(folder), Date.now);
    writeCertificate(pathOf(erasing.id), certificate);
    keeper.erasures.finish(erasing.id, Date.now());
    print(options, certificate, pathOf(erasing.id));
  });
}

export interface EraseAgainOptions extends CommonOptions {
  readonly backup?: readonly string[];
}

const NAMES_A_PAGE = 1_000;

async function* recordsIn(log: EventStore): AsyncGenerator<string> {
  for (const prefix of [CHILD_PREFIX, ADOPTED_PREFIX]) {
    for (let after = ''; ; ) {
      const names = await log.streams(prefix, { after, limit: NAMES_A_PAGE });
      yield* names;
      const last = names.at(-1);
      if (last === undefined) break;
      after = last;
    }
  }
}

/** By their names of before, in the log or in a backup of it: what was erased since. */
async function erasedSince(folder: string, keeper: VaultKeeper, backups: readonly string[]) {
  const of = keeper.erasures.byName();
  const found = new Map<string, Erasure>();
  const look = async (log: EventStore): Promise<void> => {
    for await (const stream of recordsIn(log)) {
      for (const erasure of of(stream)) if (erasure.finishedAt !== undefined) found.set(stream, erasure);
    }
  };
  await withLog(folder, look);
  for (const path of backups.flatMap((backup) => filesOfBackup(backup).logs)) {
    const log = openSqliteEventStore(path);
    try {
      await look(log);
    } finally {
      await log.close();
    }
  }
  return found;
}

/** Keys that were destroyed since, and names in links, whichever records the log beside the copy holds. */
async function eraseInCopies({ backups, masters }: Places, keeper: VaultKeeper): Promise<void> {
  const authorities = [
    ...new Set(keeper.erasures.all().map(({ asked }) => (asked as ErasureAsked).authority)),
  ];
  for (const path of backups.flatMap((backup) => filesOfBackup(backup).keys)) {
    destroyInCopy(path, keeper.destroyed());
    await eraseInLinksOfCopy(path, masters, keeper, authorities);
  }
}

/** A log, or a backup, from before an erasure: what was erased since is erased there as well. */
export async function eraseAgain(options: EraseAgainOptions): Promise<void> {
  const { data: folder, backup: backups = [] } = options;
  const places = placesOf(folder, backups);
  const again = await withVault(folder, async ({ keeper, links }) => {
    const found = await erasedSince(folder, keeper, backups);
    for (const [stream, { id, replacement, skeleton, asked: before }] of found) {
      const renamed = places.data.logs.length > 0 ? (replacement ?? stream) : stream;
      const erasing = { id, asked: before as ErasureAsked, stream, renamed, skeleton, keeper, links };
      await eraseEverywhere(erasing, places, Date.now());
    }
    await eraseInCopies(places, keeper);
    return found.size;
  });
  if (options.json === true) printJson({ erasedAgain: again });
  else printLine(`${again} records erased again`);
}
