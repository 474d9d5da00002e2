import type { CodeList } from './code-list.ts';

/** RNE, reason for new episode (SSDA903). */
export const REASONS_FOR_NEW_EPISODE = {
  S: { meaning: 'Started to be looked after' },
  L: { meaning: 'Change of legal status only' },
  P: { meaning: 'Change of placement and carer' },
  T: { meaning: 'Change of placement, same carer' },
  B: { meaning: 'Change of legal status, placement and carer' },
  U: { meaning: 'Change of legal status and placement, same carer' },
} as const satisfies CodeList;

export type ReasonForNewEpisode = keyof typeof REASONS_FOR_NEW_EPISODE;

/** LS, legal status (SSDA903). */
export const LEGAL_STATUSES: CodeList = {
  C1: { meaning: 'Interim care order' },
  C2: { meaning: 'Full care order' },
  D1: { meaning: 'Freeing order (historic)' },
  E1: { meaning: 'Placement order' },
  V2: { meaning: 'Section 20, single period' },
  V3: { meaning: 'Short breaks, each stay recorded' },
  V4: { meaning: 'Short breaks under one agreement' },
  L1: { meaning: 'Police protection' },
  L2: { meaning: 'Emergency protection order' },
  L3: { meaning: 'Child assessment order' },
  J1: { meaning: 'On remand or committed for trial or sentence' },
  J2: { meaning: 'Detained under PACE' },
  J3: { meaning: 'Youth rehabilitation order with residence' },
};

/** Short breaks are dropped before anything is measured (DfE, placement stability). */
export function isShortBreak(legalStatus: string | undefined): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4';
}

/** CIN, category of need, fixed for a whole period of care (SSDA903). */
export const CATEGORIES_OF_NEED: CodeList = {
  N1: { meaning: 'Abuse or neglect' },
  N2: { meaning: "Child's disability" },
  N3: { meaning: 'Parental illness or disability' },
  N4: { meaning: 'Family in acute stress' },
  N5: { meaning: 'Family dysfunction' },
  N6: { meaning: 'Socially unacceptable behaviour' },
  N7: { meaning: 'Low income' },
  N8: { meaning: 'Absent parenting' },
};

/** REC, reason episode ceased, where care itself ended (SSDA903). X1 means that a new episode began the same day. */
export const REASONS_CARE_ENDED: CodeList = {
  E11: { meaning: 'Adopted, application unopposed' },
  E12: { meaning: 'Adopted, consent dispensed with' },
  E2: { meaning: 'Died' },
  E3: { meaning: 'Care taken over by another local authority' },
  E4A: { meaning: 'Returned home, planned' },
  E4B: { meaning: 'Returned home, unplanned' },
  E13: { meaning: 'Left to live with someone without parental responsibility' },
  E41: { meaning: 'Residence or child arrangements order' },
  E43: { meaning: 'Special guardianship, former foster carer', until: '2018-04-01' },
  E44: { meaning: 'Special guardianship, others', until: '2018-04-01' },
  E45: { meaning: 'Special guardianship, former foster carer, kin', from: '2018-04-01' },
  E46: { meaning: 'Special guardianship, former foster carer, not kin', from: '2018-04-01' },
  E47: { meaning: 'Special guardianship, others, kin', from: '2018-04-01' },
  E48: { meaning: 'Special guardianship, others, not kin', from: '2018-04-01' },
  E5: { meaning: 'Independence with formal support' },
  E6: { meaning: 'Independence without formal support' },
  E7: { meaning: 'Moved to adult social care' },
  E8: { meaning: 'Any other reason' },
  E9: { meaning: 'Sentenced to custody' },
  E14: { meaning: 'Remand ended' },
  E15: { meaning: 'Age assessed as 18 or over' },
  E16: { meaning: 'Moved abroad' },
  E17: { meaning: 'Turned 18 and stayed with carers' },
};

/** E11 and E12: the adoption order ended care. */
export const ADOPTED = ['E11', 'E12'] as const;
