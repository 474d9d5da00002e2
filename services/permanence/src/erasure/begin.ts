import { randomBytes, randomUUID } from 'node:crypto';
import { ERASED_PREFIX } from '@permanence/care/retention/reference';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import { skeletonOf } from '@permanence/privacy/skeleton';
import type { VaultKeeper } from '@permanence/privacy/vault-keeper';
import { InputRefused } from '../refusal.ts';
import type { Erasing, ErasureAsked } from './asked.ts';
import { type RecordName, streamOf } from './record-name.ts';

const RANDOM_BYTES = 12;

export interface ToBegin {
  readonly keeper: VaultKeeper;
  readonly links: AdoptionLinks;
  readonly record: RecordName;
  readonly asked: ErasureAsked;
  /** What the record says, as it is stored. */
  readonly events: readonly RecordedEvent[];
  /** Whether the log can give it another name. */
  readonly rename: boolean;
  readonly now: () => number;
  /** Why the law does not let it be erased. */
  readonly refused: () => Promise<string | undefined>;
}

function goneOn({ keeper, links, record, asked }: ToBegin): Erasing | undefined {
  const stream = streamOf(record);
  const before = keeper.erasures.of(stream);
  if (before === undefined || before.finishedAt !== undefined) return undefined;
  const { id, replacement, skeleton } = before;
  const known = before.asked as ErasureAsked;
  if (
    JSON.stringify([known.classes, known.by, known.approvedBy]) !==
    JSON.stringify([asked.classes, asked.by, asked.approvedBy])
  ) {
    throw new InputRefused(
      'another erasure of this record was begun and not finished: ask for that one again',
    );
  }
  return { id, asked: known, stream, renamed: replacement ?? stream, skeleton, keeper, links };
}

/** Goes on with what was cut short; otherwise asks the law, and makes sure that it will be known what was begun. */
export async function beginErasure(begin: ToBegin): Promise<Erasing> {
  const unfinished = goneOn(begin);
  if (unfinished !== undefined) return unfinished;
  const { keeper, links, record, asked, events, rename, now } = begin;
  const refused = await begin.refused();
  if (refused !== undefined) throw new InputRefused(refused);
  const stream = streamOf(record);
  const name = `${ERASED_PREFIX}${randomBytes(RANDOM_BYTES).toString('hex')}`;
  const renamed = asked.whole && rename ? streamOf({ ...record, reference: name }) : stream;
  const id = randomUUID();
  const skeleton = skeletonOf(events);
  const replacement = renamed === stream ? undefined : renamed;
  keeper.erasures.begin({ id, stream, replacement, asked, skeleton, begunAt: now() });
  return { id, asked, stream, renamed, skeleton, keeper, links };
}
