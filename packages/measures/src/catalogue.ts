import careToAdoptivePlacement from './care-to-adoptive-placement/definition.ts';
import careToAdoptivePlacementAdjusted from './care-to-adoptive-placement-adjusted/definition.ts';
import childrenInCare from './children-in-care/definition.ts';
import courtAuthorityToMatch from './court-authority-to-match/definition.ts';
import indexAllThree from './index-all-three/definition.ts';
import indexAnyChange from './index-any-change/definition.ts';
import indexMultipleInstability from './index-multiple-instability/definition.ts';
import indexPlacementChanges from './index-placement-changes-2-plus/definition.ts';
import indexSchoolMove from './index-school-move-mid-year/definition.ts';
import indexSocialWorkerChanges from './index-social-worker-changes-2-plus/definition.ts';
import indexSocialWorkers from './index-social-workers-3-plus/definition.ts';
import iroCaseload from './iro-caseload/definition.ts';
import type { Definition } from './measure.ts';
import movesPerThousandDays from './moves-per-1000-days/definition.ts';
import placementsThreePlus from './placements-3-plus/definition.ts';
import placementsThreePlusTwoYears from './placements-3-plus-2-years/definition.ts';
import reviewsInTimescale from './reviews-in-timescale/definition.ts';
import reviewsParticipated from './reviews-participated/definition.ts';
import sameIro from './same-iro-12-months/definition.ts';
import samePlacement from './same-placement-2-years/definition.ts';
import sameSocialWorker from './same-social-worker-12-months/definition.ts';

/** Every measure, in the order in which the scorecard shows them. To add one: its folder, and a line here. */
export const MEASURES: readonly Definition[] = [
  childrenInCare,
  placementsThreePlus,
  samePlacement,
  placementsThreePlusTwoYears,
  movesPerThousandDays,
  sameSocialWorker,
  sameIro,
  reviewsInTimescale,
  reviewsParticipated,
  iroCaseload,
  courtAuthorityToMatch,
  careToAdoptivePlacement,
  careToAdoptivePlacementAdjusted,
  indexPlacementChanges,
  indexSchoolMove,
  indexSocialWorkers,
  indexSocialWorkerChanges,
  indexAnyChange,
  indexMultipleInstability,
  indexAllThree,
];

const byId = new Map(MEASURES.map((definition) => [definition.id, definition]));

export function measureOf(id: string): Definition | undefined {
  return byId.get(id);
}
