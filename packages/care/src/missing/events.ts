// Names and shapes below are stored for ever.
import { codeOf, day, defineFact, factId, localCode } from '../child/fact.ts';
import { ABSENCES } from '../codes/people.ts';

const interview = {
  /** The day the child came back: the day from which the interview is due. */
  dueFrom: day,
  outcome: localCode.optional(),
};

export const MissingStarted = defineFact(
  'MissingStarted',
  1,
  'The child went missing, or away without authorisation.',
  { absence: codeOf(ABSENCES) },
);

export const MissingEnded = defineFact('MissingEnded', 1, 'The child was found or came back.', {
  spell: factId,
});

export const ReturnInterviewDue = defineFact(
  'ReturnInterviewDue',
  1,
  'The child came back: a return home interview is due from this day.',
  { outcome: interview.outcome },
);
export const ReturnInterviewOffered = defineFact(
  'ReturnInterviewOffered',
  1,
  'An interview was offered.',
  interview,
);
export const ReturnInterviewHeld = defineFact('ReturnInterviewHeld', 1, 'The interview was held.', interview);
export const ReturnInterviewDeclined = defineFact(
  'ReturnInterviewDeclined',
  1,
  'The child declined the interview.',
  interview,
);

export const missingFacts = {
  MissingStarted,
  MissingEnded,
  ReturnInterviewDue,
  ReturnInterviewOffered,
  ReturnInterviewHeld,
  ReturnInterviewDeclined,
} as const;
