import type { CodeList } from './code-list.ts';

/** Kind of health assessment (Care Planning Regulations 2010, reg. 7). */
export const HEALTH_ASSESSMENTS: CodeList = {
  INITIAL: { meaning: 'Initial, within 20 working days of coming into care' },
  REVIEW: { meaning: 'Review: every six months under five, every twelve after' },
};

/** What a child or young person does by day: EET and NEET are said of those aged 16 to 18, the others of school age. */
export const EDUCATION_STATUSES: CodeList = {
  EET: { meaning: 'In education, employment or training' },
  NEET: { meaning: 'Not in education, employment or training' },
  SCHOOL: { meaning: 'On the roll of a school' },
  ALTERN: { meaning: 'In alternative provision' },
  HOMEED: { meaning: 'Educated at home by choice' },
  NOROLL: { meaning: 'Of school age and on no roll' },
};

/** Special educational needs provision, by the codes of the school census. */
export const SEN_PROVISION: CodeList = {
  E: { meaning: 'Education, health and care plan (EHCP)', from: '2014-09-01' },
  K: { meaning: 'Special educational needs support', from: '2014-09-01' },
  S: { meaning: 'Statement of special educational needs', until: '2018-04-01' },
};

/** How an assessment for an education, health and care plan ended. */
export const EHC_OUTCOMES: CodeList = {
  ISSUED: { meaning: 'A plan was issued' },
  REFUSED: { meaning: 'No plan was needed' },
  CEASED: { meaning: 'The request was withdrawn, or the child moved away' },
};

/** Grade of a care plan by audit. */
export const CARE_PLAN_GRADES: CodeList = {
  OUTST: { meaning: 'Outstanding' },
  GOOD: { meaning: 'Good' },
  REQIMP: { meaning: 'Requires improvement' },
  INADEQ: { meaning: 'Inadequate' },
};

/** Who complained. */
export const COMPLAINANTS: CodeList = {
  CHILD: { meaning: 'The child' },
  BEHALF: { meaning: 'Somebody on behalf of the child' },
};
