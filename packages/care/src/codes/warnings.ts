import type { CodeList } from './code-list.ts';

/** What a decision did besides what it was asked, or what the record still lacks. */
export const WARNINGS = {
  'allocation-closed': { meaning: 'The open allocation ended on the day the new one started' },
  'cover-closed': { meaning: 'The covered worker is back: absence cover ended' },
  'ends-where-next-begins': { meaning: 'What was told of late ends where the next one begins' },
  'missing-spell-closed': { meaning: 'The child was missing: that ended with care' },
  'order-closed': { meaning: 'A deprivation of liberty order ended with care' },
  'no-placement': { meaning: 'Nobody has said where the child lives' },
  'provider-not-given': { meaning: 'Nobody has said who provides the placement' },
  'order-without-match': {
    meaning: 'No match came before the adoption order: the adopters applied themselves',
  },
  'already-published': { meaning: 'A published figure counts the fact: the correction waits for approval' },
} as const satisfies CodeList;
