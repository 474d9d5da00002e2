import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { FactData, NewFact } from '../child/catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { spansOf } from '../child/references.ts';
import { endSpan, startSpan } from '../child/span.ts';

export interface StartSchool extends FactData<'SchoolStarted'> {
  /** The first day not at the school, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface LeaveSchool {
  readonly on: CivilDate;
  /** Id of the enrolment; not needed when only one is open. */
  readonly enrolment?: string | undefined;
}

function left(on: CivilDate, enrolment: string): readonly [NewFact] {
  return [{ type: 'SchoolLeft', data: { on, enrolment } }];
}

function isAt(child: Child, school: string, on: CivilDate): boolean {
  return spansOf(child.facts, 'SchoolLeft').some(
    (span) => contains(span, on) && span.started.data.school === school,
  );
}

export function startSchool(child: Child, { until, ...intent }: StartSchool, context: Context): Decision {
  if (until === undefined && isAt(child, intent.school, intent.on)) return ALREADY_HOLDS;
  const started: NewFact = { type: 'SchoolStarted', data: intent };
  return startSpan(child, context, 'SchoolLeft', started, until, (id) => left(until ?? intent.on, id));
}

/** The child leaves the school of the day before for another. */
export function moveSchool(child: Child, intent: FactData<'SchoolStarted'>, context: Context): Decision {
  const { on, school } = intent;
  if (isAt(child, school, on)) return ALREADY_HOLDS;
  const before = spansOf(child.facts, 'SchoolLeft').filter(({ start, end }) => start < on && on <= end);
  const facts = before.filter(({ end }) => on < end).flatMap(({ started }) => left(on, started.id));
  return propose(child, context, [...facts, { type: 'SchoolStarted', data: intent }], {
    unless: () =>
      before.length === 0 ? refuse('not-open', 'The child is at no school the day before.') : undefined,
  });
}

export function leaveSchool(child: Child, { on, enrolment }: LeaveSchool, context: Context): Decision {
  return endSpan(child, context, 'SchoolLeft', on, enrolment, (id) => left(on, id));
}
