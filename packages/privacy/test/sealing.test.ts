import { START, type StreamRevision } from '@permanence/event-store/event-store';
import { SealBroken, sealEvents } from '@permanence/privacy/sealing';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { event, named, type Place, place, placed, STREAM } from './given.ts';

const ANY = { kind: 'any' } as const;
let at: Place;
beforeEach(async () => {
  at = await place();
});
afterEach(() => at.dispose());

async function storedData(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await at.stored.readStream(STREAM)).map(({ data }) => data);
}

describe('given texts that were appended', () => {
  it('then they read as they were said, by every way of reading', async () => {
    const said = [named('Quillfeather'), placed('ZZ1 1ZZ'), event('ReviewHeld', { on: '2024-03-02' })];
    await at.log.append(STREAM, said, ANY);
    const expected = said.map(({ data }) => data);
    const { events } = await at.log.readAll({ after: START, limit: 10 });
    expect((await at.log.readStream(STREAM)).map(({ data }) => data)).toEqual(expected);
    expect(events.map(({ data }) => data)).toEqual(expected);
    expect((await at.log.last(3)).map(({ data }) => data)).toEqual(expected);
    const heard: unknown[] = [];
    const subscription = at.log.subscribe({
      after: START,
      onPage: async (page) => void heard.push(...page.events.map(({ data }) => data)),
    });
    await expect.poll(() => heard.length).toBe(3);
    await subscription.stop();
    expect(heard).toEqual(expected);
  });

  it('then no file holds one of them, and what is no text is there to read', async () => {
    await at.log.append(STREAM, [named('Quillfeather'), placed('ZZ1 1ZZ')], ANY);
    const bytes = at.bytes();
    for (const text of ['Quillfeather', 'Zebedee', 'ZZ1 1ZZ']) {
      expect(bytes).not.toContain(text);
      expect(bytes).not.toContain(Buffer.from(text).toString('base64url').slice(0, -2));
    }
    expect(await storedData()).toMatchObject([
      { on: '2024-03-01', forename: { sealed: 1, as: 'identity' }, surname: { sealed: 1, as: 'identity' } },
      { on: '2024-03-01', placementType: 'U6', postcode: { sealed: 1, as: 'contact' } },
    ]);
  });

  it('then the same text twice is two different ciphertexts, and is marked as the same only where that counts', async () => {
    await at.log.append(
      STREAM,
      [placed('ZZ1 1ZZ'), placed('ZZ1 1ZZ'), placed('ZZ2 2ZZ'), named('A'), named('A')],
      ANY,
    );
    const [a, b, c] = (await storedData()).map(({ postcode }) => postcode as Record<string, string>);
    const surnames = (await storedData()).slice(3).map(({ surname }) => surname as Record<string, string>);
    expect(a?.text).not.toBe(b?.text);
    expect(a?.same).toBe(b?.same);
    expect(a?.same).not.toBe(c?.same);
    expect(surnames[0]?.text).not.toBe(surnames[1]?.text);
    expect(surnames.map((surname) => surname.same)).toEqual([undefined, undefined]);
    await at.log.append('child-886-C2', [placed('ZZ1 1ZZ')], ANY);
    const [other] = await at.stored.readStream('child-886-C2');
    const elsewhere = other?.data.postcode as Record<string, string> | undefined;
    expect(elsewhere?.same).not.toBe(a?.same);
  });

  it('then what a correction says is sealed as the fact it names', async () => {
    const data = { on: '2024-03-01', placementType: 'U6', postcode: 'ZZ1 1ZZ' };
    const about = { fact: 'f', reason: 'wrong', factType: 'PlacementStarted', factVersion: 1, data };
    const said = [event('FactAmended', about), event('CorrectionProposed', { ...about, kind: 'amend' })];
    await at.log.append(STREAM, said, ANY);
    for (const stored of await storedData()) {
      expect(stored.data).toMatchObject({ placementType: 'U6', postcode: { sealed: 1, as: 'contact' } });
    }
    expect((await at.log.readStream(STREAM)).map((each) => each.data.data)).toEqual([data, data]);
  });

  it('then any text comes back, whatever it is made of', async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        nth += 1;
        const stream = `child-886-T${nth}`;
        await at.log.append(stream, [event('NoteMade', { on: '2024-03-01', text })], ANY);
        expect((await at.log.readStream(stream))[0]?.data.text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('then an envelope that is moved to another event, stream or field does not open', async () => {
    await at.log.append(STREAM, [named('Quillfeather')], ANY);
    const [stored] = await storedData();
    const moved = { on: '2024-03-01', forename: stored?.surname, surname: stored?.surname };
    await at.stored.append('child-886-C3', [event('ChildNamed', moved)], ANY);
    await expect(at.log.readStream('child-886-C3')).rejects.toThrow(SealBroken);
  });

  it('then an append that is repeated is a repeat', async () => {
    const said = [named('Quillfeather')];
    const first = await at.log.append(STREAM, said, { kind: 'no-stream' });
    const again = await at.log.append(STREAM, said, { kind: 'no-stream' });
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('then plain texts that were there before read as they are', async () => {
    await at.stored.append(STREAM, [placed('ZZ1 1ZZ')], ANY);
    await at.log.append(STREAM, [placed('ZZ1 1ZZ')], { kind: 'at-revision', revision: 0 as StreamRevision });
    expect((await at.log.readStream(STREAM)).map(({ data }) => data.postcode)).toEqual([
      'ZZ1 1ZZ',
      'ZZ1 1ZZ',
    ]);
  });

  it('then an event sealed already is not sealed again', async () => {
    const sealed = await sealEvents(STREAM, [placed('ZZ1 1ZZ')], at.vault);
    expect(await sealEvents(STREAM, sealed, at.vault)).toEqual(sealed);
  });
});
