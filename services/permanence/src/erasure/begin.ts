import { randomBytes, randomUUID } from 'node:crypto';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import { childStream } from '@permanence/care/child/stream';
import { UPCASTS } from '@permanence/care/child/upcasts';
import { erasureRefused } from '@permanence/care/retention/erasure';
import { ERASED_PREFIX } from '@permanence/care/retention/reference';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { upcastWith } from '@permanence/event-store/upcasting';
import { skeletonOf } from '@permanence/privacy/skeleton';
import type { VaultKeeper } from '@permanence/privacy/vault-keeper';
import { InputRefused } from '../refusal.ts';
import type { Erasing, ErasureAsked } from './asked.ts';

const RANDOM_BYTES = 12;

function refuseWhatTheLawKeeps(events: readonly RecordedEvent[], asked: ErasureAsked): void {
  const facts = standingFacts(events.map(upcastWith(UPCASTS)).filter(isCareEvent));
  const refused = erasureRefused(facts, asked);
  if (refused !== undefined) throw new InputRefused(`not erased: ${refused.message}`);
}

function goneOn(keeper: VaultKeeper, stream: string, asked: ErasureAsked): Erasing | undefined {
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
  return { id, asked: known, stream, renamed: replacement ?? stream, skeleton, keeper };
}

/** Goes on with what was cut short; otherwise asks the law, and makes sure that it will be known what was begun. */
export function beginErasure(
  events: readonly RecordedEvent[],
  keeper: VaultKeeper,
  stream: string,
  asked: ErasureAsked,
  { rename, now }: { readonly rename: boolean; readonly now: () => number },
): Erasing {
  const unfinished = goneOn(keeper, stream, asked);
  if (unfinished !== undefined) return unfinished;
  if (events.length === 0) throw new InputRefused('there is no record of this child');
  refuseWhatTheLawKeeps(events, asked);
  const name = `${ERASED_PREFIX}${randomBytes(RANDOM_BYTES).toString('hex')}`;
  const renamed = asked.whole && rename ? childStream(asked.authority, name) : stream;
  const id = randomUUID();
  const skeleton = skeletonOf(events);
  const replacement = renamed === stream ? undefined : renamed;
  keeper.erasures.begin({ id, stream, replacement, asked, skeleton, begunAt: now() });
  return { id, asked, stream, renamed, skeleton, keeper };
}
