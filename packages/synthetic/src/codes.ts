/** LS: the part of the list that an invented life uses. */
export type LegalStatus =
  | 'C1' // interim care order
  | 'C2' // full care order
  | 'E1' // placement order
  | 'V2' // section 20
  | 'V3' // short breaks, each stay recorded
  | 'V4' // short breaks under one agreement
  | 'L1' // police protection
  | 'L2' // emergency protection order
  | 'L3' // child assessment order
  | 'J1' // on remand
  | 'J2'; // detained under PACE

/** PLACE: the part of the list that an invented life uses. */
export type PlacementType =
  | 'A3' // for adoption with consent, current foster carer
  | 'A4' // for adoption with consent, not the current foster carer
  | 'A5' // for adoption under a placement order, current foster carer
  | 'A6' // for adoption under a placement order, not the current foster carer
  | 'U1' // kin foster, long-term
  | 'U2' // kin foster, fostering for adoption
  | 'U3' // kin foster, other
  | 'U4' // foster, long-term
  | 'U5' // foster, fostering for adoption
  | 'U6' // foster, other
  | 'K1' // secure children's home
  | 'K2' // children's home
  | 'K3' // supported accommodation, from 28 October 2023
  | 'H5' // semi-independent, until 28 October 2023
  | 'P1' // with parents
  | 'P2' // independent living, until 28 October 2023
  | 'P3' // residential employment
  | 'R1' // residential care home
  | 'R2' // NHS establishment
  | 'R3' // family centre or mother and baby unit
  | 'R5' // young offender institution or prison
  | 'S1' // residential school
  | 'Z1' // other
  | TemporaryType;

export type TemporaryType =
  | 'T0' // any
  | 'T1' // hospital, up to 6 weeks
  | 'T2' // child's holiday
  | 'T3' // carer's holiday, up to 3 weeks
  | 'T4'; // other, up to 7 days

/** PLACE_PROVIDER. */
export type Provider =
  | 'PR0' // parents
  | 'PR1' // own local authority
  | 'PR2' // another local authority
  | 'PR3' // other public
  | 'PR4' // private
  | 'PR5'; // voluntary

/** REASON_PLACE_CHANGE, on the episode that ends. */
export type ReasonPlaceChange =
  | 'CARPL' // planned in the care plan
  | 'CLOSE' // carer resigned or setting closed
  | 'ALLEG' // allegation under section 47
  | 'STAND' // standards of care
  | 'APPRR' // approval or registration removed
  | 'CREQB' // carer asks, child's behaviour
  | 'CREQO' // carer asks, other
  | 'CHILD' // child asks
  | 'LAREQ' // authority asks
  | 'PLACE' // status only, same carer
  | 'CUSTOD' // custody, from 1 April 2018
  | 'OTHER';

/** SW_REASON, on the row of the worker who comes. */
export type AllocationReason =
  | 'MANAGE' // caseload management
  | 'FCONTA' // first contact or re-referral
  | 'LEFTRL' // previous worker left the role
  | 'ORGRST' // restructure
  | 'TSPROC' // standard transfer process
  | 'ABSENC' // absence cover or return from it
  | 'CHCHAN' // child asked
  | 'PCCHAN' // parent or carer asked
  | 'OTHERS';

/** Where this package knows a code by its date. */
export const SUPPORTED_ACCOMMODATION_REGULATED = '2023-10-28'; // K3 in, H5 and P2 out
export const GUARDIANSHIP_RECODED = '2018-04-01'; // E45-E48 in, E43 and E44 out; CUSTOD in
export const ACTIVITY_RECODED = '2021-04-01'; // F4, F5, P4, P5 in; F3, P3 out
export const SEX_RECODED = '2024-04-01'; // M and F instead of 1 and 2

export function isTemporary(place: PlacementType): place is TemporaryType {
  return place.startsWith('T');
}

export function isAdoptive(place: PlacementType): boolean {
  return place.startsWith('A');
}

export function isFoster(place: PlacementType): boolean {
  return place.startsWith('U');
}

export function isKin(place: PlacementType): boolean {
  return place === 'U1' || place === 'U2' || place === 'U3';
}

export function isShortBreak(legalStatus: LegalStatus): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4';
}
