import type { CodeList } from './code-list.ts';

const SEX_RECODED = '2024-04-01';

/** SEX (SSDA903): numbers up to 2023-24, letters from 2024-25. Facts hold the letters. */
export const SEXES: CodeList = {
  M: { meaning: 'Male' },
  F: { meaning: 'Female' },
  U: { meaning: 'Unknown', from: SEX_RECODED },
};

/** ETHNIC (SSDA903). */
export const ETHNICITIES: CodeList = {
  WBRI: { meaning: 'White British' },
  WIRI: { meaning: 'White Irish' },
  WIRT: { meaning: 'Traveller of Irish heritage' },
  WROM: { meaning: 'Gypsy or Roma' },
  WOTH: { meaning: 'Any other White background' },
  MWBC: { meaning: 'White and Black Caribbean' },
  MWBA: { meaning: 'White and Black African' },
  MWAS: { meaning: 'White and Asian' },
  MOTH: { meaning: 'Any other mixed background' },
  AIND: { meaning: 'Indian' },
  APKN: { meaning: 'Pakistani' },
  ABAN: { meaning: 'Bangladeshi' },
  AOTH: { meaning: 'Any other Asian background' },
  CHNE: { meaning: 'Chinese' },
  BCRB: { meaning: 'Black Caribbean' },
  BAFR: { meaning: 'Black African' },
  BOTH: { meaning: 'Any other Black background' },
  OOTH: { meaning: 'Any other ethnic group' },
  REFU: { meaning: 'Refused' },
  NOBT: { meaning: 'Not yet obtained' },
};

/** SW_REASON (SSDA903, from 2023-24): why this worker took over. */
export const ALLOCATION_REASONS: CodeList = {
  MANAGE: { meaning: 'Caseload management' },
  FCONTA: { meaning: 'First contact or re-referral' },
  LEFTRL: { meaning: 'Previous worker left the role' },
  ORGRST: { meaning: 'Restructure' },
  TSPROC: { meaning: 'Standard transfer process' },
  ABSENC: { meaning: 'Absence cover, or return from absence' },
  CHCHAN: { meaning: 'Child asked' },
  PCCHAN: { meaning: 'Parent or carer asked' },
  SWDIED: { meaning: 'Worker died' },
  OTHERS: { meaning: 'Other' },
};

/** REVIEW_CODE (SSDA903): how the child took part. */
export const PARTICIPATION: CodeList = {
  PN0: { meaning: 'Under four years old' },
  PN1: { meaning: 'Attended and spoke' },
  PN2: { meaning: 'Attended, an advocate spoke' },
  PN3: { meaning: 'Attended, conveyed views by symbols or signs' },
  PN4: { meaning: 'Attended, contributed nothing' },
  PN5: { meaning: 'Absent, briefed an advocate' },
  PN6: { meaning: 'Absent, conveyed views by another medium' },
  PN7: { meaning: 'Absent, no views conveyed' },
};

/** MISSING (SSDA903). */
export const ABSENCES: CodeList = {
  M: { meaning: 'Missing: whereabouts unknown' },
  A: { meaning: 'Away without authorisation: whereabouts known' },
};
