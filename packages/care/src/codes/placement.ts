import type { CodeList } from './code-list.ts';

// Supported accommodation came under Ofsted on 28 October 2023, in the middle of a collection year:
// K3 in, H5 and P2 out (SI 2023/416).
const SUPPORTED_ACCOMMODATION_REGULATED = '2023-10-28';
const Z1_SPLIT = '2025-04-01';

/** PLACE, placement type (SSDA903). */
export const PLACEMENT_TYPES: CodeList = {
  A3: { meaning: 'Placed for adoption with consent, with current foster carer' },
  A4: { meaning: 'Placed for adoption with consent, not with current foster carer' },
  A5: { meaning: 'Placed for adoption under a placement order, with current foster carer' },
  A6: { meaning: 'Placed for adoption under a placement order, not with current foster carer' },
  U1: { meaning: 'Foster, relative or friend, long-term' },
  U2: { meaning: 'Foster, relative or friend, fostering for adoption or concurrent' },
  U3: { meaning: 'Foster, relative or friend, other' },
  U4: { meaning: 'Foster, not kin, long-term' },
  U5: { meaning: 'Foster, not kin, fostering for adoption or concurrent' },
  U6: { meaning: 'Foster, not kin, other' },
  K1: { meaning: "Secure children's home" },
  K2: { meaning: "Children's home" },
  K3: { meaning: 'Supported accommodation registered with Ofsted', from: SUPPORTED_ACCOMMODATION_REGULATED },
  H5: {
    meaning: "Semi-independent living, not a children's home",
    until: SUPPORTED_ACCOMMODATION_REGULATED,
  },
  P1: { meaning: 'With parents' },
  P2: { meaning: 'Independent living', until: SUPPORTED_ACCOMMODATION_REGULATED },
  P3: { meaning: 'Residential employment' },
  R1: { meaning: 'Residential care home' },
  R2: { meaning: 'NHS establishment' },
  R3: { meaning: 'Family centre or mother and baby unit' },
  R5: { meaning: 'Young offender institution or prison' },
  S1: { meaning: 'Residential school' },
  T0: { meaning: 'Temporary, any type' },
  T1: { meaning: 'Temporary, in hospital' },
  T2: { meaning: "Temporary, child's holiday" },
  T3: { meaning: "Temporary, carer's holiday" },
  T4: { meaning: 'Temporary, other, up to seven days' },
  Z1: { meaning: 'Other placement', until: Z1_SPLIT },
  Z11: { meaning: 'Other placement, first class of 2025-26', from: Z1_SPLIT },
  Z12: { meaning: 'Other placement, second class of 2025-26', from: Z1_SPLIT },
  Z13: { meaning: 'Other placement, third class of 2025-26', from: Z1_SPLIT },
  Z14: { meaning: 'Other placement, fourth class of 2025-26', from: Z1_SPLIT },
};

/** T0 to T4: the child is expected back. */
export function isTemporary(placementType: string | undefined): boolean {
  return placementType !== undefined && /^T[0-4]$/.test(placementType);
}

/** PLACE_PROVIDER (SSDA903). Blank for temporary stays and Z11 to Z14. */
export const PLACEMENT_PROVIDERS: CodeList = {
  PR0: { meaning: 'Parents' },
  PR1: { meaning: 'Own local authority' },
  PR2: { meaning: 'Another local authority' },
  PR3: { meaning: 'Other public provider' },
  PR4: { meaning: 'Private provider' },
  PR5: { meaning: 'Voluntary or third sector provider' },
};

/** REASON_PLACE_CHANGE (SSDA903): why a placement ended. */
export const REASONS_FOR_PLACEMENT_CHANGE: CodeList = {
  CARPL: { meaning: 'Planned, decided in the care plan' },
  CLOSE: { meaning: 'Carer resigned or setting closed' },
  ALLEG: { meaning: 'Allegation under section 47' },
  STAND: { meaning: 'Concern about standards of care' },
  APPRR: { meaning: 'Approval or registration removed' },
  CREQB: { meaning: "Carer asked, child's behaviour" },
  CREQO: { meaning: 'Carer asked, other reason' },
  CHILD: { meaning: 'Child asked' },
  LAREQ: { meaning: 'Authority asked' },
  PLACE: { meaning: 'Status of the placement only, same carer' },
  CUSTOD: { meaning: 'Custody', from: '2018-04-01' },
  OTHER: { meaning: 'Other' },
};
