import { adoptedStream } from '@permanence/care/adopted/stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUTHORITY, type Authority, adopt, authority, MANAGER, open, PANEL, RETURNS } from './authority.ts';

const ADOPTED = { order: '2025-03-04', names: 'Invented Adopter', postcode: 'ZZ9 9ZZ' };
const CLOSE = '/v1/children/C1/adoption/new-identity';
const OPENINGS = '/v1/adoption-links/openings';
const OTHER_PANEL = { person: 'adoption-2', role: 'adoption-worker' } as const;

let of: Authority;
beforeEach(async () => {
  of = await authority();
  await adopt(of, 'C1', ADOPTED);
});
afterEach(() => of.dispose());

const birth = () => of.log.readStream(`child-${AUTHORITY}-C1`);
const linked = async () => (await of.links.links(AUTHORITY)).map(({ row }) => row);
const codeOf = ({ body }: { body: { code?: string } }) => body.code;

describe('closing a birth record', () => {
  it('writes to no other record, and its answer says nothing of the other', async () => {
    const head = await of.stored.head();
    const { status, text, body } = await of.post(CLOSE, PANEL, {});
    expect([status, body.events.map(({ type }: { type: string }) => type)]).toEqual([
      200,
      ['BirthRecordClosed', 'RecordRestricted'],
    ]);
    const { events } = await of.stored.readAll({ after: head, limit: 100 });
    expect(new Set(events.map(({ stream }) => stream))).toEqual(new Set([`child-${AUTHORITY}-C1`]));
    for (const reference of await of.references()) expect(text).not.toContain(reference);
  });

  it('takes what is said of the adopters out of the birth record, for good', async () => {
    await of.post(CLOSE, PANEL, {});
    const said = (await birth()).find(({ type }) => type === 'AdoptersIdentified');
    expect(said?.data).toMatchObject({ names: { forgotten: 'adopter' }, postcode: { forgotten: 'adopter' } });
    expect(await linked()).toMatchObject([
      { birth: 'C1', state: 'closed', adopters: [{ names: ADOPTED.names }] },
    ]);
  });

  it('is done once, however often it is sent', async () => {
    const key = { 'idempotency-key': 'close-c1' };
    const first = await of.post(CLOSE, PANEL, {}, key);
    expect((await of.post(CLOSE, PANEL, {}, key)).body).toEqual(first.body);
    expect((await of.post(CLOSE, PANEL, {})).body.events).toEqual([]);
    expect(await linked()).toHaveLength(1);
  });

  it('needs an identity that was set aside, and is not done without', async () => {
    const poor = await authority(0);
    await adopt(poor, 'C1', ADOPTED);
    expect(codeOf(await poor.post(CLOSE, PANEL, {}))).toBe('no-identity-reserved');
    const events = await poor.log.readStream(`child-${AUTHORITY}-C1`);
    expect(events.filter(({ type }) => type === 'BirthRecordClosed')).toEqual([]);
    await poor.identities.reserve(AUTHORITY, 1);
    expect((await poor.post(CLOSE, PANEL, {})).status).toBe(200);
    await poor.dispose();
  });

  it('draws nothing on a dry run, nor where it is refused', async () => {
    await of.post(`${CLOSE}?dryRun=true`, PANEL, {});
    expect(codeOf(await of.post(CLOSE, RETURNS, {}))).toBe('not-for-this-role');
    await of.post('/v1/children/C2/registrations', RETURNS, { on: '2022-02-03' });
    await of.post('/v1/children/C2/adoption/plans', RETURNS, { on: '2023-05-09' });
    await of.post('/v1/children/C2/adoption/new-identity', PANEL, {});
    expect(await linked()).toEqual([]);
  });

  it('that was cut short after the identity was drawn goes on where it was', async () => {
    const [reference = ''] = await of.references();
    await of.links.draw(AUTHORITY, 'C1', reference);
    await of.identities.settle(AUTHORITY);
    expect(await linked()).toMatchObject([{ state: 'drawn', adopters: [] }]);
    await of.post(CLOSE, PANEL, {});
    expect(await linked()).toMatchObject([{ adopted: reference, state: 'closed' }]);
  });

  it('that was cut short between the copy of a text and the end of its key loses none', async () => {
    await of.post(CLOSE, PANEL, {});
    const [kept] = await of.links.links(AUTHORITY);
    if (kept === undefined) throw new Error('no link');
    await of.links.changeLink(AUTHORITY, kept, { ...kept.row, state: 'drawn' });
    await of.identities.settle(AUTHORITY);
    expect(await linked()).toMatchObject([{ state: 'closed', adopters: [{ names: ADOPTED.names }] }]);
  });

  it('keeps the record to those named', async () => {
    await of.post(CLOSE, PANEL, { named: ['adoption-1', 'returns-1'] });
    expect((await of.get('/v1/children/C1', RETURNS)).status).toBe(200);
    expect(codeOf(await of.get('/v1/children/C1', OTHER_PANEL))).toBe('restricted');
    const late = { on: '2025-03-05', text: 'A note.' };
    expect((await of.post('/v1/children/C1/dental-checks', RETURNS, { on: late.on })).body.code).toBe(
      'birth-record-closed',
    );
  });
});

