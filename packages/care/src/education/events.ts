// Names and shapes below are stored for ever.
import { codeOf, defineFact, factId } from '../child/fact.ts';
import { EDUCATION_STATUSES, EHC_OUTCOMES, SEN_PROVISION } from '../codes/observed.ts';

export const EducationStatusObserved = defineFact(
  'EducationStatusObserved',
  1,
  'On this day somebody found out how the child is educated, employed or trained.',
  { status: codeOf(EDUCATION_STATUSES) },
);

export const PermanentlyExcluded = defineFact(
  'PermanentlyExcluded',
  1,
  'A school excluded the child for good.',
  {},
);

export const PartTimeTimetableStarted = defineFact(
  'PartTimeTimetableStarted',
  1,
  'The child began to be taught for fewer hours than a full timetable.',
  {},
);

export const PartTimeTimetableEnded = defineFact(
  'PartTimeTimetableEnded',
  1,
  'The reduced timetable ended. This day is the first one without it.',
  { timetable: factId },
);

export const EhcAssessmentRequested = defineFact(
  'EhcAssessmentRequested',
  1,
  'An assessment for an education, health and care plan was asked for: 20 weeks run from this day.',
  {},
);

export const EhcAssessmentCompleted = defineFact(
  'EhcAssessmentCompleted',
  1,
  'The assessment came to its end: a plan was issued, or it was decided that there will be none.',
  { assessment: factId, outcome: codeOf(EHC_OUTCOMES) },
);

export const EhcPlanStarted = defineFact(
  'EhcPlanStarted',
  1,
  'The child has an education, health and care plan, or other special educational needs provision.',
  { provision: codeOf(SEN_PROVISION) },
);

export const EhcPlanEnded = defineFact(
  'EhcPlanEnded',
  1,
  'The plan or provision ended. This day is the first one without it.',
  { plan: factId },
);

export const educationFacts = {
  EducationStatusObserved,
  PermanentlyExcluded,
  PartTimeTimetableStarted,
  PartTimeTimetableEnded,
  EhcAssessmentRequested,
  EhcAssessmentCompleted,
  EhcPlanStarted,
  EhcPlanEnded,
} as const;
