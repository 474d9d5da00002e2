import type { CodeList } from './code-list.ts';

/** Why a record may not be destroyed whatever its date: a list of our own, for want of a statutory one. */
export const LEGAL_HOLD_BASES: CodeList = {
  INQUIRY: { meaning: 'An inquiry asked that nothing be destroyed (Inquiries Act 2005, s. 35)' },
  LITIGATION: { meaning: 'Proceedings are brought, or are expected' },
  POLICE: { meaning: 'A criminal investigation needs it' },
  SUBJECT: { meaning: 'The person it is about asked to keep it (UK GDPR, art. 18)' },
  COMPLAINT: { meaning: 'A complaint about care is not decided yet' },
};

/** By what right a record, or texts of it, were erased. */
export const ERASURE_BASES: CodeList = {
  'retention-expired': { meaning: 'The law required it no longer' },
  'wrong-person': { meaning: 'What was recorded are the facts of another person (UK GDPR, art. 16 and 17)' },
  'court-order': { meaning: 'A court or the Information Commissioner ordered it' },
};
