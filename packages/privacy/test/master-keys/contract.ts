import { type MasterKeys, WrongMasterKey } from '@permanence/privacy/master-key';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface Subject {
  readonly masters: MasterKeys;
  /** The same keys, as another process has them. */
  reopened(): MasterKeys;
  /** Whoever administers the keys sees to it that the next one made is another. */
  renew(): void;
  /** An id that is none of theirs. */
  readonly unknown: string;
  readonly discarded: 'destroyed' | 'left';
  dispose(): Promise<void>;
}

const KEY = new Uint8Array(32).fill(7);

/** What whoever keeps master keys has to do, whatever keeps them. */
export function masterKeysContract(name: string, open: () => Promise<Subject>): void {
  describe(`master keys, ${name}`, () => {
    let at: Subject;
    beforeEach(async () => {
      at = await open();
    });
    afterEach(() => at.dispose());

    it('then what one wraps it unwraps, for the same purpose and no other', async () => {
      const master = await at.masters.make();
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ minLength: 1, maxLength: 64 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          async (content, about, other) => {
            fc.pre(about !== other);
            const wrapped = await master.wrap(content, about);
            expect(Buffer.from(await master.unwrap(wrapped, about))).toEqual(Buffer.from(content));
            await expect(master.unwrap(wrapped, other)).rejects.toBeInstanceOf(WrongMasterKey);
          },
        ),
        { numRuns: 25 },
      );
    });

    it('then the same key wrapped twice never looks the same, and does not show', async () => {
      const master = await at.masters.make();
      const [first, second] = [await master.wrap(KEY, 'a'), await master.wrap(KEY, 'a')];
      expect(Buffer.from(first)).not.toEqual(Buffer.from(second));
      expect(Buffer.from(first).includes(KEY)).toBe(false);
    });

    it('then one that was changed does not open', async () => {
      const master = await at.masters.make();
      const wrapped = Buffer.from(await master.wrap(KEY, 'a'));
      wrapped.writeUInt8(wrapped.readUInt8(wrapped.length - 1) ^ 1, wrapped.length - 1);
      await expect(master.unwrap(wrapped, 'a')).rejects.toBeInstanceOf(WrongMasterKey);
    });

    it('then another process finds it by its id', async () => {
      const master = await at.masters.make();
      const wrapped = await master.wrap(KEY, 'a');
      const { id } = master;
      const found = await at.reopened().find(id);
      expect(found.id).toBe(id);
      expect(Buffer.from(await found.unwrap(wrapped, 'a'))).toEqual(Buffer.from(KEY));
    });

    it('then one that is not there is found by nobody, or opens nothing', async () => {
      const wrapped = await (await at.masters.make()).wrap(KEY, 'a');
      const using = async () => (await at.masters.find(at.unknown)).unwrap(wrapped, 'a');
      await expect(using()).rejects.toBeInstanceOf(WrongMasterKey);
    });

    it('when another was made, then each opens what it wrapped, and nothing of the other', async () => {
      const before = await at.masters.make();
      at.renew();
      const after = await at.masters.make();
      expect(after.id).not.toBe(before.id);
      const wrapped = await before.wrap(KEY, 'a');
      await expect(after.unwrap(wrapped, 'a')).rejects.toBeInstanceOf(WrongMasterKey);
      expect(Buffer.from(await (await at.masters.find(before.id)).unwrap(wrapped, 'a'))).toEqual(
        Buffer.from(KEY),
      );
    });

    it('when one is discarded, then it is gone, or it is said that it is left to others', async () => {
      const master = await at.masters.make();
      const wrapped = await master.wrap(KEY, 'a');
      const { id } = master;
      expect(await at.masters.discard(id)).toBe(at.discarded);
      expect(await at.masters.discard(id)).toBe(at.discarded);
      const using = async () => (await at.reopened().find(id)).unwrap(wrapped, 'a');
      if (at.discarded === 'destroyed') await expect(using()).rejects.toBeInstanceOf(WrongMasterKey);
      else expect(Buffer.from(await using())).toEqual(Buffer.from(KEY));
    });
  });
}
