import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import type { Context, Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { endSpan, startSpan } from '../child/span.ts';

export interface StartPartTimeTimetable extends FactData<'PartTimeTimetableStarted'> {
  /** The first day without it, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndPartTimeTimetable {
  readonly on: CivilDate;
  /** Id of the fact that started it; not needed when only one is open. */
  readonly timetable?: string | undefined;
}

export interface StartEhcPlan extends FactData<'EhcPlanStarted'> {
  /** The first day without it, when that is known already. */
  readonly until?: CivilDate | undefined;
}

export interface EndEhcPlan {
  readonly on: CivilDate;
  /** Id of the fact that started it; not needed when only one is open. */
  readonly plan?: string | undefined;
}

export interface CompleteEhcAssessment {
  readonly on: CivilDate;
  readonly outcome: string;
  /** Id of the request; not needed when only one is open. */
  readonly assessment?: string | undefined;
}

export function observeEducationStatus(
  child: Child,
  intent: FactData<'EducationStatusObserved'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'EducationStatusObserved', data: intent }]);
}

export function excludePermanently(
  child: Child,
  intent: FactData<'PermanentlyExcluded'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'PermanentlyExcluded', data: intent }]);
}

function timetableEnded(on: CivilDate, timetable: string): readonly [NewFact] {
  return [{ type: 'PartTimeTimetableEnded', data: { on, timetable } }];
}

export function startPartTimeTimetable(
  child: Child,
  { until, ...intent }: StartPartTimeTimetable,
  context: Context,
): Decision {
  const started: NewFact = { type: 'PartTimeTimetableStarted', data: intent };
  return startSpan(child, context, 'PartTimeTimetableEnded', started, until, (id) =>
    timetableEnded(until ?? intent.on, id),
  );
}

export function endPartTimeTimetable(
  child: Child,
  { on, timetable }: EndPartTimeTimetable,
  context: Context,
): Decision {
  return endSpan(child, context, 'PartTimeTimetableEnded', on, timetable, (id) => timetableEnded(on, id));
}

function planEnded(on: CivilDate, plan: string): readonly [NewFact] {
  return [{ type: 'EhcPlanEnded', data: { on, plan } }];
}

export function startEhcPlan(child: Child, { until, ...intent }: StartEhcPlan, context: Context): Decision {
  const started: NewFact = { type: 'EhcPlanStarted', data: intent };
  return startSpan(child, context, 'EhcPlanEnded', started, until, (id) => planEnded(until ?? intent.on, id));
}

export function endEhcPlan(child: Child, { on, plan }: EndEhcPlan, context: Context): Decision {
  return endSpan(child, context, 'EhcPlanEnded', on, plan, (id) => planEnded(on, id));
}

export function requestEhcAssessment(
  child: Child,
  intent: FactData<'EhcAssessmentRequested'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'EhcAssessmentRequested', data: intent }]);
}

export function completeEhcAssessment(
  child: Child,
  { on, outcome, assessment }: CompleteEhcAssessment,
  context: Context,
): Decision {
  return endSpan(child, context, 'EhcAssessmentCompleted', on, assessment, (id) => [
    { type: 'EhcAssessmentCompleted', data: { on, outcome, assessment: id } },
  ]);
}
