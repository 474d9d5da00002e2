import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '@permanence/calendar/civil-date';
import { scorecardOf } from '@permanence/measures/scorecard';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterAll, describe, expect, it } from 'vitest';
import { scorecardInThreads } from '../src/scorecard-threads/in-threads.ts';
import { createThreads } from '../src/scorecard-threads/threads.ts';
import { asking } from './ask.ts';
import { DAY, givenAuthority } from './authority.ts';
import { GivenChild } from './given.ts';

const folder = mkdtempSync(join(tmpdir(), 'query-'));
const path = join(folder, 'read-models.sqlite');
const inMemory = givenAuthority();
inMemory.prepare('vacuum into ?').run(path);
inMemory.close();
const writer = openReadModels(path);
const reader = openReadModels(path, { readOnly: true });
const threads = createThreads(path);
const question = { authority: '886', asAt: civilDate(DAY), since: civilDate('2017-12-31') };

afterAll(async () => {
  await threads.close();
  writer.close();
  reader.close();
  rmSync(folder, { recursive: true });
});

describe('given threads that read the same file', () => {
  it('the scorecard is the one that is worked out here', async () => {
    expect(await scorecardInThreads(reader, threads, question)).toEqual(scorecardOf(reader, question));
  });

  it('and is served', async () => {
    const query = `{ scorecard(asAt: "${DAY}") { ... on Scorecard { rows { measure value } } } }`;
    const served = await asking(reader, { threads })(query);
    expect(served.errors).toBeUndefined();
    expect(served).toEqual(await asking(reader)(query));
  });

  it('when the tables move on after the moment that is asked about, it is still of that moment', async () => {
    reader.exec('begin');
    const before = scorecardOf(reader, question);
    new GivenChild(writer, 'another').born('2011-11-11').inCareSince('2017-10-10');
    writer.exec('update checkpoint set position = position + 1');
    expect(await scorecardInThreads(reader, threads, question)).toEqual(before);
    reader.exec('commit');
    expect(await scorecardInThreads(reader, threads, question)).not.toEqual(before);
  });
});

it('given threads that fail, the scorecard is worked out here', async () => {
  const failing = createThreads(join(folder, 'nowhere.sqlite'));
  expect(await scorecardInThreads(reader, failing, question)).toEqual(scorecardOf(reader, question));
  await failing.close();
});
