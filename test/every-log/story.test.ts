import { expect, test } from 'vitest';
import { type Company, withCompany } from './company.ts';
import { onEveryLog, type Trial } from './logs.ts';

const CHILDREN = Array.from({ length: 12 }, (_, nth) => `story-${nth}`);
const LATE = 'story-late';
/** A node of the log falls each time that so many more children have been told of. */
const BETWEEN_FAILURES = 4;
const AS_AT = '2024-06-30';
const WITHIN_MILLISECONDS = 15 * 60_000;

const BIRTH = { on: '2018-05-04', sex: 'F', ethnicity: 'WBRI' };
const START = {
  ...{ on: '2024-01-08', legalStatus: 'C2', category: 'N1' },
  placement: { placementType: 'U6', provider: 'PR1', carer: 'household-a' },
};

const FIGURE = `query ($authority: String, $asAt: Date!, $knownAt: DateTime, $atLeast: LogPosition) {
  measure(id: "children-in-care", authority: $authority, asAt: $asAt, knownAt: $knownAt, atLeast: $atLeast) {
    ... on Figure { numerator stale } ... on Problem { message } } }`;

const WHY = `query ($authority: String, $asAt: Date!, $knownAt: DateTime!) {
  changes(measure: "children-in-care", authority: $authority,
    from: { asAt: $asAt, knownAt: $knownAt }, to: { asAt: $asAt }) {
    ... on Change { parts { cause difference { numerator } children(first: 5) { nodes { child { reference } } } } }
    ... on Problem { message } } }`;

const PUBLISHED = `query ($authority: String) {
  publications(authority: $authority) { ... on Publications { list { id hash asAt } } ... on Problem { message } } }`;

interface Figure {
  readonly numerator: number;
  readonly stale: boolean;
}

async function tellOf(company: Company, child: string): Promise<number> {
  await company.say(child, 'registrations', BIRTH);
  return (await company.say(child, 'care-starts', START)).position;
}

/** The figure once it holds what was recorded; an answer waits for that, but not for ever. */
async function figure(company: Company, atLeast: number, knownAt?: string): Promise<number> {
  for (;;) {
    const asked = { asAt: AS_AT, atLeast, ...(knownAt === undefined ? {} : { knownAt }) };
    const { measure } = await company.ask<{ measure: Figure }>(FIGURE, asked);
    if (measure.stale === false) return measure.numerator;
    if (measure.stale === undefined) throw new Error(JSON.stringify(measure));
  }
}

async function publish(company: Company, authority: string) {
  const of = ['--as-at', AS_AT, '--authority', authority];
  const said = await company.does('publish', ...of, '--by', 'analyst-1', '--json');
  return JSON.parse(said.out) as { publication: string; hash: string; knownAt: string };
}

/** Tells of all of them, while nodes of the log fall; answers the place of the last. */
async function tellOfAll(company: Company, { log }: Trial): Promise<number> {
  let [position, falling] = [0, Promise.resolve()];
  for (const [nth, child] of CHILDREN.entries()) {
    if (nth % BETWEEN_FAILURES === 1) falling = falling.then(() => log.fails?.());
    position = await tellOf(company, child);
  }
  await falling;
  return position;
}

const nobody = { difference: { numerator: 0 }, children: { nodes: [] } };
const WHY_IT_CHANGED = [
  { cause: 'DEFINITION', ...nobody },
  {
    ...{ cause: 'RECORDED_LATE', difference: { numerator: 1 } },
    children: { nodes: [{ child: { reference: LATE } }] },
  },
  { cause: 'CORRECTED', ...nobody },
  { cause: 'HAPPENED', ...nobody },
];

async function tellTheStory(company: Company, trial: Trial): Promise<void> {
  const told = await tellOfAll(company, trial);
  expect(await figure(company, told)).toBe(CHILDREN.length);
  const { publication, hash, knownAt } = await publish(company, trial.authority);
  const bytes = await company.reproduced(publication);
  expect(JSON.parse(bytes)).toHaveProperty('figures');

  const falling = trial.log.fails?.();
  const late = await tellOf(company, LATE);
  await falling;
  expect(await figure(company, late)).toBe(CHILDREN.length + 1);
  expect(await figure(company, late, knownAt)).toBe(CHILDREN.length);
  const { changes } = await company.ask<{ changes: object }>(WHY, { asAt: AS_AT, knownAt });
  expect(changes).toEqual({ parts: WHY_IT_CHANGED });

  expect(await company.reproduced(publication)).toBe(bytes);
  const { publications } = await company.ask<{ publications: object }>(PUBLISHED, {});
  expect(publications).toEqual({ list: [{ id: publication, hash, asAt: AS_AT }] });
}

onEveryLog('given the processes of an authority over one log', (trial) => {
  test(
    'when facts are recorded, projected, asked and published, and one comes late, then it is said why the figure changed, and what was published comes out again byte for byte',
    () => withCompany(trial(), (company) => tellTheStory(company, trial())),
    WITHIN_MILLISECONDS,
  );
});