describe('opening the link', () => {
  beforeEach(async () => {
    await of.post(CLOSE, PANEL, {});
  });

  it('takes two people, of two roles, and lasts an hour', async () => {
    const { body } = await open(of, 'C1');
    expect(body).toMatchObject({ status: 'open', link: { birth: 'C1' } });
    const { id, link } = body;
    for (const asker of [PANEL, MANAGER])
      expect((await of.get(`${OPENINGS}/${id}`, asker)).body.link).toEqual(link);
    expect(codeOf(await of.get(`${OPENINGS}/${id}`, OTHER_PANEL))).toBe('unknown-opening');
    of.pass(60);
    expect(codeOf(await of.get(`${OPENINGS}/${id}`, PANEL))).toBe('unknown-opening');
    expect((await open(of, link.adopted)).body.link).toMatchObject({ birth: 'C1', adopted: link.adopted });
  });

  it('cannot be done by one who has both roles', async () => {
    const both = { person: PANEL.person, role: 'team-manager' } as const;
    expect(codeOf(await open(of, 'C1', PANEL, both))).toBe('same-person');
  });

  it('does not tell whether there is a link before the second agrees, and then tells only those two', async () => {
    const ask = (reference: string) =>
      of.post(OPENINGS, PANEL, { reference, purpose: 'COURT', reason: 'An invented reason.' });
    const [there, none] = [await ask('C1'), await ask('X1')];
    const blind = ({ body: { id: _id, reference: _reference, ...rest } }: typeof there) => rest;
    expect([there.status, blind(there)]).toEqual([none.status, blind(none)]);
    expect((await open(of, 'X1')).body).toMatchObject({ status: 'open', link: null });
  });

  it('is not for who is of the family: to them there is none', async () => {
    const interest = { on: '2025-06-01', kind: 'family' };
    const aunt = { person: 'manager-2', role: 'team-manager', teams: '' } as const;
    await of.post('/v1/children/C1/access/own-interests', aunt, interest);
    expect((await open(of, 'C1', PANEL, aunt)).body.link).toBeNull();
    expect((await open(of, 'C1')).body.link).not.toBeNull();
  });

  it('is kept: who, when, what for; and no look names either record', async () => {
    const { body } = await open(of, 'C1');
    await of.get(`/v1/adopted/${body.link.adopted}`, PANEL);
    const looks = of.looks.filter(({ fields }) => fields.some((field) => /^adopt/.test(field)));
    expect(looks.map(({ person, child, sight }) => [person, child, sight])).toEqual([
      ['adoption-1', '', 'whole'],
      ['manager-1', '', 'whole'],
      ['adoption-1', body.link.lookedAtAs, 'whole'],
    ]);
    expect(JSON.stringify(looks)).not.toMatch(new RegExp(`C1|${body.link.adopted}`));
    expect(body.link.opened).toMatchObject([
      { askedBy: 'adoption-1', approvedBy: 'manager-1', purpose: 'COURT' },
    ]);
  });

  it('asked for twice with one key is asked for once, and not with another body', async () => {
    const asked = { reference: 'C1', purpose: 'COURT', reason: 'An invented reason.' };
    const key = { 'idempotency-key': 'ask-1' };
    const first = await of.post(OPENINGS, PANEL, asked, key);
    expect((await of.post(OPENINGS, PANEL, asked, key)).body).toEqual(first.body);
    expect(codeOf(await of.post(OPENINGS, PANEL, { ...asked, reference: 'C2' }, key))).toBe(
      'idempotency-key-reused',
    );
  });
});

