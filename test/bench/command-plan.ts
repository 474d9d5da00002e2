import { addDays, type CivilDate } from '@permanence/calendar/civil-date';

/** A child in care whose life goes on in the bench. */
export interface Subject {
  readonly child: string;
  readonly atSchool: boolean;
}

export interface PlannedCommand {
  readonly child: string;
  readonly intent: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const DAYS_BETWEEN = 9;

/** What a week of recording is made of; every entry says something new of the child each time it comes round. */
const MIX: readonly ((on: CivilDate, round: number, subject: Subject) => Omit<PlannedCommand, 'child'>)[] = [
  (on, round) => ({
    intent: 'placement-moves',
    body: { on, placementType: 'U6', provider: 'PR1', carer: `household-${round}`, reason: 'CARPL' },
  }),
  (on) => ({ intent: 'dental-checks', body: { on } }),
  (on, round) => ({
    intent: 'social-worker-allocations',
    body: { on, worker: `w-${round}`, reason: 'LEFTRL' },
  }),
  (on, round, { atSchool }) => ({
    intent: atSchool ? 'school-moves' : 'reviewing-officer-allocations',
    body: atSchool ? { on, school: `1${String(round).padStart(5, '0')}` } : { on, worker: `iro-${round}` },
  }),
];

/** The nth command: children take turns, and what happens to one child is always a few days after the last thing. */
export function commandAt(subjects: readonly Subject[], after: CivilDate, nth: number): PlannedCommand {
  const at = nth % subjects.length;
  const round = Math.floor(nth / subjects.length);
  const subject = subjects[at];
  const say = MIX[(at + round) % MIX.length];
  if (subject === undefined || say === undefined) throw new RangeError('a bench without children');
  return { child: subject.child, ...say(addDays(after, 1 + round * DAYS_BETWEEN), round, subject) };
}
