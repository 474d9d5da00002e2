/** Facts of health and of education at random, some of them on the very days on which a rule turns. */
import fc from 'fast-check';
import type { NaiveFact } from './child.ts';
import { addDays, birthday } from './dates.ts';
import { addWorkingDays } from './holidays.ts';
import { anyDay, anySpan, type Life } from './told-life.ts';

const anyFlag = fc.constantFrom('true', 'false');

function anyFact(
  type: string,
  fields: fc.Arbitrary<Record<string, string>>,
  day: fc.Arbitrary<string> = anyDay,
): fc.Arbitrary<NaiveFact> {
  return fc.record({ type: fc.constant(type), on: day, fields });
}

const nothing = fc.constant({});
const anyScore = fc.integer({ min: 0, max: 40 }).map(String);
const anyAssessment = fc.oneof(
  fc.record({ kind: fc.constantFrom('INITIAL', 'REVIEW') }),
  fc.record({ kind: fc.constantFrom('INITIAL', 'REVIEW'), referred: anyDay }),
);
const anyYear = fc.constantFrom('2016-03-31', '2017-03-31', '2018-03-31', '2019-03-31');
const anyYearly = fc.record(
  { sdqScore: anyScore, teethCheck: anyFlag, healthAssessment: anyFlag },
  { requiredKeys: [] },
);

export const anyHealth: fc.Arbitrary<NaiveFact[]> = fc.array(
  fc.oneof(
    anyFact('HealthAssessmentHeld', anyAssessment),
    anyFact('DentalCheckHeld', nothing),
    anyFact('SdqScored', fc.record({ score: anyScore })),
    anyFact('HealthObserved', anyYearly, fc.oneof(anyYear, anyDay)),
    anyFact('HealthHistoryGiven', nothing),
  ),
  { maxLength: 8 },
);

/** A few days before or after. */
const around = (day: string): fc.Arbitrary<string> =>
  fc.integer({ min: -2, max: 2 }).map((days) => addDays(day, days));

function startsOf({ episodes }: Life): fc.Arbitrary<string> {
  return fc.constantFrom(...episodes.map(({ decom }) => decom));
}

/** Initial assessments about the fifth and the twentieth working day in care, a history about the 18th birthday. */
export function anyHealthNear(life: Life): fc.Arbitrary<NaiveFact[]> {
  const anyReferral = fc.constantFrom(0, 4, 5, 6);
  const anyHeld = fc.constantFrom(1, 19, 20, 21);
  const assessment = fc
    .tuple(startsOf(life), fc.option(anyReferral), anyHeld)
    .map(([start, referral, held]): NaiveFact => {
      const referred = referral === null ? {} : { referred: addWorkingDays(start, referral) };
      const fields = { kind: 'INITIAL', ...referred };
      return { type: 'HealthAssessmentHeld', on: addWorkingDays(start, held), fields };
    });
  const history = anyFact('HealthHistoryGiven', nothing, around(birthday(life.dob, 18)));
  return fc.array(fc.oneof({ weight: 4, arbitrary: assessment }, { weight: 1, arbitrary: history }), {
    maxLength: 3,
  });
}

const STATUSES = ['EET', 'NEET', 'NEET', 'SCHOOL', 'ALTERN', 'HOMEED', 'NOROLL'];

function anyLasting(type: string, fields: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<NaiveFact> {
  return fc.tuple(anySpan, fields).map(([span, said]) => ({ type, ...span, fields: said }));
}

const anyOutcome = fc.record({ outcome: fc.constantFrom('ISSUED', 'ISSUED', 'REFUSED', 'CEASED') });

export const anyEducation: fc.Arbitrary<NaiveFact[]> = fc.array(
  fc.oneof(
    anyFact('PermanentlyExcluded', nothing),
    anyFact('EducationStatusObserved', fc.record({ status: fc.constantFrom(...STATUSES) })),
    anyLasting('PartTimeTimetableStarted', nothing),
    anyLasting('EhcPlanStarted', fc.record({ provision: fc.constantFrom('E', 'K', 'S') })),
    anyLasting('EhcAssessmentRequested', anyOutcome),
  ),
  { maxLength: 8 },
);

/** Plans asked for about the beginning of care, and issued about the 140th day. */
export function anyEducationNear(life: Life): fc.Arbitrary<NaiveFact[]> {
  const request = fc
    .tuple(startsOf(life).chain(around), fc.constantFrom(0, 139, 140, 141), anyOutcome)
    .map(([on, days, fields]) => ({ type: 'EhcAssessmentRequested', on, to: addDays(on, days), fields }));
  return fc.array(request, { maxLength: 2 });
}
