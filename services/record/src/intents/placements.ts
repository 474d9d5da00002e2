import { FACTS } from '@permanence/care/child/catalogue';
import { codeOf } from '@permanence/care/child/fact';
import { REASONS_FOR_PLACEMENT_CHANGE } from '@permanence/care/codes/placement';
import * as decide from '@permanence/care/placement/decide';
import * as stay from '@permanence/care/placement/stay';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Placements';

// A return states the reason for a new episode; here it is derived from what changed.
const livesAt = FACTS.PlacementStarted.schema.omit({ reasonForNewEpisode: true });

/** Where a child lives, without the day. */
export const home = livesAt.omit({ on: true }).shape;

/** Why the placement before ended. */
export const reasonOfMove = codeOf(REASONS_FOR_PLACEMENT_CHANGE).optional();

const example = { on: '2024-04-02', placementType: 'U6', provider: 'PR4', carer: 'household-23' };

export const placementIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'placements',
    summary: 'The child begins to live somewhere when no placement is open.',
    body: livesAt,
    decide: decide.startPlacement,
    example,
  }),
  defineIntent(TAG, {
    path: 'placement-moves',
    summary:
      'The child moves: the placement ends and the next one starts that day. The same carer stays one placement.',
    body: livesAt.extend({ reason: reasonOfMove }),
    decide: decide.movePlacement,
    example: { ...example, reason: 'CARPL' },
  }),
  defineIntent(TAG, {
    path: 'placement-changes',
    summary: 'The carer stays; the address, registration, provider or type of the placement changes.',
    body: livesAt,
    decide: decide.changePlacementDetails,
    example: { ...example, placementType: 'U4' },
  }),
  defineIntent(TAG, {
    path: 'placement-ends',
    summary: 'The placement ends and nothing takes its place yet.',
    body: FACTS.PlacementEnded.schema,
    decide: decide.endPlacement,
    example: { on: '2024-05-01', reason: 'CREQB' },
  }),
  defineIntent(TAG, {
    path: 'temporary-stays',
    summary: 'The child goes away for a while (T0 to T4); the placement goes on.',
    body: livesAt.extend({ until }),
    decide: stay.startTemporaryStay,
    example: { on: '2024-06-03', placementType: 'T1', until: '2024-06-06' },
  }),
  defineIntent(TAG, {
    path: 'temporary-stay-returns',
    summary: 'The child comes back to the placement before the stay.',
    body: onDay,
    decide: stay.returnFromTemporaryStay,
    example: { on: '2024-06-06' },
  }),
];
