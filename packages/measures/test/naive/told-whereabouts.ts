/** Placements near and far, stays away from them, going missing and coming back at random, often at the edge of a rule. */
import fc from 'fast-check';
import type { Episode, NaiveFact } from './child.ts';
import { addDays } from './dates.ts';
import { addWorkingDays } from './holidays.ts';
import { anyDay, anySpan, type Life } from './told-life.ts';

const given = (fields: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null));

const anyLocation = (day: fc.Arbitrary<string>): fc.Arbitrary<NaiveFact> =>
  fc
    .record({
      on: day,
      miles: fc.option(fc.constantFrom('0', '3.5', '19.9', '20', '20.1', '35', '999.9'), { freq: 4 }),
      authority: fc.option(fc.constantFrom('999', '999', '887', '936', '210'), { freq: 4 }),
    })
    .map(({ on, ...fields }) => ({ type: 'PlacementLocationObserved', on, fields: given(fields) }));

const anyMissing = (day: fc.Arbitrary<string>): fc.Arbitrary<NaiveFact> =>
  fc
    .record({
      on: day,
      days: fc.option(fc.constantFrom(0, 1, 2, 3, 3, 30), { freq: 3 }),
      absence: fc.constantFrom('M', 'M', 'M', 'A'),
    })
    .map(({ on, days, absence }) => ({
      type: 'MissingStarted',
      on,
      ...(days === null ? {} : { to: addDays(on, days) }),
      fields: { absence },
    }));

/** An interview with what became of it, about the third working day after it was due. */
const anyInterview = (day: fc.Arbitrary<string>): fc.Arbitrary<NaiveFact[]> =>
  fc
    .record({
      due: day,
      offered: fc.boolean(),
      declined: fc.option(fc.nat(5)),
      held: fc.option(fc.constantFrom(0, 2, 3, 4, 9), { freq: 3 }),
    })
    .map(({ due, offered, declined, held }) => {
      const fields = { dueFrom: due };
      return [
        { type: 'ReturnInterviewDue', on: due, fields: {} },
        ...(offered ? [{ type: 'ReturnInterviewOffered', on: addDays(due, 1), fields }] : []),
        ...(declined === null
          ? []
          : [{ type: 'ReturnInterviewDeclined', on: addDays(due, declined), fields }]),
        ...(held === null ? [] : [{ type: 'ReturnInterviewHeld', on: addWorkingDays(due, held), fields }]),
      ];
    });

const anyNotified: fc.Arbitrary<NaiveFact> = fc
  .tuple(anySpan, fc.constantFrom('210', '887'))
  .map(([span, authority]) => ({ type: 'OtherAuthorityChildNotified', ...span, fields: { authority } }));

/** Of a day, one location is observed, and one interview becomes due. */
function oneADay(facts: NaiveFact[]): NaiveFact[] {
  const interviewed = new Set<string>();
  const located = new Set<string>();
  return facts.filter(({ type, on, fields }) => {
    const [seen, key] =
      type === 'PlacementLocationObserved' ? [located, on] : [interviewed, `${type} ${fields.dueFrom ?? on}`];
    if (type !== 'PlacementLocationObserved' && !type.startsWith('ReturnInterview')) return true;
    return !seen.has(key) && seen.add(key);
  });
}

export const anyWhereabouts: fc.Arbitrary<NaiveFact[]> = fc
  .tuple(
    fc.array(anyMissing(anyDay), { maxLength: 3 }),
    fc.array(anyNotified, { maxLength: 2 }),
    fc.array(anyInterview(anyDay), { maxLength: 3 }),
  )
  .map(([missing, notified, interviews]) => [...missing, ...notified, ...oneADay(interviews.flat())]);

/** Locations about the days on which episodes begin, interviews about those on which they end, and spells between them. */
export function anyWhereaboutsNear({ episodes, told = [] }: Life): fc.Arbitrary<NaiveFact[]> {
  const days = episodes.flatMap(({ decom, dec }) => (dec === undefined ? [decom] : [decom, dec]));
  const anyTurn = fc.constantFrom(...days);
  const near = fc.tuple(anyTurn, fc.constantFrom(-1, 0, 0, 1, 5)).map(([day, after]) => addDays(day, after));
  const between = fc.tuple(anyTurn, fc.nat(120)).map(([day, after]) => addDays(day, after));
  const due = new Set(told.filter(({ type }) => type === 'ReturnInterviewDue').map(({ on }) => on));
  return fc
    .tuple(
      fc.array(anyLocation(fc.oneof(near, near, anyDay)), { maxLength: 6 }),
      fc.array(anyInterview(fc.oneof(near, between)), { maxLength: 3 }),
      fc.array(anyMissing(fc.oneof(near, between)), { maxLength: 6 }),
    )
    .map(([locations, interviews, missing]) => {
      const others = interviews.filter(([first]) => !due.has(first?.on ?? ''));
      return [...oneADay([...locations, ...others.flat()]), ...missing];
    });
}

interface Away {
  readonly stay: string | null;
  readonly returns: boolean;
}

/** Some moves become stays away, and some of those end where they began. */
function withStays(episodes: Episode[], away: readonly Away[]): Episode[] {
  const lived: Episode[] = [];
  let home: Episode | undefined;
  for (const [index, { carer: _carer, provider: _provider, ...episode }] of episodes.entries()) {
    const { provider } = episodes[index] as Episode;
    const before = lived.at(-1);
    const own = { ...episode, ...(provider === undefined ? {} : { provider }) };
    const { stay = null, returns = false } = away[index] ?? {};
    const atHomeOf = (there: Episode): Episode => ({
      ...episode,
      place: there.place,
      ...(there.provider === undefined ? {} : { provider: there.provider }),
    });
    const isStay = stay !== null && episode.rne !== 'L';
    if (episode.rne === 'L' && before !== undefined) lived.push(atHomeOf(before));
    else if (isStay) lived.push({ ...episode, place: stay });
    else if (returns && episode.rne === 'P' && home !== undefined) lived.push(atHomeOf(home));
    else lived.push(own);
    if (!/^T/.test(lived.at(-1)?.place ?? '')) home = lived.at(-1);
  }
  return lived;
}

/** The same life with temporary stays in it. */
export function anyStaysAway(life: Life): fc.Arbitrary<Life> {
  const anyAway = fc.record({
    stay: fc.option(fc.constantFrom('T0', 'T1', 'T2'), { freq: 1 }),
    returns: fc.boolean(),
  });
  const { length } = life.episodes;
  return fc
    .array(anyAway, { minLength: length, maxLength: length })
    .map((away) => ({ ...life, episodes: withStays(life.episodes, away) }));
}

const anyPopulation: fc.Arbitrary<NaiveFact> = fc
  .tuple(anyDay, fc.constantFrom('1', '7', '333045'))
  .map(([on, children]) => ({ type: 'PopulationObserved', on, fields: { children } }));

const anyNeighbours: fc.Arbitrary<NaiveFact> = fc
  .tuple(anyDay, fc.constantFrom('887', '936', '887,936'))
  .map(([on, authorities]) => ({ type: 'AdjoiningAuthoritiesSet', on, fields: { authorities } }));

/** What is told of the authority, now and then twice of one day. */
export const anyArea: fc.Arbitrary<NaiveFact[]> = fc
  .tuple(fc.array(anyPopulation, { maxLength: 3 }), fc.array(anyNeighbours, { maxLength: 3 }))
  .map(([populations, neighbours]) => [...populations, ...neighbours]);
