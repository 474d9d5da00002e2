import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MEASURES } from '@permanence/measures/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExports } from '../../src/export/app.ts';
import { createSightHandles } from '../../src/sights.ts';
import { asking, KEY, keepingLooks, NOW, RETURNS_OFFICER } from '../ask.ts';
import { DAY, givenAuthority } from '../authority.ts';
import { POSITION } from '../given.ts';

describe('given files over HTTP', () => {
  const db = givenAuthority();
  const wrong: unknown[] = [];
  const exports = createExports({
    sights: createSightHandles({ db, now: () => NOW }),
    personOf: async () => RETURNS_OFFICER,
    looks: keepingLooks(),
    key: KEY,
    now: () => NOW,
    onUnexpected: (error) => void wrong.push(error),
  });
  const server = createServer((request, response) => void exports(request, response));
  let url = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    db.close();
  });

  const get = async (path: string) => {
    const response = await fetch(url + path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const linesOf = (text: string): string[] => text.trimEnd().split('\r\n');

  it('a figure says what it is of', async () => {
    const { status, headers, text } = await get(
      `/measures/placements-3-plus.csv?asAt=${DAY}&knownAt=2018-05-01T09:00:00Z&policy=record&excludeUasc=true`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="placements-3-plus-886-${DAY}.csv"`,
    );
    const [head, line] = linesOf(text);
    expect(head).toMatch(/^definition,title,authority,asAt,knownAt,position,/);
    expect(line).toMatch(
      `placements-3-plus@1,Three or more placements in twelve months,886,${DAY},2018-05-01T09:00:00.000Z,${POSITION},true,,record,1,percent,`,
    );
    expect(linesOf(text)).toHaveLength(2);
  });

  it('its children are those of the same figure asked for otherwise', async () => {
    const ask = asking(db);
    const { data } = await ask<{
      measure: { numerator: number; rows: { nodes: { outcome: string; child: { reference: string } }[] } };
    }>(
      `{ measure(id: "placements-3-plus", asAt: "${DAY}") { ... on Figure { numerator rows { nodes { outcome child { reference } } } } } }`,
    );
    const csv = linesOf((await get(`/measures/placements-3-plus.csv?asAt=${DAY}&children=true`)).text);
    const children = csv.slice(1).map((line) => line.split(',').at(17));
    expect(children).toEqual(data.measure.rows.nodes.map(({ child }) => child.reference));
    const json = JSON.parse(
      (await get(`/measures/placements-3-plus.json?asAt=${DAY}&children=true`)).text,
    ) as { numerator: number; rows: { child: string; outcome: string; evidence: string[] }[] };
    expect(json.numerator).toBe(data.measure.numerator);
    expect(json.rows.filter(({ outcome }) => outcome === 'numerator')).toHaveLength(json.numerator);
    expect(json.rows.map(({ child }) => child)).toEqual(children);
    expect(json.rows[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('the scorecard is there with every measure, and for some of the children', async () => {
    const csv = linesOf((await get(`/scorecard.csv?asAt=${DAY}&since=2017-12-31`)).text);
    expect(csv).toHaveLength(MEASURES.length + 1);
    const json = JSON.parse((await get(`/scorecard.json?asAt=${DAY}&sex=1`)).text) as {
      cohort: string;
      rows: { definition: string; numerator: number }[];
    };
    expect(json.cohort).toBe('sex=1');
    expect(json.rows).toHaveLength(MEASURES.length);
    expect(json.rows[0]).toMatchObject({ definition: 'children-in-care@1' });
  });

  it.each([
    ['/measures/no-such.csv', 404, 'UNKNOWN_MEASURE'],
    ['/measures/placements-3-plus.xlsx', 404, 'NOT_FOUND'],
    ['/scorecard.csv?authority=000', 404, 'UNKNOWN_AUTHORITY'],
    ['/scorecard.csv?asAt=2018-02-30', 400, 'BAD_REQUEST'],
    ['/scorecard.csv?knownAt=2018-02-01', 400, 'BAD_REQUEST'],
    ['/scorecard.csv?asat=2018-03-31', 400, 'BAD_REQUEST'],
    ['/measures/children-in-care.csv?policy=record', 400, 'BAD_REQUEST'],
    ['/measures/placements-3-plus.csv?years=9', 400, 'BAD_REQUEST'],
    ['/measures/placements-3-plus.csv?children=yes', 400, 'BAD_REQUEST'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ status, code });
    expect(wrong).toEqual([]);
  });
});
