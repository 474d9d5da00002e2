import { rolesFor, rolesReading } from '@permanence/access/rest-matrix';
import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { TEXT_KINDS } from '@permanence/care/child/texts';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { withSealing } from '@permanence/privacy/sealing';
import { beforeEach, describe, expect, it } from 'vitest';
import { keysInMemory } from './keys-in-memory.ts';
import {
  ALLOCATION,
  allocate,
  codeOf,
  manager,
  officer,
  oneChild,
  returns,
  type Who,
  who,
  worker,
} from './one-child.ts';
import { HOME, NOW, running } from './server.ts';
import { correct, NAMES, NOTE, panel, read, say, sayTexts, shown, textsIn } from './texts.ts';

const given = oneChild();
/** What a role is told of each text, with who of the role it is about. */
const PEOPLE: Readonly<Record<Role, Who>> = {
  'social-worker': worker,
  'team-manager': manager,
  'adoption-worker': panel,
  iro: officer,
  'virtual-school': who('vs-1', 'virtual-school'),
  'performance-analyst': who('pa-1', 'performance-analyst'),
  'returns-officer': returns,
  auditor: who('au-1', 'auditor'),
  administrator: who('ad-1', 'administrator'),
};

beforeEach(async () => {
  await allocate(given);
});

describe('given texts on record', () => {
  it('then each is read with its class, its field, its day and the fact to correct', async () => {
    const id = await say(given.service, 'names', NAMES);
    const reply = await read(given.service, worker);
    const { on } = NAMES;
    expect(textsIn(reply)).toEqual([
      { id, type: 'ChildNamed', on, field: 'forename', class: 'identity', text: 'Example' },
      { id, type: 'ChildNamed', on, field: 'surname', class: 'identity', text: 'Invented' },
    ]);
    expect(reply.headers.get('etag')).toBe(`"${reply.body.revision}"`);
  });

  it('then an amended one is read as amended, and a withdrawn one not at all', async () => {
    const [named, noted] = [
      await say(given.service, 'names', NAMES),
      await say(given.service, 'notes', { on: NAMES.on, text: NOTE }),
    ];
    const data = { ...NAMES, on: '2019-01-01', forename: 'Another' };
    expect(
      codeOf(await correct(given.service, { kind: 'amend', fact: named, data, reason: 'misspelt' })),
    ).toBe('ok');
    expect(
      codeOf(await correct(given.service, { kind: 'withdraw', fact: noted, reason: 'wrong-child' })),
    ).toBe('ok');
    const texts = textsIn(await read(given.service, worker));
    expect(texts.map(({ id, on, text }) => [id, on, text])).toEqual([
      [named, '2019-01-01', 'Another'],
      [named, '2019-01-01', 'Invented'],
    ]);
  });

  it('then no parameter is taken: what one read would not be what was asked', async () => {
    for (const child of ['a', 'z'])
      for (const path of ['', '/texts']) {
        const reply = await given.service.request(
          `/v1/children/${child}${path}?knownAt=2024-01-01T00:00:00Z`,
        );
        expect([reply.status, reply.body.code]).toEqual([400, 'invalid-query']);
      }
  });
});

describe('given people of every role, each with the child', () => {
  beforeEach(() => sayTexts(given.service));
  /** What a role is told, class by class: nothing where it may not ask. */
  const CLASSES = ['identity', 'contact', 'narrative', 'adopter'] as const;

  it.each(ROLE_NAMES)(
    'then a %s reads the classes of the matrix, and knows of the others that they are there',
    async (role) => {
      const reply = await read(given.service, PEOPLE[role]);
      if (!rolesFor({ route: 'GET /v1/children/{child}/texts' }).includes(role)) {
        expect([reply.status, reply.body.code]).toEqual([403, 'not-for-this-role']);
        expect(TEXT_KINDS.filter((kind) => rolesReading(kind).includes(role))).toEqual([]);
        return;
      }
      const texts = textsIn(reply);
      expect(new Set(texts.map((each) => each.class))).toEqual(new Set(CLASSES));
      for (const { class: as, text } of texts)
        expect([as, text]).toEqual([
          as,
          rolesReading(as as (typeof CLASSES)[number]).includes(role) ? expect.any(String) : { withheld: as },
        ]);
    },
  );

  it('then whoever may say a text may read it', () => {
    const said = {
      names: 'identity',
      'home-addresses': 'contact',
      notes: 'narrative',
      'adoption/adopters': 'adopter',
    } as const;
    for (const [intent, kind] of Object.entries(said))
      for (const role of rolesFor({ ofChild: intent }))
        expect([intent, rolesReading(kind)]).toEqual([intent, expect.arrayContaining([role])]);
  });
});

describe('given texts that are sealed, and a class of which the key was destroyed', () => {
  it('then those who would read them are told that they are forgotten, and read the others', async () => {
    const keys = keysInMemory();
    const log = withSealing(openSqliteEventStore(':memory:', { now: () => NOW }), keys);
    const service = await running({ log });
    await service.command('a', 'registrations', { on: '2018-05-04' }, worker);
    const placement = { ...HOME, postcode: 'ZZ2 2ZZ' };
    const care = { on: '2024-01-08', legalStatus: 'C2', category: 'N1', placement };
    await service.command('a', 'care-starts', care, worker);
    await service.command('a', 'social-worker-allocations', ALLOCATION, worker);
    await sayTexts(service);
    const before = (await read(service, returns)).text;
    expect(await shown(service, worker)).toContainEqual(['text', NOTE]);
    keys.destroy('contact');
    keys.destroy('narrative');
    const texts = await shown(service, worker);
    expect(texts).toContainEqual(['forename', 'Example']);
    expect(texts.filter(([field]) => field !== 'forename' && field !== 'surname')).toEqual([
      ['postcode', { forgotten: 'contact' }],
      ['postcode', { forgotten: 'contact' }],
      ['text', { forgotten: 'narrative' }],
      ['names', { withheld: 'adopter' }],
      ['postcode', { withheld: 'adopter' }],
    ]);
    // Whoever may not read them is not told that they are gone.
    const after = (await read(service, returns)).text;
    expect(after.includes('"forgotten":"narrative"')).toBe(false);
    expect(after.includes('{"withheld":"narrative"}') && before.includes('{"withheld":"narrative"}')).toBe(
      true,
    );
    await service.close();
    await log.close();
  });
});
