import adoptionDisruptions from './adoption-disruptions/definition.ts';
import adoptionFunnel from './adoption-funnel/definition.ts';
import adoptionPlanToDecision from './adoption-plan-to-decision-8-weeks/definition.ts';
import careLeaversAccommodation from './care-leavers-accommodation/definition.ts';
import careLeaversEet from './care-leavers-eet/definition.ts';
import careLeaversInContact from './care-leavers-in-contact/definition.ts';
import careLeaversPathwayPlan from './care-leavers-pathway-plan/definition.ts';
import carePlansGood from './care-plans-good/definition.ts';
import careToAdoptivePlacement from './care-to-adoptive-placement/definition.ts';
import careToAdoptivePlacementAdjusted from './care-to-adoptive-placement-adjusted/definition.ts';
import childrenInCare from './children-in-care/definition.ts';
import complaintsMonth from './complaints-month/definition.ts';
import courtAuthorityToMatch from './court-authority-to-match/definition.ts';
import decisionNotPlaced from './decision-not-placed/definition.ts';
import dentalChecks from './dental-checks-in-timescale/definition.ts';
import ehcp20Weeks from './ehcp-20-weeks/definition.ts';
import healthAssessments from './health-assessments-in-timescale/definition.ts';
import healthHistoryAt18 from './health-history-at-18/definition.ts';
import ihaHeld20Days from './iha-held-20-days/definition.ts';
import ihaReferral5Days from './iha-referral-5-days/definition.ts';
import inHouseFosterCare from './in-house-foster-care/definition.ts';
import indexAllThree from './index-all-three/definition.ts';
import indexAnyChange from './index-any-change/definition.ts';
import indexMultipleInstability from './index-multiple-instability/definition.ts';
import indexPlacementChanges from './index-placement-changes-2-plus/definition.ts';
import indexSchoolMove from './index-school-move-mid-year/definition.ts';
import indexSocialWorkerChanges from './index-social-worker-changes-2-plus/definition.ts';
import indexSocialWorkers from './index-social-workers-3-plus/definition.ts';
import iroAllocated5Days from './iro-allocated-5-days/definition.ts';
import iroCaseload from './iro-caseload/definition.ts';
import leftCareAdopted from './left-care-adopted/definition.ts';
import leftCareSgo from './left-care-sgo/definition.ts';
import leftCareSgoExcUasc from './left-care-sgo-exc-uasc/definition.ts';
import type { Definition } from './measure.ts';
import missingChildrenMonth from './missing-children-month/definition.ts';
import missingOver48Hours from './missing-over-48-hours/definition.ts';
import movesPerThousandDays from './moves-per-1000-days/definition.ts';
import neet16To18 from './neet-16-18/definition.ts';
import otherAuthorityChildren from './other-authority-children/definition.ts';
import outsideAuthority from './outside-authority/definition.ts';
import outsideAuthorityAndNeighbours from './outside-authority-and-neighbours/definition.ts';
import partTimeTimetable from './part-time-timetable/definition.ts';
import permanentExclusions from './permanent-exclusions/definition.ts';
import placementsThreePlus from './placements-3-plus/definition.ts';
import placementsThreePlusTwoYears from './placements-3-plus-2-years/definition.ts';
import postsFilled from './posts-filled/definition.ts';
import privateVoluntary from './private-voluntary/definition.ts';
import ratePer10000 from './rate-per-10000/definition.ts';
import returnInterviews3Days from './return-interviews-3-days/definition.ts';
import returnInterviewsCompleted from './return-interviews-completed/definition.ts';
import returnToCare from './return-to-care-24-months/definition.ts';
import reviewsInTimescale from './reviews-in-timescale/definition.ts';
import reviewsParticipated from './reviews-participated/definition.ts';
import sameIro from './same-iro-12-months/definition.ts';
import samePlacement from './same-placement-2-years/definition.ts';
import sameSocialWorker from './same-social-worker-12-months/definition.ts';
import sdqAverage from './sdq-average/definition.ts';
import senEhcp from './sen-ehcp/definition.ts';
import siblingsTogether from './siblings-together/definition.ts';
import socialWorkerCaseload from './social-worker-caseload/definition.ts';
import stayingPut from './staying-put/definition.ts';
import within20Miles from './within-20-miles/definition.ts';
import youthOffending from './youth-offending/definition.ts';

/** Every measure, in the order in which the scorecard shows them. To add one: its folder, and a line here. */
export const MEASURES: readonly Definition[] = [
  childrenInCare,
  reviewsInTimescale,
  reviewsParticipated,
  sameSocialWorker,
  placementsThreePlus,
  samePlacement,
  inHouseFosterCare,
  within20Miles,
  ratePer10000,
  otherAuthorityChildren,
  sameIro,
  returnToCare,
  youthOffending,
  privateVoluntary,
  outsideAuthorityAndNeighbours,
  outsideAuthority,
  iroAllocated5Days,
  permanentExclusions,
  partTimeTimetable,
  neet16To18,
  senEhcp,
  ehcp20Weeks,
  ihaReferral5Days,
  ihaHeld20Days,
  healthAssessments,
  dentalChecks,
  healthHistoryAt18,
  sdqAverage,
  careToAdoptivePlacement,
  courtAuthorityToMatch,
  careToAdoptivePlacementAdjusted,
  leftCareAdopted,
  adoptionPlanToDecision,
  siblingsTogether,
  decisionNotPlaced,
  leftCareSgo,
  leftCareSgoExcUasc,
  adoptionDisruptions,
  adoptionFunnel,
  returnInterviewsCompleted,
  returnInterviews3Days,
  missingChildrenMonth,
  missingOver48Hours,
  complaintsMonth,
  careLeaversAccommodation,
  careLeaversEet,
  careLeaversPathwayPlan,
  careLeaversInContact,
  stayingPut,
  carePlansGood,
  postsFilled,
  socialWorkerCaseload,
  iroCaseload,
  placementsThreePlusTwoYears,
  movesPerThousandDays,
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
