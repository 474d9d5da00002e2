import type { CivilDate } from '@permanence/calendar/civil-date';
import { interviewType } from '../facts/reviews.ts';
import { dayCell } from './cell.ts';
import { born, inYear, type RecordOfYear, type WriteRows } from './record.ts';

export const reviewRows: WriteRows = (record) =>
  inYear(record, 'ReviewHeld').map(({ data }) => ({
    DOB: dayCell(born(record)),
    REVIEW: dayCell(data.on),
    REVIEW_CODE: data.participation,
  }));

/** The last step is what the row says: an interview that was held had been offered before. */
const STEPS = [
  'ReturnInterviewDue',
  'ReturnInterviewOffered',
  'ReturnInterviewDeclined',
  'ReturnInterviewHeld',
] as const;

interface Step {
  readonly type: (typeof STEPS)[number];
  readonly dueFrom: CivilDate;
  readonly on: CivilDate;
  readonly outcome: string | undefined;
}

/** Interviews by the day from which they are due. Of one held after the close the return knows only that it is due. */
function interviewsOf({ everyFact, close }: RecordOfYear): Step[] {
  const steps = STEPS.flatMap((type) =>
    everyFact.of(type).map(({ data }): Step => {
      const dueFrom = 'dueFrom' in data ? data.dueFrom : data.on;
      if (data.on > close) return { type: 'ReturnInterviewDue', dueFrom, on: dueFrom, outcome: undefined };
      return { type, dueFrom, on: data.on, outcome: data.outcome };
    }),
  ).filter(({ dueFrom }) => dueFrom <= close);
  const rank = ({ type }: Step) => STEPS.indexOf(type);
  const last = new Map<CivilDate, Step>();
  for (const step of steps.sort((a, b) => rank(a) - rank(b))) last.set(step.dueFrom, step);
  return [...last.values()].sort((a, b) => (a.dueFrom < b.dueFrom ? -1 : 1));
}

const IN_WORDS: Readonly<Record<Step['type'], string | undefined>> = {
  ReturnInterviewDue: undefined,
  ReturnInterviewOffered: 'OFFERED',
  ReturnInterviewDeclined: 'DECLINED',
  ReturnInterviewHeld: undefined,
};

/** Declining is dated on the day the interview was due when nobody knows when it was. */
function dayOf({ type, on, dueFrom }: Step): CivilDate | undefined {
  if (type === 'ReturnInterviewDue') return undefined;
  return type === 'ReturnInterviewDeclined' && on === dueFrom ? undefined : on;
}

/** The outcome as recorded, where whoever reads the row understands the same step. */
function outcomeOf(step: Step): string | undefined {
  const held = dayOf(step);
  return interviewType(step.outcome ?? '', held) === step.type ? step.outcome : IN_WORDS[step.type];
}

export const interviewRows: WriteRows = (record) =>
  interviewsOf(record)
    .filter((step) => step.dueFrom >= record.opening || (dayOf(step) ?? '') >= record.opening)
    .map((step) => ({
      RHI_DUE_FROM: dayCell(step.dueFrom),
      RHI_DATE: dayCell(dayOf(step)),
      RHI_OUTCOME: outcomeOf(step),
    }));
