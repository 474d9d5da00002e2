import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { tablesFile } from '@permanence/permanence/data-folder';
import { createAccounts } from '@permanence/projections/statement';
import { readModels } from '@permanence/read-models/projection';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandHeaders, requestHeaders } from '../http/request-headers.ts';
import { serving } from '../http/serving.ts';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';

let place: Workplace;
let data: string;

beforeEach(() => {
  place = workplace();
  data = join(place.folder, 'data');
  const dir = place.files('one', {
    'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,'),
    'episodes.csv': episodesFile('1,10/01/2016,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ1 1AA,'),
  });
  expect(place.run('import', 'ssda903', dir, '--authority', '999', '--year', '2017-18').code).toBe(0);
});

afterEach(() => place.dispose());

function inTables(sql: string): void {
  const db = new DatabaseSync(tablesFile(data), { timeout: 10_000 });
  db.exec(sql);
  db.close();
}

describe('tables of another version', () => {
  const older = readModels.version - 1;
  const file = () => join(data, `read-models.v${older}.sqlite`);
  const hold = (expiresAt: number) => {
    const db = new DatabaseSync(file());
    createAccounts(db);
    db.exec(`insert or replace into checkpoint values ('read-models', ${older}, 1);
             insert or replace into lease values ('read-models', 'an-older-program', 1, ${expiresAt})`);
    db.close();
  };

  test('given an older program that goes on with its own, then both are listed, and each keeps to its file', () => {
    hold(Date.now() + 600_000);
    const { projections } = place
      .run('projections', 'list', '--json')
      .json<{ projections: readonly Record<string, unknown>[] }>();
    expect(projections).toMatchObject([
      { version: readModels.version, live: true, events: 0, projectedBy: null },
      { version: older, live: false, position: 1, projectedBy: 'an-older-program' },
    ]);
    const asked = ['measure', 'children-in-care', '--as-at', '2018-03-31', '--json'];
    expect(place.run(...asked).json<{ numerator: number }>().numerator).toBe(1);
    const dropped = place.run('projections', 'drop', '--version', String(older));
    expect(dropped.code).toBe(1);
    expect(dropped.err).toContain('process an-older-program projects into it');
  });

  test('given that nobody uses them, then they can be dropped; those of this program cannot', () => {
    hold(0);
    expect(place.run('projections', 'drop', '--version', String(older)).code).toBe(0);
    expect(existsSync(file())).toBe(false);
    expect(place.run('projections', 'drop', '--version', String(older)).code).toBe(1);
    expect(place.run('projections', 'drop', '--version', String(readModels.version)).code).toBe(2);
  });
});

describe('a rebuild', () => {
  test('given rows that say something else, then they are what the log says, and nothing is left beside them', () => {
    inTables("update child set sex = '9'");
    expect(place.run('projections', 'verify').code).toBe(1);
    expect(place.run('projections', 'rebuild').code).toBe(0);
    expect(place.run('projections', 'verify').code).toBe(0);
    expect(readdirSync(data).filter((name) => name.includes('rebuilding'))).toEqual([]);
  });

  test('given the service running, then it goes on answering, from the fresh tables, and goes on following', async () => {
    const service = await serving(data);
    const ask = async (atLeast: number) => {
      const query = `{ child(id: "1", asAt: "2018-03-31", atLeast: ${atLeast}) { ... on Child { sex stale } } }`;
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...requestHeaders('999') },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: { child: unknown } }).data.child;
    };
    const { sex } = (await ask(0)) as { sex: string };
    inTables("update child set sex = '9'");
    expect(await ask(0)).toEqual({ sex: '9', stale: false });
    expect(place.run('projections', 'rebuild').code).toBe(0);
    expect(await ask(0)).toEqual({ sex, stale: false });
    const told = await fetch(`${service.url}/v1/children/2/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...commandHeaders('999', 'one') },
      body: JSON.stringify({ on: '2018-03-01' }),
    });
    const { position } = (await told.json()) as { position: number };
    expect(await ask(position)).toEqual({ sex, stale: false });
    expect(await service.stop()).toBe(0);
    expect(place.run('projections', 'verify').code).toBe(0);
  });
});
