import type { RefusalCode } from '@permanence/care/child/decision';

/** What is known of a problem before it happens: its status, its name, and how to go on. */
export interface Help {
  readonly status: number;
  readonly title: string;
  readonly help: string;
}

/** Another fact on record stands in the way: look at it, then correct it or this. */
const collides = (title: string, help: string): Help => ({ status: 409, title, help });
/** It cannot be true of itself, whatever else is on record. */
const impossible = (title: string, help: string): Help => ({ status: 422, title, help });

const SEE_OTHER = 'The answer names the fact it collides with in `collidesWith`.';

/** Every refusal of a decision, and whether it is about the record (409) or about itself (422). */
export const REFUSAL_HELP: Readonly<Record<RefusalCode, Help>> = {
  'invalid-data': impossible(
    'Not the shape of the fact',
    'Compare the fields with the example of the endpoint.',
  ),
  'unknown-code': impossible('Not on the code list', 'Use one of the codes that the documentation lists.'),
  'code-not-in-force': impossible('Code not in force', 'The code list changed: take the code of that day.'),
  'in-the-future': impossible('In the future', 'Only what has happened is recorded. Say it on the day.'),
  'already-registered': collides(
    'Already registered',
    `To say more of the child, amend that fact. ${SEE_OTHER}`,
  ),
  'birth-not-known': collides('Birth not known', 'Register the child first; the day of birth comes with it.'),
  'before-birth': collides(
    'Before birth',
    `The child was not born yet: one of the two days is wrong. ${SEE_OTHER}`,
  ),
  'after-death': collides('After death', `The child had died: one of the two days is wrong. ${SEE_OTHER}`),
  'already-begun': collides('Already begun', `It began on another day already. ${SEE_OTHER}`),
  'same-day-twice': collides(
    'Twice on one day',
    `One a day can be true. Amend the first instead. ${SEE_OTHER}`,
  ),
  'published-for-good': impossible(
    'Published for good',
    'What was published stays published: correct the facts, with a second person, and publish again.',
  ),
  'unknown-fact': impossible('No such fact', 'The record has no fact of that kind with this id.'),
  'already-withdrawn': collides(
    'Already withdrawn',
    'What should end was withdrawn. Amending it makes it stand again.',
  ),
  'relied-upon': collides('Relied upon', `Another fact names this one: withdraw that first. ${SEE_OTHER}`),
  'not-open': collides('Nothing open', 'There is nothing open to end or pass on that day.'),
  ambiguous: collides('Several are open', 'Say by its id which one is meant.'),
  'ends-before-it-starts': collides('Ends before it starts', `One of the two days is wrong. ${SEE_OTHER}`),
  'ends-where-it-starts': collides('Ends on its first day', `It would last no day at all. ${SEE_OTHER}`),
  'already-in-care': collides('Already in care', `A period of care holds on that day. ${SEE_OTHER}`),
  'not-in-care': collides(
    'Not in care',
    'No period of care holds on that day: start care first, or look at the day.',
  ),
  'overlaps-period': collides('Overlaps a period of care', `Two periods of care share days. ${SEE_OTHER}`),
  'resumes-same-day': collides(
    'Resumes on the day it ended',
    `Care that goes on did not end: withdraw its end. ${SEE_OTHER}`,
  ),
  'care-ended-for-good': collides(
    'Care ended for good',
    `Care ended in a way that nothing follows. ${SEE_OTHER}`,
  ),
  'category-fixed': collides(
    'Need already identified',
    `One need holds for a period of care. Amend it. ${SEE_OTHER}`,
  ),
  'does-not-fit-age': impossible(
    'Does not fit the age',
    'The child is too young or too old for it on that day.',
  ),
  'does-not-fit-placement': collides(
    'Does not fit the placement',
    `It cannot be with this placement. ${SEE_OTHER}`,
  ),
  'provider-does-not-fit': impossible(
    'Provider does not fit',
    'This placement type has no provider, or another one.',
  ),
  'overlaps-placement': collides(
    'Overlaps a placement',
    `A child lives in one place: move the child instead. ${SEE_OTHER}`,
  ),
  'overlaps-allocation': collides(
    'Overlaps an allocation',
    `Another worker holds the child then: transfer. ${SEE_OTHER}`,
  ),
  'overlaps-enrolment': collides(
    'Overlaps an enrolment',
    `The child is at this school then already. ${SEE_OTHER}`,
  ),
  'overlaps-missing': collides('Overlaps a missing spell', `The child was missing already. ${SEE_OTHER}`),
  'overlaps-order': collides('Overlaps an order', `Such an order is in force then already. ${SEE_OTHER}`),
  'overlaps-spell': collides('Overlaps another spell', `It lasts on that day already. ${SEE_OTHER}`),
  'overlaps-group': collides(
    'Overlaps a sibling group',
    `The child is in a group on that day already. ${SEE_OTHER}`,
  ),
  'review-before-care': collides('Review before care', 'A review belongs to a period of care.'),
  'interview-before-return': collides(
    'Interview before the return',
    'An interview follows the day the child came back.',
  ),
  'already-held': collides('Already held', `It was held already. ${SEE_OTHER}`),
  'decision-missing': collides(
    'No decision',
    'A child is placed for adoption after the decision that it should be.',
  ),
  'already-decided': collides('Already decided', `That decision still holds. ${SEE_OTHER}`),
  'match-missing': collides(
    'No match',
    'Record the match with the adopters first, or say that the adopters are the foster carers.',
  ),
  'match-before-decision': collides(
    'Match before the decision',
    `The match follows the decision. ${SEE_OTHER}`,
  ),
  'placed-before-match': collides(
    'Placed before the match',
    `A child is placed after the match. ${SEE_OTHER}`,
  ),
  'order-before-match': collides(
    'Order before the match',
    `The adoption order follows the match, unless foster carers, a relative or the partner of a parent applied themselves. ${SEE_OTHER}`,
  ),
  'already-adopted': collides('Already adopted', `An adoption order was made. ${SEE_OTHER}`),
  'order-missing': collides(
    'No adoption order',
    `A birth record is closed after the adoption order, and an order is annulled after the closing was taken back. ${SEE_OTHER}`,
  ),
  'birth-record-closed': collides(
    'The birth record is closed',
    `The child has another identity since the adoption order. What was wrong up to it is corrected, by two people. ${SEE_OTHER}`,
  ),
  'correction-pending': collides(
    'A correction is pending',
    `Another correction waits for approval. ${SEE_OTHER}`,
  ),
  'unknown-proposal': impossible('No such proposal', 'The child has no proposed correction with this id.'),
  'already-closed': collides('Already closed', 'The proposed correction was approved or declined before.'),
  'erased-for-good': collides(
    'Erased for good',
    'What was destroyed cannot be brought back, nor the fact that it was.',
  ),
  'same-person': collides(
    'The same person',
    'This takes two: one person asks for it, another agrees, and nobody looks into what they did themselves.',
  ),
  'too-few-named': impossible(
    'Too few people named',
    'Somebody must be able to see the record: one person at least, two where it is sealed.',
  ),
  'has-interest': collides(
    'An interest is declared',
    `Who is of the family, or knows it, sees nothing of the record. ${SEE_OTHER}`,
  ),
  'overlaps-restriction': collides(
    'Restricted already',
    `The record is restricted in another way then. ${SEE_OTHER}`,
  ),
  'record-sealed': collides('The record is sealed', 'Only those who are named see it.'),
  'not-correctable': collides(
    'Not corrected',
    'Who may see a record is said anew: restrict it, open it, end the interest, or review what was granted.',
  ),
};
