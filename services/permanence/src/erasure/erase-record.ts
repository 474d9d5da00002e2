import type { EventStore } from '@permanence/event-store/event-store';
import type { MasterKeys } from '@permanence/privacy/master-key';
import { skeletonOf } from '@permanence/privacy/skeleton';
import type { Erasing } from './asked.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { type ErasedInFiles, eraseInFiles } from './erase-files.ts';
import { eraseInLinks, eraseInLinksOfCopy } from './erase-links.ts';
import { filesOfBackup, type RecordFiles, restateBackup } from './files.ts';
import { erasureEventId, recordErasure } from './record-erasure.ts';

export interface Places {
  readonly data: RecordFiles;
  readonly backups: readonly string[];
  /** Open the keys, and copies of them. */
  readonly masters: MasterKeys;
  /** What cannot be done from here, in words. */
  readonly remaining: readonly string[];
}

function together(all: readonly ErasedInFiles[]): ErasedInFiles {
  const total = (count: (each: ErasedInFiles) => number) => all.reduce((sum, each) => sum + count(each), 0);
  return {
    blanked: total(({ blanked }) => blanked),
    rows: total(({ rows }) => rows),
    answers: total(({ answers }) => answers),
  };
}

function destroyKeys({ keeper, stream, renamed, asked }: Erasing): void {
  keeper.destroy(stream, asked.classes);
  // What is said in the record later is forgotten as well, under its new name.
  if (renamed !== stream) keeper.destroy(renamed, asked.classes);
}

/** Every file of the data and of the backups. Each step may be taken again. */
export async function eraseEverywhere(
  erasing: Erasing,
  { data, backups, masters }: Places,
  now: number,
): Promise<ErasedInFiles> {
  destroyKeys(erasing);
  const { keeper, links, asked } = erasing;
  const destroyed = keeper.destroyed();
  await eraseInLinks(links, keeper, asked.authority);
  keeper.sweep();
  const done = [eraseInFiles(data, erasing, destroyed, now)];
  for (const path of backups) {
    const files = filesOfBackup(path);
    done.push(eraseInFiles(files, erasing, destroyed, now));
    for (const keys of files.keys) await eraseInLinksOfCopy(keys, masters, keeper, [asked.authority]);
    await restateBackup(path);
  }
  return together(done);
}

/** Keys first: from then on nothing of it can be read, whatever happens next. */
export async function eraseRecord(
  erasing: Erasing,
  places: Places,
  openLog: () => EventStore,
  now: () => number,
): Promise<Certificate> {
  const done = await eraseEverywhere(erasing, places, now());
  const log = openLog();
  try {
    await recordErasure(log, erasing);
    const events = (await log.readStream(erasing.renamed)).filter(
      ({ id }) => id !== erasureEventId(erasing.id),
    );
    const after = skeletonOf(events);
    if (after !== erasing.skeleton)
      throw new Error('the record is not what it was: what figures are made of changed');
    const { remaining, backups } = places;
    const counts = { events: events.length, done, backups: backups.length, remaining, after };
    return certificateOf(erasing, { erasedAt: new Date(now()).toISOString(), ...counts });
  } finally {
    await log.close();
  }
}
