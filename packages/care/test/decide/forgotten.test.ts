import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordHomeAddress } from '../../src/care-period/decide.ts';
import type { FactData, NewFact } from '../../src/child/catalogue.ts';
import { amend } from '../../src/child/correct.ts';
import { giveIdentifier, makeNote, nameChild } from '../../src/child/decide.ts';
import { sameData } from '../../src/child/same-data.ts';
import { mayBeSame, type SealedText, sameText } from '../../src/child/sealed-text.ts';
import { movePlacement, startPlacement } from '../../src/placement/decide.ts';
import { returnFromTemporaryStay, startTemporaryStay } from '../../src/placement/stay.ts';
import { inCare, lives } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const forgotten = (same?: string): SealedText => ({
  forgotten: 'contact',
  ...(same === undefined ? {} : { same }),
});
const sealed = (same: string): SealedText => ({ sealed: 1, as: 'contact', same });
const home = (postcode: SealedText) => ({ placementType: 'U6', provider: 'PR4', postcode });
const TEXT = 'ZZ1 1ZZ';
const on = day('2021-01-01');

const fact = <Name extends NewFact['type']>(type: Name, data: FactData<Name>) => ({ type, data }) as NewFact;

describe('a decision beside a text that is forgotten', () => {
  it('neither refuses nor writes again what may hold already', () => {
    const identifier = fact('IdentifierGiven', { on, scheme: 'UPN', identifier: { forgotten: 'identity' } });
    given(...inCare(), identifier)
      .when(giveIdentifier, { on, scheme: 'UPN', identifier: 'T1' })
      .thenNothing();
    given(...inCare(), fact('HomeAddressRecorded', { on, postcode: forgotten() }))
      .when(recordHomeAddress, { on: day('2021-05-01'), postcode: TEXT })
      .thenNothing();
    const name: SealedText = { forgotten: 'identity' };
    given(...inCare(), fact('ChildNamed', { on, forename: name, surname: name }))
      .when(nameChild, { on, forename: 'A', surname: 'B' })
      .thenNothing();
    given(...inCare(), fact('NoteMade', { on, text: { forgotten: 'narrative' } }))
      .when(makeNote, { on, text: 'A' })
      .thenNothing();
    given(...inCare('2020-01-01', { home: home(forgotten()) }))
      .when(startPlacement, { on: day('2020-01-01'), ...home(TEXT) })
      .thenNothing();
  });

  it('moves a child of whose home nothing is known any more', () => {
    given(...inCare('2020-01-01', { home: home(forgotten()) }))
      .when(movePlacement, { on, ...home(TEXT) })
      .thenAccepted();
  });

  it('brings a child back to a home whose postcode is forgotten, with the mark it had', () => {
    const back = given(...inCare('2020-01-01', { home: home(forgotten('m')) }))
      .when(startTemporaryStay, { on, placementType: 'T1' })
      .when(returnFromTemporaryStay, { on: day('2021-01-09') })
      .thenEvents(lives('2021-01-09', home(forgotten('m'))));
    expect(back.child.timelines.placements.filter(({ policy }) => policy === 'carer')).toHaveLength(1);
  });

  it('takes no word of a client for it that a text is forgotten', () => {
    const data = { on: '2020-01-01', placementType: 'U6', postcode: { forgotten: 'contact' } };
    given(...inCare())
      .when(amend, { fact: id(5), data, reason: 'wrong' })
      .thenRefused('invalid-data');
  });
});

describe('timelines over texts that nobody opens', () => {
  const courses = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(2), fc.nat(3)), {
    maxLength: 8,
  });
  const told = (text: (nth: number) => SealedText, course: readonly (readonly [number, number, number])[]) =>
    given(
      ...inCare('2020-01-01', { home: home(text(0)) }),
      ...[...new Map(course.map((each) => [each[0], each])).values()].map(([days, where, kind]) => {
        const from = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
        const placementType = kind === 0 ? 'T1' : 'U6';
        return lives(from, { ...home(text(where)), placementType });
      }),
    ).child.timelines.placements;

  it('are those over the texts themselves, sealed or forgotten', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const open = told((nth) => `ZZ${nth} 1ZZ`, course);
        expect(told((nth) => sealed(`m${nth}`), course)).toEqual(open);
        expect(told((nth) => forgotten(`m${nth}`), course)).toEqual(open);
      }),
    );
  });
});

describe('saying the same', () => {
  it('is known of texts and of marks, and possible of what is forgotten', () => {
    expect([sameText('a', 'a'), sameText('a', 'b'), sameText(sealed('a'), forgotten('a'))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([sameText(sealed('a'), sealed('b')), sameText(forgotten(), undefined)]).toEqual([false, true]);
    expect([mayBeSame(forgotten('a'), 'a'), mayBeSame(forgotten('a'), sealed('b'))]).toEqual([true, false]);
    expect(sameData({ data: { p: forgotten() } }, { data: { p: 'a' } })).toBe(true);
    expect(sameData({ data: { p: forgotten() } }, { data: {} })).toBe(false);
  });

  it('of data without such texts is what their JSON says, in whatever order', () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const reversed = Object.fromEntries(Object.entries(a).toReversed());
        expect(sameData(a, reversed)).toBe(true);
        expect(sameData(a, b)).toBe(sameData(b, a));
        if (sameData(a, b)) expect(JSON.parse(JSON.stringify(a))).toEqual(JSON.parse(JSON.stringify(b)));
      }),
    );
  });
});
