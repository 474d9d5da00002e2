import { userInfo } from 'node:os';
import { discardParked, retryParked } from '@permanence/projections/after-parking';
import { catchUp } from '@permanence/projections/catch-up';
import type { Discarded, Parked } from '@permanence/projections/parked';
import { discardedStreams, parkedStreams } from '@permanence/projections/parked';
import { type LogAndTables, type NodeOptions, sayWhoIsWaitedFor, withLogAndTables } from '../data-folder.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { InputRefused, WrongUsage } from '../refusal.ts';

export interface ListParkedOptions extends NodeOptions {
  readonly discarded?: boolean;
}

export interface RetryOptions extends NodeOptions {
  readonly all?: boolean;
}

export interface DiscardOptions extends NodeOptions {
  readonly reason: string;
  readonly by?: string;
}

const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
const ACTOR = /^[\w.@:-]{1,80}$/;

function instant(at: number): string {
  return new Date(at).toISOString();
}

async function withWaiting({ log, db, projection }: LogAndTables) {
  await catchUp(log, db, projection, { onWait: sayWhoIsWaitedFor });
  return Promise.all(
    parkedStreams(db, projection).map(async (parked) => {
      const from = { from: parked.revision };
      return { ...parked, waiting: (await log.readStream(parked.stream, from)).length - 1 };
    }),
  );
}

function parkedDocument<Known extends Parked>({ recordedAt, parkedAt, ...parked }: Known) {
  return { ...parked, recordedAt: instant(recordedAt), parkedAt: instant(parkedAt) };
}

function discardedDocument({ discardedAt, ...discarded }: Discarded) {
  return { ...discarded, discardedAt: instant(discardedAt) };
}

/** Streams with an event that cannot be folded, and how many events wait behind it. */
export async function listParked(options: ListParkedOptions): Promise<void> {
  const found = await withLogAndTables(options, async (both) => ({
    parked: (await withWaiting(both)).map(parkedDocument),
    discarded: discardedStreams(both.db, both.projection).map(discardedDocument),
  }));
  if (options.json === true) {
    printJson(options.discarded === true ? found : { parked: found.parked });
    return;
  }
  printLine(`${found.parked.length} parked`);
  printTable(
    found.parked.map((each) => [
      `${each.stream}@${each.revision}`,
      ...[each.type, each.code, each.eventId, `position ${each.position}`],
      ...[`${each.waiting} wait behind it`, each.parkedAt],
    ]),
  );
  if (options.discarded !== true) return;
  printLine(`${found.discarded.length} discarded`);
  printTable(
    found.discarded.map((each) => [
      `${each.stream}@${each.from} to ${each.to}`,
      ...[each.type, each.code, each.eventId, each.reason, each.by, each.discardedAt],
    ]),
  );
}

function streamsToRetry({ db, projection }: LogAndTables, stream: string | undefined): readonly string[] {
  const parked = parkedStreams(db, projection).map((each) => each.stream);
  if (stream === undefined) return parked;
  const discarded = discardedStreams(db, projection).map((each) => each.stream);
  if ([...parked, ...discarded].includes(stream)) return [stream];
  throw new InputRefused(`${stream} is not parked: permanence parked list shows what is`);
}

/** Folds parked streams afresh. Exit 1 when one of them is still parked. */
export async function retry(stream: string | undefined, options: RetryOptions): Promise<void> {
  if ((stream === undefined) === (options.all !== true))
    throw new WrongUsage('name one stream, or give --all');
  const retried = await withLogAndTables(options, async (both) => {
    await catchUp(both.log, both.db, both.projection, { onWait: sayWhoIsWaitedFor });
    const found: { stream: string; parked?: Parked }[] = [];
    for (const each of streamsToRetry(both, stream)) {
      const parked = await retryParked(both.log, both.db, both.projection, each, Date.now);
      found.push({ stream: each, ...(parked === undefined ? {} : { parked }) });
    }
    return found;
  });
  const still = retried.flatMap(({ parked }) => parked ?? []);
  if (options.json === true) {
    printJson({
      retried: retried.length,
      unparked: retried.length - still.length,
      parked: still.map(parkedDocument),
    });
  } else {
    printLine(`${retried.length} retried, ${retried.length - still.length} no longer parked`);
    printTable(still.map((each) => [`${each.stream}@${each.revision}`, each.type, each.code, each.eventId]));
  }
  if (still.length > 0) throw new InputRefused(`${still.length} still cannot be folded`);
}

/** Leaves the events of a parked stream out, for a reason that is kept. */
export async function discard(stream: string, options: DiscardOptions): Promise<void> {
  const { reason, by = userInfo().username } = options;
  if (!CODE.test(reason)) throw new WrongUsage('--reason is a code: small letters, digits and hyphens');
  if (!ACTOR.test(by)) throw new WrongUsage('--by is the pseudonym of a user: letters, digits and . @ : - _');
  const gone = await withLogAndTables(options, async ({ log, db, projection }) => {
    await catchUp(log, db, projection, { onWait: sayWhoIsWaitedFor });
    return discardParked(log, db, projection, stream, { by, reason, now: Date.now });
  });
  if (gone === undefined)
    throw new InputRefused(`${stream} is not parked: permanence parked list shows what is`);
  if (options.json === true) printJson(discardedDocument(gone));
  else
    printLine(`${stream}: revisions ${gone.from} to ${gone.to} are left out from now on (${reason}, ${by})`);
}
