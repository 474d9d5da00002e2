import type { CivilDate } from '@permanence/calendar/civil-date';
import type { ReasonForNewEpisode } from '@permanence/care/codes/care';
import type { AllocationReason, LegalStatus, PlacementType, Provider, ReasonPlaceChange } from './codes.ts';

/** An end that has not come is `undefined`. Ends are half-open: the first day on which it no longer holds. */
export type Until = CivilDate | undefined;

export interface Episode {
  readonly decom: CivilDate;
  readonly rne: ReasonForNewEpisode;
  readonly ls: LegalStatus;
  readonly cin: string;
  readonly place: PlacementType;
  readonly placeProvider: Provider | undefined;
  readonly dec: Until;
  readonly rec: string | undefined;
  readonly reasonPlaceChange: ReasonPlaceChange | undefined;
  readonly homePost: string | undefined;
  readonly plPost: string | undefined;
  readonly urn: string | undefined;
}

export interface Review {
  readonly review: CivilDate;
  readonly reviewCode: string;
}

/** Health of a child looked after for 12 months, as a return on this day would say it. */
export interface Health {
  readonly asAt: CivilDate;
  readonly sdqScore: number | undefined;
  readonly sdqReason: string | undefined;
  readonly convicted: boolean;
  readonly healthCheck: boolean | undefined;
  readonly immunisations: boolean;
  readonly teethCheck: boolean;
  readonly healthAssessment: boolean;
  readonly substanceMisuse: boolean;
  readonly interventionReceived: boolean | undefined;
  readonly interventionOffered: boolean | undefined;
}

/** A care leaver around this birthday, the 17th to the 21st. */
export interface CareLeaver {
  readonly birthday: CivilDate;
  readonly inTouch: string;
  readonly activ: string;
  readonly accom: string;
}

export interface Adoption {
  readonly adopted: CivilDate;
  readonly dateInt: CivilDate;
  readonly dateMatch: CivilDate;
  readonly fosterCare: boolean;
  readonly nbAdoptr: 1 | 2;
  readonly sexAdoptr: string;
  readonly lsAdoptr: string;
}

/** The agency's decision; despite its name, DATE_PLACED is not the day the child moved in. */
export interface PlacedForAdoption {
  readonly datePlaced: CivilDate;
  readonly datePlacedCeased: Until;
  readonly reasonPlacedCeased: string | undefined;
}

export interface PreviousPermanence {
  /** Start of the period of care to which it belongs. */
  readonly since: CivilDate;
  readonly prevPerm: string;
  readonly laPerm: string | undefined;
  /** dd/mm/yyyy, unknown parts written z. */
  readonly datePerm: string | undefined;
}

export interface MissingSpell {
  readonly missing: 'M' | 'A';
  readonly misStart: CivilDate;
  readonly misEnd: Until;
}

export interface WorkerAllocation {
  readonly swId: string;
  readonly swDecom: CivilDate;
  readonly swDec: Until;
  readonly swReason: AllocationReason;
  /** The team in which the worker has the child; none where a case does not ask for one. */
  readonly swTeam?: string;
}

export interface Enrolment {
  readonly urn: string;
  readonly schoolStart: CivilDate;
  readonly schoolEnd: Until;
  readonly schoolReason: string | undefined;
}

export interface OfficerAllocation {
  readonly iroId: string;
  readonly iroDecom: CivilDate;
  readonly iroDec: Until;
}

export interface ReturnInterview {
  readonly rhiDueFrom: CivilDate;
  readonly rhiDate: Until;
  readonly rhiOutcome: string | undefined;
}

export interface Identity {
  /** CHILD: six or seven digits. */
  readonly child: string;
  readonly birth: CivilDate;
  readonly sex: 'male' | 'female';
  readonly ethnicity: string;
  readonly upn: string;
  /** Until then the return says UN4, newly looked after. */
  readonly upnKnownFrom: CivilDate;
  /** The day a girl became a mother (MC_DOB). */
  readonly motherSince: Until;
}

export interface InventedChild extends Identity {
  /** Why an edge case was added on purpose; `undefined` for everyone else. */
  readonly edge: string | undefined;
  readonly uasc: { readonly ceased: Until } | undefined;
  readonly episodes: readonly Episode[];
  readonly reviews: readonly Review[];
  readonly oc2: readonly Health[];
  readonly oc3: readonly CareLeaver[];
  readonly ad1: readonly Adoption[];
  readonly placedForAdoption: readonly PlacedForAdoption[];
  readonly previousPermanence: readonly PreviousPermanence[];
  readonly missing: readonly MissingSpell[];
  readonly socialWorkers: readonly WorkerAllocation[];
  readonly schools: readonly Enrolment[];
  readonly reviewingOfficers: readonly OfficerAllocation[];
  readonly adoptionPlans: readonly { readonly planDate: CivilDate }[];
  readonly returnInterviews: readonly ReturnInterview[];
}
