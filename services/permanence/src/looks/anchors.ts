import type { LooksFile } from '@permanence/access/looks/looks-file';
import type { Anchor } from '@permanence/access/looks/verify';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore, RecordedEvent } from '@permanence/event-store/event-store';
import * as z from 'zod';
import { repeated } from '../repeated.ts';

const TYPE = 'LooksAnchored';

/** The shape below is stored for ever. */
const anchored = z.object({
  file: z.string(),
  upTo: z.int().min(1),
  hash: z.string().regex(/^[\da-f]{64}$/),
});

const EVERY_MILLISECONDS = 60_000;
const MOST_ENTRIES = 1_000;
const LONGEST_MILLISECONDS = 3_600_000;

/** One file of looks, one stream, which no projection reads. */
function streamOf(file: string): string {
  return `audit-${file}`;
}

function anchorIn(event: RecordedEvent, file: string): readonly Anchor[] {
  if (event.type !== TYPE) return [];
  const { file: of, upTo, hash } = anchored.parse(event.data);
  return of === file ? [{ upTo, hash }] : [];
}

/** What the log knows of the chain of a file. */
export async function anchorsOf(log: EventStore, file: string): Promise<readonly Anchor[]> {
  return (await log.readStream(streamOf(file))).flatMap((event) => anchorIn(event, file));
}

/** Puts the end of the chain into the log. Two processes that do it for one entry write one event. */
export async function anchor(
  log: EventStore,
  looks: Pick<LooksFile, 'id' | 'newest'>,
): Promise<Anchor | undefined> {
  const newest = looks.newest();
  if (newest === undefined) return undefined;
  const { number: upTo, authority } = newest;
  const hash = Buffer.from(newest.hash).toString('hex');
  const id = deterministicId('looks-anchored', looks.id, String(upTo), hash);
  const caused = { commandId: id, correlationId: id, causationId: id };
  const metadata = { actor: 'permanence', authority, source: 'looks', ...caused };
  const data = { file: looks.id, upTo, hash };
  await log.append(streamOf(looks.id), [{ id, type: TYPE, version: 1, data, metadata }], { kind: 'any' });
  return { upTo, hash };
}

export interface Anchoring {
  /** Anchors what is new, and stops. */
  stop(): Promise<void>;
}

export interface AnchoringOptions {
  readonly now: () => number;
  /** Told when the log could not be written: it is tried again. */
  readonly onFailure: (error: unknown) => void;
}

/** Whether so much is new, or something for so long, that it should not wait until the process stops. */
function isDue(entries: number, milliseconds: number): boolean {
  return entries >= MOST_ENTRIES || (entries > 0 && milliseconds >= LONGEST_MILLISECONDS);
}

/** Anchors a file while it is written to. */
export function keepAnchored(
  log: EventStore,
  looks: LooksFile,
  { now, onFailure }: AnchoringOptions,
): Anchoring {
  let upTo = looks.newest()?.number ?? 0;
  let since = now();
  const unanchored = () => (looks.newest()?.number ?? 0) - upTo;
  const attempt = async () => {
    try {
      upTo = (await anchor(log, looks))?.upTo ?? upTo;
      since = now();
    } catch (error) {
      onFailure(error);
    }
  };
  const anchoring = repeated(EVERY_MILLISECONDS, attempt, () => isDue(unanchored(), now() - since));
  return {
    stop: async () => {
      await anchoring.stop();
      if (unanchored() > 0) await attempt();
    },
  };
}
