import { accessFacts } from '../access/events.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';
import { retentionFacts } from '../retention/events.ts';

/** The child was adopted and has another identity: two people correct what is left here, and nothing new is said. */
export function isClosed(facts: StandingFacts): boolean {
  return facts.of('BirthRecordClosed').length > 0;
}

/** What is about the record, not about the child: it goes on being said of a closed record. */
const ABOUT_THE_RECORD: ReadonlySet<string> = new Set([
  ...Object.keys(accessFacts),
  ...Object.keys(retentionFacts),
  'BirthRecordClosed',
  'WarningRaised',
  'ReturnAccepted',
]);

/** What was said after the closing of a day after the order, and a closing without an order. */
export function closingContradictions({ facts, events }: Child): readonly Contradiction[] {
  const [closed] = facts.of('BirthRecordClosed');
  if (closed === undefined) return [];
  const [order] = facts.of('AdoptionOrderGranted');
  if (order === undefined) {
    return [contradiction('order-missing', 'No adoption order stands.', closed)];
  }
  const at = events.findIndex(({ id }) => id === closed.id);
  const since = new Set(events.slice(at + 1).map(({ id }) => id));
  const isLate = ({ type, data, evidence }: StandingFact): boolean =>
    data.on > order.data.on && !ABOUT_THE_RECORD.has(type) && evidence.some((id) => since.has(id));
  return [...facts.all()]
    .filter(isLate)
    .map((fact) =>
      contradiction('birth-record-closed', 'The child has another identity since the order.', fact, closed),
    );
}
