import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type LooksFile, openLooks } from '@permanence/access/looks/looks-file';
import { openLooksToRead } from '@permanence/access/looks/read';
import { looksBetween } from '@permanence/access/looks/reports/looked';
import type { Person } from '@permanence/access/person';
import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import { reportsFrom } from '@permanence/permanence/looks/report-thread';
import { looksRoutes } from '@permanence/permanence/looks/routes';
import express, { type ErrorRequestHandler } from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allocated, BORN, dataFolder, keepLooks, look, record } from './a-record.ts';

const NOW = Date.parse('2018-06-30T12:00:00Z');
const JUNE = '?from=2018-06-01&to=2018-06-30';

let folder: ReturnType<typeof dataFolder>;
let looks: LooksFile;
let server: Server;
beforeEach(async () => {
  folder = dataFolder();
  await record(folder.path, 'C0001', [BORN, allocated('worker-1', '2018-02-01', '2018-02-01T10:00:00Z')]);
  await keepLooks(folder.looks, look(), look({ person: 'stranger' }), look({ person: 'auditor-1' }));
  looks = openLooks(folder.looks);
  const report = reportsFrom({ folder: folder.path, tables: join(folder.path, 'none') });
  const personOf = async (request: Parameters<typeof personIn>[0]) => personIn(request);
  const app = express().use(looksRoutes({ looks, report, personOf, now: () => NOW }));
  const refused: ErrorRequestHandler = (_error, _request, response, _next) => void response.sendStatus(401);
  server = createServer(app.use(refused)).listen(0);
});
afterEach(() => {
  server.close();
  looks.close();
  folder.remove();
});

function personIn({ headers }: { readonly headers: unknown }): Person {
  const { 'x-role': role } = headers as { readonly 'x-role'?: Role };
  if (role === undefined) throw new SignInRefused('no-token');
  return { id: 'auditor-1', role, authority: '886', teams: [] };
}

async function read(path: string, role?: Role, headers: Readonly<Record<string, string>> = {}) {
  const { port } = server.address() as AddressInfo;
  const asking = role === undefined ? {} : { 'x-role': role };
  const response = await fetch(`http://localhost:${port}/v1/looks/${path}`, {
    headers: { ...asking, ...headers },
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined };
}

/** What is kept of those who read. */
function readings() {
  const database = openLooksToRead(folder.looks);
  const range = { authority: '886', from: NOW, to: NOW + 1 };
  const kept = [...looksBetween(database, range)];
  database.close();
  return kept.map(({ person, role, child, fields, purpose, sight }) => ({
    person,
    role,
    child,
    fields,
    purpose,
    sight,
  }));
}

describe('given an auditor', () => {
  test('when they ask who looked at children that were not theirs, then they are told, nothing of themselves, and it is kept that they read it', async () => {
    const { status, body, headers } = await read(`no-relationship${JUNE}`, 'auditor', {
      'x-purpose': 'review',
    });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({
      ...{
        report: 'no-relationship',
        authority: '886',
        from: '2018-06-01T00:00:00.000Z',
        to: '2018-07-01T00:00:00.000Z',
      },
      none: [{ person: 'stranger', child: 'C0001', day: '2018-06-04', looks: 1 }],
    });
    expect(body.none).toHaveLength(1);
    const reader = { person: 'auditor-1', role: 'auditor', purpose: 'review', sight: 'whole' };
    expect(readings()).toEqual([{ ...reader, child: '', fields: ['looks:no-relationship'] }]);
  });

  test('when they ask who looked at a child, then the reading is kept as one of it, and is in no report of strangers', async () => {
    const { body } = await read(`of-child${JUNE}&child=C0001`, 'auditor');
    expect(body.looks.map(({ person }: { person: string }) => person)).toEqual(['worker-1', 'stranger']);
    expect(readings()).toMatchObject([{ child: 'C0001', fields: ['looks:of-child'], purpose: 'audit' }]);
    const later = await read(`no-relationship${JUNE}`, 'auditor');
    expect(later.body.none).toHaveLength(1);
  });

  test('when they ask about a child nobody looked at, then its reference is not written down', async () => {
    expect((await read(`of-child${JUNE}&child=C4711`, 'auditor')).body.looks).toEqual([]);
    expect(readings()).toMatchObject([{ child: '' }]);
  });

  test('when they ask what they looked at themselves, then they are refused, and that is kept', async () => {
    const { status, body } = await read(`of-person${JUNE}&person=auditor-1`, 'auditor');
    expect([status, body.code]).toEqual([403, 'not-for-this-role']);
    expect(readings()).toMatchObject([{ sight: 'refused', fields: ['looks:of-person:auditor-1'] }]);
  });

  test.each(['bulk', 'dormant', 'own-family', 'of-person'])(
    'when they ask for the report %s, then they are told',
    async (report) => {
      const whom = report === 'of-person' ? '&person=worker-1' : '';
      expect(await read(`${report}${JUNE}${whom}`, 'auditor')).toMatchObject({
        status: 200,
        body: { report },
      });
    },
  );

  test.each([
    ['everything'],
    ['of-child'],
    ['bulk?child=C0001'],
    ['bulk?authority=887'],
    ['bulk?from=yesterday'],
    ['bulk?from=2018-06-02&to=2018-06-01'],
    ['bulk?from=2016-06-02&to=2018-06-01'],
    ['dormant?days=-1'],
    ['of-child?child=C1&child=C2'],
  ])('when they ask for %s, then it is no report, and nothing is quoted', async (path) => {
    const { status, body } = await read(path, 'auditor');
    expect([status, body.code]).toEqual([400, 'invalid-query']);
    for (const said of ['everything', 'C0001', 'yesterday', 'C1']) expect(body.detail).not.toContain(said);
    expect(readings()).toEqual([]);
  });
});

test.each(ROLE_NAMES.filter((role) => role !== 'auditor'))(
  'given the role %s, when it asks, then it is refused, and that is kept',
  async (role) => {
    const { status } = await read(`of-child${JUNE}&child=C0001`, role);
    expect(status).toBe(403);
    expect(readings()).toMatchObject([{ role, child: '', sight: 'refused' }]);
  },
);

test('given nobody who signed in, when they ask, then they are not let in', async () => {
  expect((await read('bulk')).status).toBe(401);
  expect(readings()).toEqual([]);
});
