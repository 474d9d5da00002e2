/** Lives at random, for measures whose facts no return holds: as naive children. `told-story.ts` tells the same as a story. */
import { birthday } from '@permanence/calendar/age';
import { addDays, civilDate } from '@permanence/calendar/civil-date';
import fc from 'fast-check';
import type { Allocation, Episode, NaiveChild, NaiveFact } from './child.ts';

/** Days from here on are told; figures are asked for in the later part. */
const FIRST = '2014-01-01';
const DAYS = 2_000;

export const dayAfterFirst = (days: number): string => addDays(civilDate(FIRST), days);

/** Any day told. Month ends, the first of April and of September come more often than by chance. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(DAYS).map(dayAfterFirst) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2017-03-31',
      '2017-04-01',
      '2017-08-31',
      '2017-09-01',
      '2018-03-31',
      '2018-11-30',
    ),
  },
);

/** A day to ask about. */
export const anyAsAt: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 900, max: DAYS + 60 }).map(dayAfterFirst),
  fc.constantFrom('2017-03-31', '2017-08-31', '2018-03-31', '2018-11-30', '2018-10-31', '2019-02-28'),
);

/** A day and, perhaps, a later one. */
export const anySpan: fc.Arbitrary<{ on: string; to?: string }> = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 1, max: 500 })))
  .map(([on, days]) => (days === null ? { on } : { on, to: addDays(civilDate(on), days) }));

const PLACES = ['U1', 'U3', 'U4', 'U5', 'U6', 'K1', 'K2', 'H5', 'P1', 'A4', 'A3', 'R1'];
const STATUSES = ['C1', 'C2', 'V2', 'E1', 'V3'];
const ENDINGS = ['E11', 'E12', 'E45', 'E46', 'E43', 'E4A', 'E8', 'E13', 'E3'];

interface Stretch {
  readonly days: number;
  readonly rne: string;
  readonly ls: string;
  readonly place: string;
  readonly provider: string | null;
  readonly carer: string | null;
  readonly ends: string | null;
}

const anyStretch: fc.Arbitrary<Stretch> = fc.record({
  days: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 700 }) },
    { weight: 1, arbitrary: fc.constantFrom(5, 6, 7, 8, 730, 731, 732) },
  ),
  rne: fc.constantFrom('L', 'P', 'T', 'B', 'U'),
  ls: fc.constantFrom(...STATUSES, 'C2', 'C2'),
  place: fc.constantFrom(...PLACES),
  provider: fc.option(fc.constantFrom('PR0', 'PR1', 'PR2', 'PR4', 'PR5')),
  carer: fc.option(fc.constantFrom('H1', 'H2')),
  /** Care ends, and, when there is another stretch, begins again after as many days as this one took. */
  ends: fc.option(fc.constantFrom(...ENDINGS), { freq: 2 }),
});

/** Episodes one after another; where a stretch ends care, the next begins it again. */
function episodesOf(from: string, stretches: readonly Stretch[]): Episode[] {
  const episodes: Episode[] = [];
  let on = civilDate(from);
  let inCare = false;
  let home = { place: 'U6', provider: null as string | null, carer: null as string | null, ls: 'C2' };
  for (const [index, { days, rne, ls, place, provider, carer, ends }] of stretches.entries()) {
    const opens = !inCare;
    const keepsHome = !opens && rne === 'L';
    const keepsStatus = !opens && (rne === 'P' || rne === 'T');
    home = {
      place: keepsHome ? home.place : place,
      provider: keepsHome ? home.provider : provider,
      carer: keepsHome ? home.carer : carer,
      ls: keepsStatus ? home.ls : ls,
    };
    const dec = addDays(on, days);
    const isLast = index === stretches.length - 1;
    const end = ends === null ? (isLast ? {} : { dec, rec: 'X1' }) : { dec, rec: ends };
    const { provider: of, carer: by, ...rest } = home;
    episodes.push({
      decom: on,
      rne: opens ? 'S' : rne,
      ...rest,
      ...(of === null ? {} : { provider: of }),
      ...(by === null ? {} : { carer: by }),
      ...end,
    });
    inCare = ends === null;
    on = ends === null ? dec : addDays(dec, days);
  }
  return episodes;
}

