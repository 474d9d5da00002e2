import type { CivilDate } from '@permanence/calendar/civil-date';
import { PARTICIPATION } from '@permanence/care/codes/people';
import { given } from '../desired.ts';
import type { Row } from '../row.ts';
import { dayOf, knownCode, localCodeOf } from '../values.ts';
import type { MakeFacts } from './make.ts';

export const factsOfReview: MakeFacts = (row, _circumstances, facts) => {
  const on = dayOf(row, 'REVIEW');
  if (on === undefined) return;
  const participation = knownCode(row, 'REVIEW_CODE', PARTICIPATION);
  facts.add({ type: 'ReviewHeld', data: given({ on, participation }) });
};

const DECLINED = /declin|refus/i;
const OFFERED = /offer/i;

/** Which step of an interview a row tells of. */
export function interviewType(outcome: string, held: CivilDate | undefined) {
  if (DECLINED.test(outcome)) return 'ReturnInterviewDeclined' as const;
  if (held === undefined) return 'ReturnInterviewDue' as const;
  return OFFERED.test(outcome) ? ('ReturnInterviewOffered' as const) : ('ReturnInterviewHeld' as const);
}

function outcomeOf(row: Row): string | undefined {
  return localCodeOf(row, 'RHI_OUTCOME');
}

export const factsOfInterview: MakeFacts = (row, _circumstances, facts) => {
  const dueFrom = dayOf(row, 'RHI_DUE_FROM');
  if (dueFrom === undefined) return;
  const held = dayOf(row, 'RHI_DATE');
  const outcome = outcomeOf(row);
  const type = interviewType(outcome ?? '', held);
  if (type === 'ReturnInterviewDue') facts.add({ type, data: given({ on: dueFrom, outcome }) });
  else facts.add({ type, data: given({ on: held ?? dueFrom, dueFrom, outcome }) });
};
