import type { Contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { overlapsOf } from '../child/overlaps.ts';
import { spansOf } from '../child/references.ts';

export function accessContradictions({ facts }: Child): readonly Contradiction[] {
  return overlapsOf(spansOf(facts, 'RecordOpened'), 'overlaps-restriction', 'The record is restricted then.');
}