/** Now and then, care begins for several children on one day. */
const anyBeginning = fc.oneof(fc.nat(1_500), fc.constantFrom(1_000, 1_200));

const anyEpisodes = fc
  .tuple(anyBeginning, fc.array(anyStretch, { minLength: 1, maxLength: 6 }))
  .map(([from, stretches]) => episodesOf(dayAfterFirst(from), stretches));

const anyAllocations = (letter: string): fc.Arbitrary<Allocation[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: 1, max: 3 }), anySpan).map(([n, { on, to }]) => ({
      id: `${letter}${n}`,
      from: on,
      ...(to === undefined ? {} : { to }),
    })),
    { maxLength: 3 },
  );

export type Life = Omit<NaiveChild, 'child'>;

function anyLifeApart(anyTold: fc.Arbitrary<NaiveFact[]>): fc.Arbitrary<Life> {
  return fc.record(
    {
      dob: fc.integer({ min: -7_300, max: 1_000 }).map(dayAfterFirst),
      episodes: anyEpisodes,
      reviews: fc.constant([]),
      workers: anyAllocations('W'),
      officers: anyAllocations('R'),
      schools: fc.constant([]),
      told: anyTold,
      uasc: fc.oneof(
        { weight: 1, arbitrary: anyDay.map((until) => ({ until })) },
        { weight: 1, arbitrary: fc.constant({}) },
      ),
    },
    { requiredKeys: ['dob', 'episodes', 'reviews', 'workers', 'officers', 'schools', 'told'] },
  );
}

/** Now and then, seeking asylum alone ends about the day care does. */
function anyLifeEndingBoth(anyTold: fc.Arbitrary<NaiveFact[]>): fc.Arbitrary<Life> {
  return anyLifeApart(anyTold).chain((life) => {
    const ends = life.episodes.flatMap(({ dec }) => dec ?? []);
    if (life.uasc?.until === undefined || ends.length === 0) return fc.constant(life);
    return fc
      .tuple(fc.constantFrom(...ends), fc.constantFrom(-1, 0, 1))
      .map(([end, after]) => ({ ...life, uasc: { until: addDays(civilDate(end), after) } }));
  });
}

const nothingNear = (_life: Life): fc.Arbitrary<NaiveFact[]> => fc.constant([]);

/** A child with what a family of measures looks at: facts of any day, and facts of the days that matter in this life. */
export function anyLife(anyTold: fc.Arbitrary<NaiveFact[]>, anyNear = nothingNear): fc.Arbitrary<Life> {
  return anyLifeEndingBoth(anyTold).chain((life) =>
    anyNear(life).map((near) => ({ ...life, told: [...(life.told ?? []), ...near] })),
  );
}

const AGES = [4, 5, 16, 17, 18, 22];
const AFTER = [-1, 0, 1, 364, 365, 366];

/** Days on which a rule may turn for one of these children: birthdays, episodes, facts; and a year after them. */
function turningDays(lives: readonly Life[]): string[] {
  const days = lives.flatMap(({ dob, episodes, told = [] }) => [
    ...AGES.map((age) => birthday(civilDate(dob), age)),
    ...episodes.map(({ decom }) => decom),
    ...told.flatMap(({ on, to }) => (to === undefined ? [on] : [on, to])),
  ]);
  return days.flatMap((day) => AFTER.map((after) => addDays(civilDate(day), after)));
}

/** A day to ask about these children. */
export function anyAsAtOf(lives: readonly Life[]): fc.Arbitrary<string> {
  const adults = lives.map(({ dob }) => birthday(civilDate(dob), 18));
  const monthFrom = (day: string) =>
    fc.integer({ min: -1, max: 31 }).map((days) => addDays(civilDate(day), days));
  return fc.oneof(
    { weight: 4, arbitrary: anyAsAt },
    { weight: 2, arbitrary: fc.constantFrom(...turningDays(lives)) },
    { weight: 1, arbitrary: fc.constantFrom(...adults).chain(monthFrom) },
  );
}
