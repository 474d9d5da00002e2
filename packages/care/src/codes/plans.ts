import type { CodeList } from './code-list.ts';

/** Permanence plan: the codes of the field's own data sets; the 903 return has no column for it. */
export const PERMANENCE_PLANS: CodeList = {
  REMAINSUP: { meaning: 'Remain supported at home' },
  RETURN1M: { meaning: 'Return home within one month' },
  RETURN6M: { meaning: 'Return home within six months' },
  RETURNEV: { meaning: 'Return home eventually' },
  LTRELFR: { meaning: 'Live with relatives or friends' },
  LTFOST18: { meaning: 'Foster care until 18' },
  RESPLMT: { meaning: 'Residential placement' },
  SUPPLIV: { meaning: 'Supported living in the community' },
  ADOPTION: { meaning: 'Adoption' },
  OTHERPLN: { meaning: 'Other' },
};

/** Whether the children of a sibling group should live in one placement. */
export const SIBLING_PLANS: CodeList = {
  TOGETHER: { meaning: 'To be placed together' },
  APART: { meaning: 'To be placed apart' },
};

/** Why a planned review did not take place: a list of our own, for want of a statutory one. */
export const REASONS_REVIEW_CANCELLED: CodeList = {
  CHILD: { meaning: 'The child asked, or could not come' },
  FAMILY: { meaning: 'The family asked, or could not come' },
  IROABS: { meaning: 'The reviewing officer could not come' },
  SWABS: { meaning: 'The social worker could not come' },
  PAPERS: { meaning: 'Reports were not ready' },
  LEFTCARE: { meaning: 'The child left care first' },
  OTHERS: { meaning: 'Other' },
};
