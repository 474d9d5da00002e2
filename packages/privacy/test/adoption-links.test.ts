import { join } from 'node:path';
import { openAdoptionLinks } from '@permanence/privacy/adoption-links/adoption-links';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { openVaultKeeper } from '@permanence/privacy/vault-keeper';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { event, type Place, place, STREAM } from './given.ts';

const AUTHORITY = '886';
const OPENING = {
  reference: 'C1',
  purpose: 'COURT',
  reason: 'Invented.',
  askedBy: 'a-1',
  askedAt: 1,
} as const;

let at: Place;
let links: AdoptionLinks;
const masters = () => masterKeyFiles(join(at.folder, 'keys'));
beforeEach(async () => {
  at = await place();
  links = await openAdoptionLinks(at.keys, masters(), at.vault);
});
afterEach(async () => {
  links.close();
  await at.dispose();
});

const pairs = async () => (await links.links(AUTHORITY)).map(({ row }) => [row.birth, row.adopted]);

describe('links of birth records and records of adopted children', () => {
  it('are read by whoever has the keys, and by nobody else', async () => {
    expect(await links.draw(AUTHORITY, 'birth-reference', 'new-reference')).toBe(true);
    expect(await pairs()).toEqual([['birth-reference', 'new-reference']]);
    expect(at.bytes()).not.toMatch(/birth-reference|new-reference/);
  });

  it('are one a child, and one an identity', async () => {
    expect(await links.draw(AUTHORITY, 'C1', 'n-1')).toBe(true);
    expect(await links.draw(AUTHORITY, 'C1', 'n-2')).toBe(false);
    expect(await links.draw(AUTHORITY, 'C2', 'n-1')).toBe(false);
    expect([links.isDrawn(AUTHORITY, 'n-1'), links.isDrawn(AUTHORITY, 'n-2')]).toEqual([true, false]);
    expect(await pairs()).toEqual([['C1', 'n-1']]);
  });

  it('drawn at once by two processes for one child are one', async () => {
    const other = await openAdoptionLinks(at.keys, masters(), at.vault);
    const drawn = await Promise.all([links.draw(AUTHORITY, 'C1', 'n-1'), other.draw(AUTHORITY, 'C1', 'n-2')]);
    other.close();
    expect(drawn.filter(Boolean)).toEqual([true]);
    expect(await pairs()).toHaveLength(1);
  });

  it('lie in the file in an order, and at a length, that say nothing', async () => {
    for (let n = 0; n < 8; n += 1) await links.draw(AUTHORITY, `C${'x'.repeat(n * 3)}`, `n-${n}`);
    const all = await links.links(AUTHORITY);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted());
    expect(new Set(all.map(({ sealed }) => sealed.length)).size).toBe(1);
    const [first] = all;
    if (first === undefined) throw new Error('no link');
    const adopters = [{ id: 'x', names: 'Invented Adopter', postcode: 'ZZ1 1ZZ' }];
    expect(await links.changeLink(AUTHORITY, first, { ...first.row, adopters })).toBe(true);
    const changed = (await links.links(AUTHORITY)).find(({ id }) => id === first.id);
    expect(changed?.sealed.length).toBe(first.sealed.length);
    expect(await links.changeLink(AUTHORITY, first, first.row)).toBe(false);
  });

  it('of one authority do not open for another', async () => {
    await links.draw(AUTHORITY, 'C1', 'n-1');
    expect(await links.links('887')).toEqual([]);
    expect(links.authorities()).toEqual([AUTHORITY]);
  });

  it('open after the master key and the keys were changed', async () => {
    await links.draw(AUTHORITY, 'C1', 'n-1');
    const keeper = await openVaultKeeper(at.keys, masters());
    keeper.retire();
    await keeper.rotateMaster();
    keeper.close();
    await links.draw(AUTHORITY, 'C2', 'n-2');
    expect(new Set((await pairs()).map((pair) => pair.join(' ')))).toEqual(new Set(['C1 n-1', 'C2 n-2']));
  });
});

it('openings are kept once by their id, and sealed', async () => {
  expect(await links.ask(AUTHORITY, 'o-1', OPENING)).toBe(true);
  expect(await links.ask(AUTHORITY, 'o-1', { ...OPENING, reference: 'C2' })).toBe(false);
  expect((await links.openings(AUTHORITY)).map(({ row }) => row)).toEqual([OPENING]);
  expect(at.bytes()).not.toMatch(/COURT|Invented\./);
});

it('forgetting the adopters destroys those of the birth record, and what is said of them later', async () => {
  const said = (id: string) =>
    event('AdoptersIdentified', { on: '2024-03-01', names: 'Invented Adopter' }, id);
  const ids = ['7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e91', '7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e92'] as const;
  await at.log.append(STREAM, [said(ids[0])], { kind: 'any' });
  links.forgetAdopters(AUTHORITY, 'C1');
  await at.log.append(STREAM, [said(ids[1])], { kind: 'any' });
  const read = await at.log.readStream(STREAM);
  expect(read.map(({ data }) => data.names)).toEqual([{ forgotten: 'adopter' }, { forgotten: 'adopter' }]);
});
