import type { CivilDate } from '@permanence/calendar/civil-date';
import type { NewFact } from '../child/catalogue.ts';
import type { Warning } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { isTemporary } from '../codes/placement.ts';
import { type PlacementDetails, sameCarer } from '../episode/fold.ts';
import { hasProvider } from './contradictions.ts';
import { districtOf, sameButForUnknownDistrict } from './district.ts';
import { leavingEpisode } from './where.ts';

/** Where the child lives from this day. The same `carer` or `setting` as before means the same carer. */
export interface LiveAt extends PlacementDetails {
  readonly on: CivilDate;
}

export interface Move extends LiveAt {
  /** REASON_PLACE_CHANGE: why the placement before ended. */
  readonly reason?: string | undefined;
}

export function homeOf({ on: _on, ...home }: LiveAt): PlacementDetails {
  return home;
}

/** True when all that is said of both is the same. */
export function sameDetails(a: PlacementDetails, b: PlacementDetails): boolean {
  return sameButForUnknownDistrict(a, { ...b, district: b.district ?? districtOf(b) });
}

/** Two homes of which nothing tells whose or where they are may be two. */
function isSameHome(a: PlacementDetails, b: PlacementDetails): boolean {
  const told = [a.carer, a.setting, a.urn, a.postcode].some((field) => typeof field === 'string');
  return told && sameDetails(a, b);
}

/** The facts of a move: none when the child lives there already, and no new placement when the carer stays. */
export function factsOfMove(child: Child, { reason, ...move }: Move): readonly NewFact[] {
  const { on } = move;
  const from = leavingEpisode(child, on)?.placement;
  const started: NewFact = { type: 'PlacementStarted', data: move };
  if (from === undefined) return [started];
  if (isSameHome(from, homeOf(move))) return [];
  const ended: NewFact = { type: 'PlacementEnded', data: { on, reason } };
  if (sameCarer(from, homeOf(move))) {
    const changed: NewFact = { type: 'PlacementDetailsChanged', data: move };
    return reason === undefined ? [changed] : [ended, changed];
  }
  const unsaid = reason === undefined && (isTemporary(from.placementType) || hasEnded(child, on));
  return unsaid ? [started] : [ended, started];
}

export function hasEnded({ facts }: Child, on: CivilDate): boolean {
  return facts.of('PlacementEnded').some(({ data }) => data.on === on);
}

export function warnOfProvider({ placementType, provider }: PlacementDetails): readonly Warning[] {
  if (provider !== undefined || !hasProvider(placementType)) return [];
  return [{ code: 'provider-not-given', message: 'A return will ask who provides the placement.' }];
}
