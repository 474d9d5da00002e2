import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHILD_PREFIX, childStream, parseChildStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { openVaultKeeper, type VaultKeeper } from '@permanence/privacy/vault-keeper';
import { dayInEngland } from '@permanence/record/today';
import { renameInLinks } from '../adoption-links.ts';
import { keysFile, keysFolder, logFiles, openStoredLog } from '../data-folder.ts';
import { askedIn, type EraseOptions, type ErasureAsked } from '../erasure/asked.ts';
import { beginErasure } from '../erasure/begin.ts';
import { type Certificate, writeCertificate } from '../erasure/certificate.ts';
import { eraseEverywhere, eraseRecord, type Places } from '../erasure/erase-record.ts';
import { filesOfBackup, filesOfData } from '../erasure/files.ts';
import type { CommonOptions } from '../options.ts';
import { printJson, printLine } from '../output.ts';

const IN_A_CLUSTER =
  'the log is kept by a cluster: its streams keep their names and ciphertexts until its own scavenge; see docs/runbooks/erase-a-record.md';

function placesOf(folder: string, backups: readonly string[]): Places {
  for (const path of backups) filesOfBackup(path);
  const remaining = logFiles(folder).length === 0 ? [IN_A_CLUSTER] : [];
  return { data: filesOfData(folder), backups, remaining };
}

async function withKeeper<Result>(
  folder: string,
  work: (keeper: VaultKeeper) => Promise<Result>,
): Promise<Result> {
  const keeper = await openVaultKeeper(keysFile(folder), masterKeyFiles(keysFolder(folder)));
  try {
    return await work(keeper);
  } finally {
    keeper.close();
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
    printLine(`the record is called ${parseChildStream(replacement)?.child} from now on`);
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
  const { data: folder, child, backup: backups = [] } = options;
  const asked = askedIn(options, dayInEngland(Date.now()));
  const places = placesOf(folder, backups);
  const rename = places.data.logs.length > 0;
  const pathOf = (id: string) => options.certificate ?? join(folder, 'certificates', `${id}.json`);
  const stream = childStream(asked.authority, child);
  await withKeeper(folder, async (keeper) => {
    const there = await withLog(folder, (log) => log.readStream(stream));
    const finished = finishedBefore(keeper, there, stream, pathOf);
    if (finished !== undefined) return print(options, finished, pathOf(finished.erasure));
    const erasing = beginErasure(there, keeper, stream, asked, { rename, now: Date.now });
    const renamed = parseChildStream(erasing.renamed)?.child ?? child;
    if (renamed !== child) await renameInLinks(folder, asked.authority, child, renamed);
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

async function* childStreams(log: EventStore): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const names = await log.streams(CHILD_PREFIX, { after, limit: NAMES_A_PAGE });
    yield* names;
    const last = names.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** A log, or a backup, from before an erasure: what was erased since is erased there as well. */
export async function eraseAgain(options: EraseAgainOptions): Promise<void> {
  const { data: folder, backup: backups = [] } = options;
  const places = placesOf(folder, backups);
  const again = await withKeeper(folder, (keeper) =>
    withLog(folder, async (log) => {
      let erased = 0;
      for await (const stream of childStreams(log)) {
        const before = keeper.erasures.of(stream);
        if (before?.finishedAt === undefined) continue;
        const { id, replacement, skeleton } = before;
        const renamed = places.data.logs.length > 0 ? (replacement ?? stream) : stream;
        const asked = before.asked as ErasureAsked;
        await eraseEverywhere({ id, asked, stream, renamed, skeleton, keeper }, places, Date.now());
        erased += 1;
      }
      return erased;
    }),
  );
  if (options.json === true) printJson({ erasedAgain: again });
  else printLine(`${again} records erased again`);
}
