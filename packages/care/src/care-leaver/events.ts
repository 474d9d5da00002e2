// Names and shapes below are stored for ever.
import { codeOf, defineFact, factId } from '../child/fact.ts';
import { ACCOMMODATION, ACTIVITIES, IN_TOUCH } from '../codes/outcomes.ts';

export const PathwayPlanMade = defineFact(
  'PathwayPlanMade',
  1,
  'A pathway plan was made with the young person, or brought up to date.',
  {},
);

export const AccommodationObserved = defineFact(
  'AccommodationObserved',
  1,
  'On this day somebody found out how a care leaver is housed.',
  { accommodation: codeOf(ACCOMMODATION) },
);

export const ContactObserved = defineFact(
  'ContactObserved',
  1,
  'On this day it was found out whether the authority is in touch with a care leaver.',
  { inTouch: codeOf(IN_TOUCH) },
);

export const ActivityObserved = defineFact(
  'ActivityObserved',
  1,
  'On this day somebody found out what a care leaver does.',
  { activity: codeOf(ACTIVITIES) },
);

export const StayingPutStarted = defineFact(
  'StayingPutStarted',
  1,
  'A care leaver stays on with the former foster carers under an arrangement.',
  {},
);

export const StayingPutEnded = defineFact(
  'StayingPutEnded',
  1,
  'The arrangement ended. This day is the first one without it.',
  { arrangement: factId },
);

export const careLeaverFacts = {
  PathwayPlanMade,
  AccommodationObserved,
  ContactObserved,
  ActivityObserved,
  StayingPutStarted,
  StayingPutEnded,
} as const;
