import type { CodeList } from './code-list.ts';

/** REASON_PLACED_CEASED (SSDA903): why adoption stopped being the plan. */
export const REASONS_PLAN_REVERSED: CodeList = {
  RD1: { meaning: "Child's needs changed" },
  RD2: { meaning: 'Court refused a placement order' },
  RD3: { meaning: 'No adopters found' },
  RD4: { meaning: 'Other' },
};

/** SEX_ADOPTR (SSDA903). */
export const ADOPTERS_SEX: CodeList = {
  M1: { meaning: 'One man' },
  F1: { meaning: 'One woman' },
  MM: { meaning: 'Two men' },
  FF: { meaning: 'Two women' },
  MF: { meaning: 'A man and a woman' },
};

/** LS_ADOPTR (SSDA903). */
export const ADOPTERS_LEGAL_STATUS: CodeList = {
  L0: { meaning: 'Single' },
  L11: { meaning: 'Married, different sex' },
  L12: { meaning: 'Married, same sex' },
  L2: { meaning: 'Civil partners' },
  L3: { meaning: 'Unmarried, different sex' },
  L4: { meaning: 'Same sex, neither married nor civil partners' },
};

/** PREV_PERM (SSDA903): an earlier permanence arrangement. */
export const PREVIOUS_PERMANENCE: CodeList = {
  P1: { meaning: 'Adoption' },
  P2: { meaning: 'Special guardianship order' },
  P3: { meaning: 'Residence or child arrangements order' },
  P4: { meaning: 'Unknown' },
  Z1: { meaning: 'None' },
};
