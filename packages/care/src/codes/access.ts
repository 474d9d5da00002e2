import type { CodeList } from './code-list.ts';

/** Why a record is kept to fewer people: a list of our own, for want of a statutory one. */
export const RESTRICTION_BASES: CodeList = {
  STAFF: { meaning: 'The child is of the family of somebody who works here' },
  PROFILE: { meaning: 'Public interest in the child or the family' },
  SAFETY: { meaning: 'Somebody would be in danger if the child were found' },
  COURT: { meaning: 'A court ordered it' },
  ENQUIRY: { meaning: 'An enquiry by the police, or into somebody who works here' },
  ADOPTION: { meaning: 'Adoption: the record must not lead to the new family' },
  OTHERS: { meaning: 'Other' },
};

/** What somebody broke the glass for. */
export const BREAK_GLASS_PURPOSES: CodeList = {
  SAFEGUARD: { meaning: 'The child may be in danger now' },
  DUTY: { meaning: 'On duty for somebody who cannot be reached' },
  COURT: { meaning: 'A court is waiting' },
  ENQUIRY: { meaning: 'A child protection enquiry (Children Act 1989, s. 47)' },
  COMPLAINT: { meaning: 'A complaint or a request of the child' },
};

/** What the manager found who looked at it afterwards. */
export const GRANT_REVIEWS: CodeList = {
  JUSTIFIED: { meaning: 'There was good reason' },
  UNFOUNDED: { meaning: 'There was no good reason: spoken about' },
  ESCALATED: { meaning: 'Passed on: to data protection, or as a matter of conduct' },
};
