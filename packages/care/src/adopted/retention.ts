import { type CivilDate, civilDateOf, fields } from '@permanence/calendar/civil-date';
import type { StandingFacts } from '../child/standing.ts';
import { type ErasureAsked, type ErasureRefused, refusedWhile } from '../retention/erasure.ts';
import { holdsOn } from '../retention/holds.ts';
import { centuryAfterOrder, type Due } from '../retention/retention.ts';

/** All orders of a year fall due together. The day itself is in the birth record, and would join the two where both are listed. */
function newYearAfter(date: CivilDate): CivilDate {
  return civilDateOf(fields(date).year + 1, 1, 1);
}

/**
 * How long the law keeps the record of an adopted child: the order stands in the birth record, and nowhere in this one.
 * Without a birth record, or an order in it, nobody knows the day. A hold on the birth record holds this one as well.
 */
export function dueOfAdopted(birth: StandingFacts | undefined, on: CivilDate): Due {
  const century = birth === undefined ? undefined : centuryAfterOrder(birth);
  const until = century === undefined ? undefined : newYearAfter(century);
  const duty = { class: 'adopted', until } as const;
  const due = until !== undefined && until <= on;
  return {
    retention: { ...duty, duties: [duty] },
    due,
    holds: birth === undefined ? [] : holdsOn(birth, on),
  };
}

/** Why the law does not let it be erased. Nothing of a hold but that there is one: its day would join the two. */
export function erasureOfAdoptedRefused(
  birth: StandingFacts | undefined,
  asked: ErasureAsked,
): ErasureRefused | undefined {
  const refused = refusedWhile(dueOfAdopted(birth, asked.on), asked);
  return refused?.code === 'under-legal-hold'
    ? { ...refused, message: 'a legal hold is in force: whoever placed it has to lift it first' }
    : refused;
}
