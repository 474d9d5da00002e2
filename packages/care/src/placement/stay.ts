import type { CivilDate } from '@permanence/calendar/civil-date';
import type { NewFact } from '../child/catalogue.ts';
import { type Context, type Decision, type Refused, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { isTemporary } from '../codes/placement.ts';
import type { PlacementDetails } from '../episode/fold.ts';
import { type LiveAt, warnOfProvider } from './move.ts';
import { leavingEpisode } from './where.ts';

export interface TemporaryStay extends LiveAt {
  /** The day the child came back to the placement before, for a stay that is over. */
  readonly until?: CivilDate | undefined;
}

/** The placement that a child who is away on this day is away from. */
function homeBefore(child: Child, on: CivilDate): PlacementDetails | undefined {
  for (let episode = leavingEpisode(child, on); episode !== undefined; ) {
    if (!isTemporary(episode.placement?.placementType)) return episode.placement;
    episode = leavingEpisode(child, episode.start);
  }
  return undefined;
}

function isAway(child: Child, on: CivilDate): boolean {
  return isTemporary(leavingEpisode(child, on)?.placement?.placementType);
}

function during({ facts }: Child, from: CivilDate, until: CivilDate): string | undefined {
  return [
    ...facts.of('PlacementStarted'),
    ...facts.of('PlacementDetailsChanged'),
    ...facts.of('PlacementEnded'),
  ].find(({ data }) => from < data.on && data.on <= until)?.id;
}

function refuseStay(child: Child, { on, placementType, until }: TemporaryStay): Refused | undefined {
  if (!isTemporary(placementType)) return refuse('invalid-data', 'placementType is not one of T0 to T4.');
  if (until === undefined) return undefined;
  if (until < on) return refuse('ends-before-it-starts', 'The stay ends before it starts.');
  if (until === on) return refuse('ends-where-it-starts', 'The stay ends on the day it starts.');
  const other = during(child, on, until);
  return other === undefined
    ? undefined
    : refuse('overlaps-placement', 'The child moved during the stay.', other);
}

/** The child goes away for a while: to hospital, on holiday. The placement goes on. */
export function startTemporaryStay(
  child: Child,
  { until, ...stay }: TemporaryStay,
  context: Context,
): Decision {
  const home = isAway(child, stay.on)
    ? homeBefore(child, stay.on)
    : leavingEpisode(child, stay.on)?.placement;
  const facts: NewFact[] = [{ type: 'PlacementStarted', data: stay }];
  if (until !== undefined && home !== undefined) {
    facts.push({ type: 'PlacementStarted', data: { on: until, ...home } });
  }
  return propose(child, context, facts, { unless: () => refuseStay(child, { ...stay, until }) });
}

/** The child comes back to the placement before the stay. */
export function returnFromTemporaryStay(
  child: Child,
  { on }: { readonly on: CivilDate },
  context: Context,
): Decision {
  const home = homeBefore(child, on);
  if (!isAway(child, on) || home === undefined) {
    return refuse('not-open', 'The child is not away from a placement on that day.');
  }
  return propose(child, context, [{ type: 'PlacementStarted', data: { on, ...home } }], {
    warn: () => warnOfProvider(home),
  });
}
