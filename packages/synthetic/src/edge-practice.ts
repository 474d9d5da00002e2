import { addDays, addMonths, type CivilDate } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { type EdgeCase, yearsOld } from './edge-case.ts';
import type { WorkerAllocation } from './rows.ts';

/** Edges of workers and reviews. */
export function practiceEdges(asAt: CivilDate): EdgeCase[] {
  return [...workers(asAt), ...reviews(asAt)];
}

function workers(asAt: CivilDate): EdgeCase[] {
  const year = addMonths(asAt, -12);
  const start = addMonths(asAt, -18);
  const gap = addDays(asAt, -200);
  const child = { inCare: true, birth: yearsOld(10, asAt), periods: [{ start }] };
  const since = (from: CivilDate): NonNullable<EdgeCase['stated']> => ({
    socialWorkers: [worker('SW1', start, from), worker('SW2', from, undefined, 'MANAGE')],
  });
  const interrupted = (days: number): NonNullable<EdgeCase['stated']> => ({
    socialWorkers: [worker('SW1', start, gap), worker('SW1', addDays(gap, days), undefined, 'ABSENC')],
  });
  return [
    { ...child, name: 'the same worker for 12 months', stated: since(year) },
    { ...child, name: 'the same worker for a day less than 12 months', stated: since(addDays(year, 1)) },
    { ...child, name: 'the same worker again after 7 days', stated: interrupted(7) },
    { ...child, name: 'the same worker again after 8 days', stated: interrupted(8) },
    { ...child, name: 'a day short of 18 months in care', periods: [{ start: addDays(start, 1) }] },
    { ...child, name: 'absence cover and return', stated: covered(start, asAt) },
  ];
}

/** Two workers, two changes. */
function covered(start: CivilDate, asAt: CivilDate): NonNullable<EdgeCase['stated']> {
  const [away, back] = [addDays(asAt, -120), addDays(asAt, -60)];
  return {
    socialWorkers: [
      worker('SW1', start, away),
      worker('SW2', away, back, 'ABSENC'),
      worker('SW1', back, undefined, 'ABSENC'),
    ],
  };
}

function worker(
  swId: string,
  swDecom: CivilDate,
  swDec: CivilDate | undefined,
  swReason: WorkerAllocation['swReason'] = 'FCONTA',
): WorkerAllocation {
  return { swId, swDecom, swDec, swReason };
}

function reviews(asAt: CivilDate): EdgeCase[] {
  const start = addMonths(asAt, -12);
  const first = addWorkingDays(start, 20);
  const child = { inCare: true, birth: yearsOld(9, asAt), periods: [{ start }] };
  const held = (...days: readonly CivilDate[]): NonNullable<EdgeCase['stated']> => ({
    reviews: days.map((review) => ({ review, reviewCode: 'PN1' })), // attended and spoke
  });
  const second = addMonths(first, 3);
  const last = addMonths(asAt, -6);
  return [
    { ...child, name: 'review due today', stated: held(first, second, last) },
    { ...child, name: 'review held today, on its due day', stated: held(first, second, last, asAt) },
    { ...child, name: 'review due yesterday', stated: held(first, second, addDays(last, -1)) },
    {
      ...child,
      name: 'first review a day late',
      stated: held(addDays(first, 1), second, addMonths(second, 6)),
    },
    { ...child, name: 'no review yet, none due', periods: [{ start: addDays(asAt, -10) }], stated: held() },
  ];
}
