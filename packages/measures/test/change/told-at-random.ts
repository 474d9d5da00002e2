/** An authority at random, told in three goes: some facts late, some amended, some withdrawn. */
import type { DatabaseSync } from 'node:sqlite';
import { addDays, civilDate } from '@permanence/calendar/civil-date';
import fc from 'fast-check';
import type { Story } from '../../src/example.ts';
import { authorityFactsOf, factIds, factsOfStory, type ToldFact } from '../facts.ts';
import { type Recorded, recordedReadModels } from '../read-models.ts';

export const TOLD_AT = ['2018-06-01', '2018-07-01', '2018-08-01'].map((day) => `${day}T09:00:00.000Z`);

const FIRST = civilDate('2016-04-01');
const DAYS = 1_000;
export const anyDay = fc.nat(DAYS).map((days) => addDays(FIRST, days));
/** A day of the later part, so that windows before it are told about. */
export const anyAsAt = fc.integer({ min: 500, max: DAYS }).map((days) => addDays(FIRST, days));
/** A moment before everything, between two goes, or after everything. */
export const anyKnownAt = fc.option(
  fc.constantFrom('2018-05-01', '2018-06-15', '2018-07-15', '2018-08-15').map((day) => Date.parse(day)),
  { nil: undefined, freq: 3 },
);

const anySpan = (id: string) =>
  fc
    .tuple(anyDay, fc.option(fc.integer({ min: 20, max: 400 }), { nil: undefined }))
    .map(([from, days]) =>
      days === undefined ? `${id} ${from}` : `${id} ${from} to ${addDays(from, days)}`,
    );

const anyMoves = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 6 }).map((days) => days.toSorted());

const anyStory: fc.Arbitrary<Story> = fc
  .record({
    born: fc.constantFrom('2000-05-01', '2004-02-29', '2010-09-01', '2015-12-31'),
    days: anyMoves,
    places: fc.array(fc.constantFrom('U6', 'K2', 'U4', 'A4', 'H5'), { minLength: 6, maxLength: 6 }),
    ended: fc.option(fc.tuple(anyDay, fc.constantFrom('E11', 'E12', 'E4A')), { nil: undefined }),
    workers: fc.array(anySpan('W1'), { maxLength: 1 }),
    officers: fc.array(anySpan('R1'), { maxLength: 1 }),
    school: fc.array(anySpan('900001'), { maxLength: 1 }),
    reviews: fc.uniqueArray(anyDay, { maxLength: 4 }),
    adoption: fc.array(anyDay, { maxLength: 2 }),
    uasc: fc.boolean(),
  })
  .map(({ born, days, places, ended, workers, officers, school, reviews, adoption, uasc }) => {
    const last = days.at(-1) ?? FIRST;
    const [order, match] = adoption.toSorted();
    return {
      born,
      ...(uasc ? { uasc: born } : {}),
      care: [
        ...days.map((day, i) => `${day} ${i === 0 ? 'S' : 'P'} ${i > 1 ? 'E1' : 'C2'} ${places[i]}`),
        ...(ended !== undefined && ended[0] > last ? [`ended ${ended[0]} ${ended[1]}`] : []),
      ].map((line) => line.replace(/ P (E1) /, ' B $1 ')),
      workers,
      officers,
      schools: school,
      reviews: reviews.toSorted().map((day) => `${day} PN1`),
      adoption: [
        ...(order === undefined ? [] : [`placement order ${order}`]),
        ...(match === undefined ? [] : [`match ${match}`]),
      ],
    };
  });

interface Correction {
  readonly which: number;
  readonly go: number;
  /** Days by which the fact was wrong; nothing when it never was true. */
  readonly by: number | undefined;
}

const anyCorrection: fc.Arbitrary<Correction> = fc.record({
  which: fc.nat(40),
  go: fc.integer({ min: 1, max: 2 }),
  by: fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined, freq: 2 }),
});

export interface ToldAtRandom {
  readonly story: Story;
  /** In which go each fact is told, in turn. */
  readonly goes: readonly number[];
  readonly corrections: readonly Correction[];
}

const anyChild: fc.Arbitrary<ToldAtRandom> = fc.record({
  story: anyStory,
  goes: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2), { minLength: 5, maxLength: 5 }),
  corrections: fc.array(anyCorrection, { maxLength: 3 }),
});

export const anyAuthority = fc.array(anyChild, { minLength: 1, maxLength: 7 });

function corrected(fact: ToldFact, by: number | undefined, id: string): Recorded['events'][number] {
  if (by === undefined)
    return { id, type: 'FactWithdrawn', data: { fact: fact.id, reason: 'entered-by-mistake' } };
  const data = { ...fact.data, on: addDays(civilDate(fact.data.on), by) };
  const amended = { fact: fact.id, reason: 'wrong-day', factType: fact.type, factVersion: 1, data };
  return { id, type: 'FactAmended', data: amended };
}

function recorded(child: ToldAtRandom, index: number): readonly Recorded[] {
  const newId = factIds(index);
  const facts = factsOfStory(child.story, newId);
  const told = facts.map((fact, i) => ({ fact, go: child.goes[i % child.goes.length] ?? 0 }));
  const corrections = child.corrections.flatMap(({ which, go, by }) => {
    const { fact, go: toldIn } = told[which % told.length] ?? {};
    return fact === undefined || toldIn === undefined || toldIn > go
      ? []
      : [{ go, event: corrected(fact, by, newId()) }];
  });
  return TOLD_AT.map((at, go) => ({
    at,
    events: [
      ...told.filter((each) => each.go === go).map(({ fact }) => fact),
      ...corrections.filter((each) => each.go === go).map(({ event }) => event),
    ],
  })).filter(({ events }) => events.length > 0);
}

/** The read models of the children told, and of an authority that says how many children live there, wrongly at first. */
export function readModelsOf(children: readonly ToldAtRandom[]): DatabaseSync {
  const newId = factIds(99_999_998);
  const [population] = authorityFactsOf(
    { born: '2010-01-01', care: [], authority: ['2016-04-01 PopulationObserved children=60000 source=ONS'] },
    newId,
  );
  const authority =
    population === undefined
      ? []
      : [
          { at: TOLD_AT[0] ?? '', events: [population] },
          {
            at: TOLD_AT[1] ?? '',
            events: [
              {
                id: newId(),
                type: 'FactAmended',
                data: {
                  ...{
                    fact: population.id,
                    reason: 'wrong-number',
                    factType: population.type,
                    factVersion: 1,
                  },
                  data: { ...population.data, children: 61_000 },
                },
              },
            ],
          },
        ];
  return recordedReadModels(
    Object.fromEntries(children.map((child, index) => [`child-${index}`, recorded(child, index)])),
    authority,
  );
}
