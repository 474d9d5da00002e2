import { afterEach, beforeEach, expect, it } from 'vitest';
import { ENOUGH_IDENTITIES, keepIdentities } from '../../src/adoption-links.ts';
import { AUTHORITY, type Authority, adopt, authority, PANEL, RETURNS } from './authority.ts';

const ADOPTED = { order: '2025-03-04', names: 'Invented Adopter', postcode: 'ZZ9 9ZZ' };

let of: Authority;
beforeEach(async () => {
  of = await authority(0);
});
afterEach(() => of.dispose());

it('identities are set aside for every authority that has records of children, all at once and not again', async () => {
  await of.post('/v1/children/C1/registrations', RETURNS, { on: '2022-02-03' });
  await of.post('/v1/children/~~/registrations', RETURNS, { on: '2022-02-03' });
  await of.post('/v1/children/C1/registrations', { ...RETURNS, person: 'returns-2' }, { on: '2022-02-03' });
  await keepIdentities(of.log, of.identities);
  await keepIdentities(of.log, of.identities);
  expect(await of.identities.free(AUTHORITY)).toBe(ENOUGH_IDENTITIES);
  expect(await of.references()).toHaveLength(ENOUGH_IDENTITIES);
});

it('an order does not make more be set aside', async () => {
  await adopt(of, 'C1', ADOPTED);
  await keepIdentities(of.log, of.identities);
  await of.post('/v1/children/C1/adoption/new-identity', PANEL, {});
  await keepIdentities(of.log, of.identities);
  expect(await of.identities.free(AUTHORITY)).toBe(ENOUGH_IDENTITIES - 1);
  expect(await of.references()).toHaveLength(ENOUGH_IDENTITIES);
});

it('what was cut short is ended', async () => {
  await adopt(of, 'C1', ADOPTED);
  await keepIdentities(of.log, of.identities);
  await of.post('/v1/children/C1/adoption/new-identity', PANEL, {});
  const [kept] = await of.links.links(AUTHORITY);
  if (kept === undefined) throw new Error('no link');
  await of.links.changeLink(AUTHORITY, kept, { ...kept.row, state: 'drawn' });
  await keepIdentities(of.log, of.identities);
  expect((await of.links.links(AUTHORITY)).map(({ row }) => row.state)).toEqual(['closed']);
});
