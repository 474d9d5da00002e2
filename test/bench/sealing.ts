import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { goBoth, noPaths, reportDifference } from './two-paths.ts';

const CHILDREN = 500;
const ROUNDS = 4;

type Said = Pick<NewEvent, 'type' | 'data'>;

const WITHOUT_TEXT: Said = { type: 'DentalCheckHeld', data: { on: '2018-11-30' } };
const WITH_TEXT: Said = {
  type: 'NoteMade',
  data: { on: '2018-11-30', text: 'An invented note. '.repeat(10) },
};

function eventOf(said: Said, stream: string, path: string, round: number): NewEvent {
  const id = deterministicId(path, stream, said.type, String(round));
  const metadata = {
    ...{ actor: 'bench', authority: '999', source: 'bench' },
    ...{ commandId: id, correlationId: id, causationId: id },
  };
  return { ...said, id, version: 1, metadata };
}

/** What it adds to an append that texts which identify a person are sealed: a key is made for the first of a child. */
export async function sealing(folder: string): Promise<void> {
  const keys = join(folder, 'sealing-keys');
  mkdirSync(keys);
  const plain = openSqliteEventStore(join(folder, 'unsealed.sqlite'));
  const vault = await openKeyVault(join(keys, 'keys.sqlite'), masterKeyFiles(keys));
  const sealed = withSealing(openSqliteEventStore(join(folder, 'sealed.sqlite')), vault);
  const append = (store: EventStore, said: Said, path: string, round: number, nth: number) => {
    const stream = `child-999-${nth}`;
    return store.append(stream, [eventOf(said, stream, path, round)], { kind: 'any' });
  };
  const rounds = async (said: Said, from: number, to: number) => {
    const paths = noPaths();
    for (let round = from; round < to; round += 1)
      for (let nth = 0; nth < CHILDREN; nth += 1)
        await goBoth(
          paths,
          nth,
          () => append(sealed, said, 'sealed', round, nth),
          () => append(plain, said, 'plain', round, nth),
        );
    return paths;
  };
  await rounds(WITHOUT_TEXT, 0, 1);
  reportDifference('Sealing adds to an append without a text', await rounds(WITHOUT_TEXT, 1, ROUNDS), '');
  reportDifference('  to the first text of a child', await rounds(WITH_TEXT, 0, 1), ', with its key');
  reportDifference('  to each other text', await rounds(WITH_TEXT, 1, ROUNDS), '');
  await sealed.close();
  await plain.close();
}
