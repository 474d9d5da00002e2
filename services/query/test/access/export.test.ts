import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import { afterAll, describe, expect, it } from 'vitest';
import { createExports } from '../../src/export/app.ts';
import { createSightHandles } from '../../src/sights.ts';
import { KEY, keepingLooks, NOW } from '../ask.ts';
import { DAY } from '../authority.ts';
import { giveSealed, personAs, type World, worldWith } from './world.ts';

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

async function exportsOf(world: World, role: Role | undefined) {
  const db = world.open();
  const looks = keepingLooks();
  const sights = createSightHandles({ db, open: world.open, now: () => NOW });
  const handle = createExports({
    ...{ sights, looks, key: KEY, now: () => NOW },
    personOf: async () => {
      if (role === undefined) throw new SignInRefused('no-token');
      return personAs(role);
    },
  });
  const server: Server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    sights.close();
    db.close();
  });
  const { port } = server.address() as AddressInfo;
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return { get, looks };
}

const withIt = worldWith((db) => giveSealed(db));
const without = worldWith(() => {});
closing.push(() => {
  withIt.close();
  without.close();
});

const FIGURE = `/measures/children-in-care.csv?asAt=${DAY}`;
const ROWS = `/measures/placements-3-plus.json?asAt=${DAY}&children=true`;
const CARD = `/scorecard.csv?asAt=${DAY}`;

describe('given files to take away', () => {
  it('nobody takes one who has not signed in', async () => {
    const { get } = await exportsOf(withIt, undefined);
    for (const path of [FIGURE, ROWS, CARD, '/nothing']) expect((await get(path)).status).toBe(401);
  });

  it.each(ROLE_NAMES.filter((role) => role !== 'returns-officer'))(
    '%s: a sealed record makes no difference to any of them',
    async (role) => {
      const [here, there] = [await exportsOf(withIt, role), await exportsOf(without, role)];
      for (const path of [FIGURE, ROWS, CARD]) {
        const answer = await here.get(path);
        expect(answer).toEqual(await there.get(path));
        const forbidden = role === 'administrator' || (path === ROWS && role !== 'performance-analyst');
        expect([path, answer.status]).toEqual([path, forbidden ? 403 : 200]);
      }
    },
  );

  it('the one who analyses has pseudonyms and no events, and it is kept whose they are', async () => {
    const { get, looks } = await exportsOf(withIt, 'performance-analyst');
    const { rows } = JSON.parse((await get(ROWS)).text);
    expect(Object.keys(rows[0])).toEqual(['child', 'outcome', 'childValue', 'because', 'notes', 'district']);
    for (const { child } of rows) expect(child).toMatch(/^P[0-9a-f]{16}$/);
    expect(looks.kept.map(({ child }) => child)).toContain('busy');
  });

  it('the returns officer counts who is sealed, and is told nothing of it', async () => {
    const { get, looks } = await exportsOf(withIt, 'returns-officer');
    const { rows } = JSON.parse((await get(ROWS)).text) as { rows: Record<string, unknown>[] };
    const [first] = rows.filter(({ because }) => because === 'restricted');
    expect(first).toMatchObject({ child: '', consideredOn: null, evidence: [], notes: [] });
    expect(JSON.stringify(rows)).not.toContain('sealed');
    expect(looks.kept.find(({ child }) => child === 'sealed')).toMatchObject({ sight: 'stub' });
  });

  it('small numbers of some of the children are kept from whoever has nothing to do with them', async () => {
    const path = `/measures/placements-3-plus.json?asAt=${DAY}&sex=2`;
    const { get } = await exportsOf(withIt, 'auditor');
    const hidden = { numerator: null, denominator: null, value: null, suppressed: true };
    expect(JSON.parse((await get(path)).text)).toMatchObject(hidden);
    expect((await get(`${path}&disclosure=none`)).text).toContain('"suppressed":true');
    const officer = await exportsOf(withIt, 'returns-officer');
    expect(JSON.parse((await officer.get(path)).text)).toMatchObject({ suppressed: false });
    expect(JSON.parse((await officer.get(`${path}&disclosure=suppress-1-5`)).text)).toMatchObject(hidden);
    expect(
      JSON.parse((await officer.get(`${FIGURE.replace('csv', 'json')}&disclosure=dfe-rounding`)).text),
    ).toMatchObject({ numerator: 10, value: '10' });
  });
});
