import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { forgetIn } from '@permanence/access/looks/forget';
import { openLooks } from '@permanence/access/looks/looks-file';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOfLooks, look, verified } from './some-looks.ts';

const CHILDREN = 700;

let folder: ReturnType<typeof folderOfLooks>;
beforeEach(() => {
  folder = folderOfLooks();
});
afterEach(() => folder.remove());

const nameOf = (n: number) => `CHILD-${n}-${'x'.repeat(n % 40)}-END`;

function forgetting(child: string) {
  const who = { by: 'worker-9', instant: Date.parse('2026-01-01T00:00:00Z'), correlationId: 'erasure-1' };
  return { ...who, authority: '886', child, pseudonym: `forgotten-${child.length}` };
}

function onDisk(path: string): string {
  return ['', '-wal'].map((end) => readFileSync(`${path}${end}`).toString('latin1')).join('');
}

async function keepAll(path: string, order: readonly number[]) {
  const looks = openLooks(path);
  for (let at = 0; at < order.length; at += 50) {
    await looks.keep(order.slice(at, at + 50).map((n) => look({ child: nameOf(n) })));
  }
  looks.close();
}

test('given many children, when any of them are forgotten in any order, then nothing on disk has them, all others stand, and the chain is whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(
        Array.from({ length: CHILDREN }, (_, n) => n),
        { minLength: CHILDREN },
      ),
      fc.integer({ min: 1, max: 60 }),
      async (order, count) => {
        const one = folderOfLooks();
        await keepAll(one.path, order);
        const open = new DatabaseSync(one.path);
        open.prepare('SELECT count(*) FROM child').get();
        const gone = order.slice(0, count);
        for (const n of gone) forgetIn(one.path, forgetting(nameOf(n)));
        const bytes = onDisk(one.path);
        open.close();
        const stillThere = gone.filter((n) => bytes.includes(nameOf(n)));
        const lost = order.slice(count).filter((n) => !bytes.includes(nameOf(n)));
        const { fault, forgotten } = verified(one.path);
        one.remove();
        expect({ stillThere, lost, fault, forgotten }).toEqual({
          ...{ stillThere: [], lost: [], fault: undefined, forgotten: count },
        });
      },
    ),
    { numRuns: 5 },
  );
});

test('given a child that is forgotten, when it is forgotten again, or one nobody looked at, then nothing happens', async () => {
  await keepAll(folder.path, [1, 2]);
  expect(forgetIn(folder.path, forgetting(nameOf(1)))).toBe(true);
  const after = verified(folder.path);
  expect(forgetIn(folder.path, forgetting(nameOf(1)))).toBe(false);
  expect(forgetIn(folder.path, forgetting(nameOf(3)))).toBe(false);
  expect(verified(folder.path)).toEqual(after);
});

test('given a child that is forgotten, when somebody gives it another pseudonym, or takes back that it was, then verifying finds it', async () => {
  await keepAll(folder.path, [1, 2]);
  forgetIn(folder.path, forgetting(nameOf(1)));
  const database = new DatabaseSync(folder.path);
  database.exec('DROP TRIGGER forgotten_is_never_changed');
  database.exec("UPDATE forgotten SET pseudonym = 'another'");
  database.close();
  expect(verified(folder.path).fault).toEqual({ entry: 2, what: 'changed' });
});

test('given another process that has the file open, when a child is forgotten, then it goes on keeping looks at it under its number', async () => {
  const looks = openLooks(folder.path);
  await looks.keep([look({ child: nameOf(1) })]);
  forgetIn(folder.path, forgetting(nameOf(1)));
  await looks.keep([look({ child: nameOf(1), correlationId: 'later' })]);
  looks.close();
  expect(verified(folder.path)).toMatchObject({ entries: 3, children: 1, forgotten: 1 });
  expect(verified(folder.path).fault).toBeUndefined();
  expect(readFileSync(folder.path).toString('latin1')).not.toContain(nameOf(1));
});
