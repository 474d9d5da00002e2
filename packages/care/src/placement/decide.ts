import { careSpans, spanOn } from '../care-period/spans.ts';
import type { FactData } from '../child/catalogue.ts';
import { type Context, type Decision, type Refused, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import {
  factsOfMove,
  hasEnded,
  homeOf,
  type LiveAt,
  type Move,
  sameDetails,
  warnOfProvider,
} from './move.ts';
import { episodeOn, leavingEpisode, placementFactBefore } from './where.ts';

export type EndPlacement = FactData<'PlacementEnded'>;

/** The child begins to live somewhere when no placement is open. */
export function startPlacement(child: Child, intent: LiveAt, context: Context): Decision {
  const { on } = intent;
  return propose(child, context, [{ type: 'PlacementStarted', data: intent }], {
    unless: (): Refused | undefined => {
      if (leavingEpisode(child, on)?.placement === undefined || hasEnded(child, on)) return undefined;
      const open = placementFactBefore(child.facts, on);
      return refuse('overlaps-placement', 'A placement is open: move the child instead.', open?.id);
    },
    warn: () => warnOfProvider(intent),
  });
}

/** The placement ends and another starts on the day; with the same carer, the one placement changes. */
export function movePlacement(child: Child, intent: Move, context: Context): Decision {
  return propose(child, context, factsOfMove(child, intent), { warn: () => warnOfProvider(intent) });
}

/** The carer stays, though nothing in the record tells that it is the same one. */
export function changePlacementDetails(child: Child, intent: LiveAt, context: Context): Decision {
  const from = leavingEpisode(child, intent.on)?.placement;
  if (from !== undefined && sameDetails(from, homeOf(intent))) return propose(child, context, []);
  return propose(child, context, [{ type: 'PlacementDetailsChanged', data: intent }], {
    warn: () => warnOfProvider(intent),
  });
}

/** The placement ends and nothing takes its place yet. */
export function endPlacement(child: Child, intent: EndPlacement, context: Context): Decision {
  return propose(child, context, [{ type: 'PlacementEnded', data: intent }], {
    warn: (after) => {
      const span = spanOn(careSpans(after.facts), intent.on);
      if (span === undefined || episodeOn(after, intent.on)?.placement !== undefined) return [];
      return [{ code: 'no-placement', message: 'The child is in care and lives nowhere from this day.' }];
    },
  });
}