describe('the record of the adopted child', () => {
  let record: string;
  let reference: string;
  beforeEach(async () => {
    await of.post(CLOSE, PANEL, {});
    ({ reference } = { reference: (await open(of, 'C1')).body.link.adopted });
    record = `/v1/adopted/${reference}`;
  });

  it('has what the birth record knew of the adopters, from when two people first came there', async () => {
    const { body } = await of.get(record, PANEL);
    expect(body.facts.map(({ type }: { type: string }) => type)).toEqual([
      'AdoptedIdentityReserved',
      'AdoptersOfRecord',
    ]);
    expect(body.facts[1].data).toMatchObject({ names: ADOPTED.names, postcode: ADOPTED.postcode });
    expect(await linked()).toMatchObject([{ adopters: [] }]);
    await open(of, 'C1');
    expect((await of.get(record, PANEL)).body.revision).toBe(1);
  });

  it('is seen by who works with the family, and by nobody else', async () => {
    const worker = { on: '2025-06-01', worker: 'adoption-2' };
    expect(codeOf(await of.get(record, OTHER_PANEL))).toBe('unknown-adopted-record');
    const named = await of.post(`${record}/workers`, PANEL, worker);
    of.pass(61);
    expect((await of.get(record, OTHER_PANEL)).status).toBe(200);
    expect(codeOf(await of.get(record, PANEL))).toBe('unknown-adopted-record');
    const end = { on: '2025-06-01', named: named.body.events[0].id };
    expect((await of.post(`${record}/worker-ends`, OTHER_PANEL, end)).status).toBe(200);
    expect(codeOf(await of.get(record, OTHER_PANEL))).toBe('unknown-adopted-record');
  });

  it('that nobody may see is as one that there is not', async () => {
    const [other = ''] = (await of.references()).filter((each) => each !== reference);
    const plain = ({
      status,
      body: { correlationId: _id, ...rest },
    }: Awaited<ReturnType<Authority['get']>>) => [status, rest];
    const missing = plain(await of.get('/v1/adopted/00000000000000000000', OTHER_PANEL));
    expect(plain(await of.get(record, OTHER_PANEL))).toEqual(missing);
    expect(plain(await of.get(`/v1/adopted/${other}`, OTHER_PANEL))).toEqual(missing);
  });

  it('says everything once, at the revision that was seen, of no day to come', async () => {
    const note = { on: '2025-06-01', text: 'An invented note.' };
    const key = { 'idempotency-key': 'note-1' };
    const first = await of.post(`${record}/support-notes`, PANEL, note, key);
    expect((await of.post(`${record}/support-notes`, PANEL, note, key)).body).toEqual(first.body);
    expect(codeOf(await of.post(`${record}/support-notes`, PANEL, { ...note, text: 'Another.' }, key))).toBe(
      'idempotency-key-reused',
    );
    const send = (more: object, headers = {}) =>
      of.post(`${record}/names`, PANEL, { forename: 'A', surname: 'B', ...more }, headers);
    expect(codeOf(await send({ on: '2025-06-01' }, { 'if-match': '"0"' }))).toBe('changed-since');
    expect(codeOf(await send({ on: '2025-06-02' }))).toBe('in-the-future');
    expect(codeOf(await send({ on: '2025-06-01', more: 1 }))).toBe('invalid-body');
    expect(
      codeOf(
        await of.post(`${record}/worker-ends`, PANEL, { on: '2025-06-01', named: first.body.events[0].id }),
      ),
    ).toBe('unknown-fact');
    expect(
      (await of.post(`${record}/names?dryRun=true`, PANEL, { on: '2025-06-01', forename: 'A', surname: 'B' }))
        .body.dryRun,
    ).toBe(true);
    expect(await of.log.readStream(adoptedStream(AUTHORITY, reference))).toHaveLength(3);
  });

  it('is sealed in the log, with who wrote it', async () => {
    await of.post(`${record}/support-notes`, PANEL, { on: '2025-06-01', text: 'An invented note.' });
    for (const { metadata, data } of await of.stored.readStream(adoptedStream(AUTHORITY, reference))) {
      expect(metadata).toMatchObject({ actor: 'adopted', source: 'adopted' });
      expect(JSON.stringify(data)).not.toMatch(/adoption-1|invented note|Invented Adopter|ZZ9 9ZZ/i);
    }
  });
});

it('when the order is annulled, two people take the closing back and undo the link', async () => {
  await of.post(CLOSE, PANEL, { named: ['returns-1', 'manager-1', 'adoption-1'] });
  const { body } = await open(of, 'C1');
  const dissolve = () => of.post(`${OPENINGS}/${body.id}/dissolutions`, PANEL, {});
  expect(codeOf(await dissolve())).toBe('birth-record-closed');
  const closed = (await birth()).find(({ type }) => type === 'BirthRecordClosed');
  const etag = async () => ({ 'if-match': `"${(await birth()).length - 1}"` });
  const taken = { kind: 'withdraw', fact: closed?.id, reason: 'order-annulled' };
  const withdrawn = await of.post('/v1/children/C1/corrections', RETURNS, taken, await etag());
  expect(withdrawn.body.events[0]).toMatchObject({ type: 'CorrectionProposed' });
  const approval = { proposal: withdrawn.body.events[0].id };
  expect(
    (await of.post('/v1/children/C1/correction-approvals', MANAGER, approval, await etag())).status,
  ).toBe(200);
  expect((await dissolve()).body).toMatchObject({ status: 'dissolved' });
  expect((await open(of, 'C1')).body.link).toBeNull();
  await of.post(CLOSE, PANEL, {});
  expect((await open(of, 'C1')).body.link.adopted).toBe(body.link.adopted);
});

it('when the record of the adopted child was erased, then a second order draws another identity, once', async () => {
  await of.post(CLOSE, PANEL, {});
  const [kept] = await of.links.links(AUTHORITY);
  if (kept === undefined) throw new Error('no link');
  const erased = { ...kept.row, adopted: 'erased-1', adopters: [] };
  await of.links.changeLink(AUTHORITY, kept, { ...erased, state: 'dissolved' });
  const free = await of.identities.free(AUTHORITY);
  await Promise.all([1, 2].map(() => of.identities.prepare(AUTHORITY, 'C1')));
  const [again, ...others] = await linked();
  expect(others).toEqual([]);
  expect(again).toMatchObject({ birth: 'C1', state: 'drawn', adopters: [] });
  expect(again?.adopted).not.toMatch(/^erased-/);
  expect(again?.adopted).not.toBe(kept.row.adopted);
  expect(await of.identities.free(AUTHORITY)).toBe(free - 1);
});
