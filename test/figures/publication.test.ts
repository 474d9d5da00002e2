import { join } from 'node:path';
import { civilDate } from '@permanence/calendar/civil-date';
import { FACTS } from '@permanence/care/child/catalogue';
import { deterministicId } from '@permanence/event-store/event-id';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import { measureOf } from '@permanence/measures/catalogue';
import { changeBetween } from '@permanence/measures/change/change';
import { publishedInWords } from '@permanence/measures/change/in-words';
import { figureOf } from '@permanence/measures/figure';
import type { Definition } from '@permanence/measures/measure';
import {
  DefinitionGone,
  definitionsOf,
  pseudonymOf,
  publicationContents,
} from '@permanence/measures/publication';
import { lastPublishedOf, type Publication, publicationIn } from '@permanence/measures/publications';
import { scorecardOf } from '@permanence/measures/scorecard';
import { sincePublished } from '@permanence/measures/since-published';
import { publishScorecard } from '@permanence/permanence/publish-scorecard';
import { catchUp } from '@permanence/projections/catch-up';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUTHORITY, inventReturns, type Returns, type Told, tell } from './told-authority.ts';

const AS_AT = civilDate('2018-10-31');
const CORRECTIONS = 1_000;

let returns: Returns;
let told: Told;
let published: Publication;

async function everyEvent(): Promise<readonly RecordedEvent[]> {
  return (await told.log.readAll({ after: START, limit: 1_000_000 })).events;
}

/** Withdraws so many facts of children, spread over the whole log. */
async function correct(): Promise<number> {
  const facts = (await everyEvent()).filter(
    ({ type, stream }) => type in FACTS && stream.startsWith('child-'),
  );
  const step = Math.max(1, Math.floor(facts.length / CORRECTIONS));
  let corrected = 0;
  for (let i = 0; i < facts.length && corrected < CORRECTIONS; i += step, corrected += 1) {
    const { stream, id, metadata } = facts[i] as RecordedEvent;
    const event = {
      id: deterministicId('publication-test', id),
      type: 'FactWithdrawn',
      version: 1,
      data: { fact: id, reason: 'never-was' },
      metadata,
    };
    await told.log.append(stream, [event], { kind: 'any' });
  }
  return corrected;
}

function reproduced(db: Told['db']): string {
  const { authority, asAt, knownAt, excludeUasc, id, figures } = published;
  const question = { authority, asAt, knownAt, excludeUasc };
  return publicationContents(db, question, id, definitionsOf(figures)).hash;
}

beforeAll(async () => {
  returns = inventReturns(70, '2018-11-30', 3, 7);
  told = await tell(returns, [0, 1, 2], 'published');
  const { publication } = await publishScorecard(told.log, told.db, {
    authority: AUTHORITY,
    asAt: AS_AT,
    excludeUasc: false,
    on: civilDate('2018-11-20'),
    by: 'analyst-1',
  });
  published = publicationIn(told.db, publication) as Publication;
});

afterAll(async () => {
  await told.close();
  returns.dispose();
});

test('given a publication, then its rows are in the log by pseudonym, and say what the figures say', async () => {
  const events = (await everyEvent()).filter(({ type }) => type === 'ScorecardRowsPublished');
  const children = events
    .filter(({ data }) => data.measure === 'placements-3-plus')
    .flatMap(({ data }) => data.rows as { outcome: string; children: string[] }[])
    .filter(({ outcome }) => outcome === 'numerator')
    .flatMap((row) => row.children);
  const definition = measureOf('placements-3-plus') as Definition;
  const { rows } = figureOf(told.db, definition, { authority: AUTHORITY, asAt: AS_AT });
  const counted = rows.filter(({ outcome }) => outcome === 'numerator').map(({ child }) => child);
  expect(children.toSorted()).toEqual(counted.map((child) => pseudonymOf(published.id, child)).toSorted());
  expect(published.figures.find(({ measure }) => measure === 'placements-3-plus')?.numerator).toBe(
    counted.length,
  );
  const text = JSON.stringify(events.map(({ data }) => data));
  for (const { child } of rows) expect(text).not.toContain(`"${child}"`);
});

test('given a publication, then it is the last of its day, and of no other', () => {
  expect(lastPublishedOf(told.db, AUTHORITY, AS_AT, false)?.id).toBe(published.id);
  expect(lastPublishedOf(told.db, AUTHORITY, AS_AT, true)).toBeUndefined();
  expect(lastPublishedOf(told.db, AUTHORITY, civilDate('2018-10-30'), false)).toBeUndefined();
});

test('given 1,000 later corrections, then it reproduces to the same bytes, from followed and from rebuilt tables, while today says otherwise and why', async () => {
  expect(reproduced(told.db)).toBe(published.hash);
  expect(await correct()).toBe(CORRECTIONS);
  await catchUp(told.log, told.db, readModels);
  expect(reproduced(told.db)).toBe(published.hash);

  const rebuilt = openReadModels(join(returns.folder, 'published-again.sqlite'));
  await rebuild(told.log, rebuilt, readModels);
  expect(reproduced(rebuilt)).toBe(published.hash);
  rebuilt.close();
  expect((await verify(told.log, told.db, readModels)).different).toEqual([]);

  const definition = measureOf('children-in-care') as Definition;
  const { authority, asAt, knownAt } = published;
  const change = changeBetween(
    told.db,
    { definition, question: { authority, asAt, knownAt } },
    { definition, question: { authority, asAt } },
  );
  expect(change.numerator).not.toBe(0);
  const rows = scorecardOf(told.db, { authority, asAt });
  const moved = sincePublished(told.db, { authority, asAt }, rows);
  const others = rows.filter(({ measure, numerator, denominator, value }) => {
    const was = published.figures.find((figure) => figure.measure === measure);
    return was?.numerator !== numerator || was.denominator !== denominator || was.value !== value;
  });
  expect(moved).toHaveLength(others.length);
  expect(moved.find((line) => line.startsWith('Children in care.'))).toContain(publishedInWords(change));
  const asPublished = { authority, asAt, knownAt };
  expect(sincePublished(told.db, asPublished, scorecardOf(told.db, asPublished))).toEqual([]);
  expect(publishedInWords(change)).toMatch(/^Published as \d+; today it would be \d+: .*corrected -\d+/);
});

test('given a figure of a definition that is here no more, then it is said, and nothing is made up', () => {
  const [first] = published.figures;
  expect(() => definitionsOf([{ ...(first as Publication['figures'][number]), version: 99 }])).toThrow(
    DefinitionGone,
  );
});
