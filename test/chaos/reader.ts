import { setTimeout as sleep } from 'node:timers/promises';
import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { MEASURES, measureOf } from '@permanence/measures/catalogue';
import type { Definition } from '@permanence/measures/measure';
import * as fc from 'fast-check';
import { requestHeaders } from '../http/request-headers.ts';
import { AUTHORITY } from './load.ts';
import type { Killable } from './process.ts';

/** Days about which figures are asked. */
export const DAYS: readonly CivilDate[] = ['2024-03-31', '2024-07-15', '2024-09-30', '2025-06-30'].map(
  civilDate,
);

/** A figure as it was answered. */
export interface Answered {
  readonly measure: string;
  readonly asAt: CivilDate;
  readonly atLeast: number;
  readonly position: number;
  readonly stale: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
  readonly counted: { readonly totalCount: number };
  readonly considered: { readonly totalCount: number };
}

export interface Reading {
  readonly answers: readonly Answered[];
  /** What no answer may say. */
  readonly wrong: readonly string[];
  /** Questions that were cut off, or found nobody. */
  readonly cutOff: number;
  run(more: () => boolean, reached: () => number): Promise<void>;
}

const QUERY = `query ($id: String!, $asAt: Date!, $atLeast: LogPosition, $authority: String!) {
  measure(id: $id, asAt: $asAt, atLeast: $atLeast, authority: $authority) { __typename ... on Figure {
    position stale numerator denominator value
    counted: rows(outcome: NUMERATOR, first: 1) { totalCount }
    considered: rows(outcome: DENOMINATOR, first: 1) { totalCount } } } }`;

/** People do not ask all the time, and the machine has other things to do. */
const PAUSE_MILLISECONDS = 20;
const SAMPLE = 1_000;

interface Asked {
  readonly id: string;
  readonly asAt: CivilDate;
  /** Whether it is to hold what had been acknowledged when it was asked. */
  readonly isCurrent: boolean;
}

const anyQuestion: fc.Arbitrary<Asked> = fc.record({
  id: fc.constantFrom(...MEASURES.map(({ id }) => id)),
  asAt: fc.constantFrom(...DAYS),
  isCurrent: fc.boolean(),
});

/** What the sum of its rows comes to, for measures that count rows. */
function sumOfRows({ sum }: Definition, { counted, considered }: Answered) {
  const [numerators, others] = [counted.totalCount, considered.totalCount];
  if (sum.kind === 'share') return { numerator: numerators, denominator: numerators + others };
  if (sum.kind === 'count') return { numerator: numerators, denominator: numerators };
  return sum.kind === 'mean' ? { denominator: numerators } : {};
}

function wrongIn(answer: Answered, before: number): readonly string[] {
  const { measure, asAt, atLeast, position, stale } = answer;
  const about = `${measure} as at ${asAt}, position ${position}:`;
  const sum: object = sumOfRows(measureOf(measure) as Definition, answer);
  const said: object = answer;
  const differs = Object.entries(sum).some(([name, value]) => Reflect.get(said, name) !== value);
  return [
    ...(position < before ? [`${about} the node had answered from ${before}`] : []),
    ...(stale === position >= atLeast ? [`${about} stale is ${stale}, asked for ${atLeast}`] : []),
    ...(differs ? [`${about} its rows come to ${JSON.stringify(sum)}`] : []),
  ];
}

/** The text of the answer; undefined when the connection failed. */
function textOf(url: string, variables: object): Promise<string | undefined> {
  const asking = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...requestHeaders(AUTHORITY) },
    body: JSON.stringify({ query: QUERY, variables }),
  });
  return asking.then((response) => response.text()).catch(() => undefined);
}

type Heard = Answered | 'cut-off' | 'nothing-yet' | { readonly said: string };

async function ask(url: string, { id, asAt }: Asked, atLeast: number): Promise<Heard> {
  const text = await textOf(url, { id, asAt, atLeast, authority: AUTHORITY });
  if (text === undefined) return 'cut-off';
  const { data } = JSON.parse(text) as { data?: { measure: Answered & { __typename: string } } };
  if (data?.measure.__typename === 'Figure') return { ...data.measure, measure: id, asAt, atLeast };
  return data?.measure.__typename === 'UnknownAuthority' ? 'nothing-yet' : { said: text };
}

/** Asks one figure after another; every answer is looked at, and kept. */
export function readerOf(answering: Killable, seed: number): Reading {
  const answers: Answered[] = [];
  const wrong: string[] = [];
  let cutOff = 0;
  let before = 0;
  const take = (asked: Asked, heard: Heard): void => {
    if (heard === 'cut-off') cutOff += 1;
    else if (heard === 'nothing-yet') return;
    else if ('said' in heard) wrong.push(`${asked.id} was answered ${heard.said}`);
    else {
      wrong.push(...wrongIn(heard, before));
      before = heard.position;
      answers.push(heard);
    }
  };
  return {
    answers,
    wrong,
    get cutOff() {
      return cutOff;
    },
    run: async (more, reached) => {
      const questions = fc.sample(anyQuestion, { numRuns: SAMPLE, seed });
      for (let nth = 0; more(); nth += 1) {
        const { address } = answering;
        const asked = questions[nth % SAMPLE] as Asked;
        const heard =
          address === undefined ? 'cut-off' : await ask(address, asked, asked.isCurrent ? reached() : 0);
        take(asked, heard);
        await sleep(PAUSE_MILLISECONDS);
      }
    },
  };
}
