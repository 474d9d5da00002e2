/** Facts of care leavers, of complaints, audits and teams at random, some of them on the very days on which a rule turns. */
import fc from 'fast-check';
import type { NaiveFact } from './child.ts';
import { addDays, addMonths, birthday } from './dates.ts';
import { anyDay, anySpan, dayAfterFirst, type Life } from './told-life.ts';

function anyFact(
  type: string,
  fields: fc.Arbitrary<Record<string, string>>,
  day: fc.Arbitrary<string> = anyDay,
): fc.Arbitrary<NaiveFact> {
  return fc.record({ type: fc.constant(type), on: day, fields });
}

const nothing = fc.constant({});
const anyContact = fc.oneof(
  { weight: 3, arbitrary: fc.constant('YES') },
  { weight: 2, arbitrary: fc.constantFrom('NO', 'REFU', 'NREQ', 'RHOM', 'DIED') },
);
const anyActivity = fc.constantFrom('F1', 'P2', 'F3', 'P3', 'G4', 'G5', 'G6', '0');
const anyAccommodation = fc.constantFrom('U1', 'U2', 'B1', 'S2', 'X2', 'G1', 'H2', 'R1', 'R2', '0');

const YEAR_ENDS = ['2016-03-31', '2017-03-31', '2018-03-31', '2019-03-31'];
const anyFoundOn = fc.oneof(anyDay, fc.constantFrom(...YEAR_ENDS));

const anyFinding = (day: fc.Arbitrary<string>): fc.Arbitrary<NaiveFact> =>
  fc.oneof(
    anyFact('ContactObserved', fc.record({ inTouch: anyContact }), day),
    anyFact('ActivityObserved', fc.record({ activity: anyActivity }), day),
    anyFact('AccommodationObserved', fc.record({ accommodation: anyAccommodation }), day),
    anyFact('PathwayPlanMade', nothing, day),
    anyFact(
      'CareLeaverObserved',
      fc.record(
        { inTouch: anyContact, activity: anyActivity, accommodation: anyAccommodation },
        { requiredKeys: [] },
      ),
      day,
    ),
  );

const anyLasting = (type: string): fc.Arbitrary<NaiveFact> =>
  anySpan.map((span) => ({ type, ...span, fields: {} }));

export const anyAftercare: fc.Arbitrary<NaiveFact[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: anyFinding(anyFoundOn) }, anyLasting('StayingPutStarted')),
  { maxLength: 10 },
);

/** Findings about a year, and plans about half a year, before a day that is asked about often. */
export function anyAftercareNear(): fc.Arbitrary<NaiveFact[]> {
  const near = fc
    .tuple(
      fc.constantFrom(...YEAR_ENDS, '2018-11-30'),
      fc.constantFrom(6, 12),
      fc.integer({ min: -1, max: 2 }),
    )
    .map(([day, months, days]) => addDays(addMonths(day, -months), days));
  return fc.array(anyFinding(near), { maxLength: 4 });
}

/** A birth that puts the 14th, 16th, 18th or 21st birthday, or the 91st day before, about an end of care. */
export function anyBirthOf({ dob, episodes }: Life): fc.Arbitrary<string> {
  const turns = episodes.flatMap(({ decom, dec }) => (dec === undefined ? [decom] : [decom, dec]));
  const anyTurn = fc
    .tuple(
      fc.constantFrom(...turns),
      fc.constantFrom(14, 16, 17, 18, 21),
      fc.constantFrom(-91, 0),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([day, age, before, days]) => addMonths(addDays(day, before + days), -12 * age));
  const anyAged = fc.integer({ min: 15, max: 22 }).map((age) => addMonths(dayAfterFirst(1_400), -12 * age));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(dob) },
    { weight: 3, arbitrary: anyTurn },
    { weight: 3, arbitrary: anyAged },
    { weight: 1, arbitrary: fc.constantFrom('1996-02-29', '2000-02-29') },
  );
}

export const anyConduct: fc.Arbitrary<NaiveFact[]> = fc.array(
  fc.oneof(
    anyLasting('YouthOffendingStarted'),
    anyFact('ComplaintReceived', fc.record({ madeBy: fc.constantFrom('CHILD', 'BEHALF') })),
    anyFact('CarePlanGraded', fc.record({ grade: fc.constantFrom('OUTST', 'GOOD', 'REQIMP', 'INADEQ') })),
  ),
  { maxLength: 8 },
);

/** Complaints and audits about the first and last days of a month and of a year, and about the days on which care turns. */
export function anyConductNear({ dob, episodes }: Life): fc.Arbitrary<NaiveFact[]> {
  const turns = episodes.flatMap(({ decom, dec }) => (dec === undefined ? [decom] : [decom, dec]));
  const days = [...turns, birthday(dob, 18), '2017-04-01', '2018-03-01', '2018-04-01', '2018-11-01'];
  const near = fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 }))
    .map(([day, after]) => addDays(day, after));
  return fc.array(
    fc.oneof(
      anyFact('ComplaintReceived', fc.record({ madeBy: fc.constantFrom('CHILD', 'BEHALF') }), near),
      anyFact('CarePlanGraded', fc.record({ grade: fc.constantFrom('GOOD', 'INADEQ') }), near),
    ),
    { maxLength: 4 },
  );
}

const anyParts = fc.integer({ min: 0, max: 20_000 }).map((parts) => String(parts / 100));

export const anyTeams: fc.Arbitrary<NaiveFact[]> = fc.array(
  fc.oneof(
    anyFact('PostsFilledObserved', fc.record({ filled: anyParts, posts: anyParts })),
    anyFact(
      'CaseloadObserved',
      fc.record({ cases: fc.integer({ min: 0, max: 3_000 }).map(String), workers: anyParts }),
    ),
  ),
  { maxLength: 6 },
);
