import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { follow } from '@permanence/projections/catch-up';
import { createCheckpoints } from '@permanence/projections/checkpoint';
import { announcements } from '@permanence/query/at-least';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appFor, RETURNS_OFFICER } from '../../services/query/test/ask.ts';
import { AUTHORITY, NOW, type Service, startService } from './told.ts';

interface Seen {
  readonly child: {
    readonly __typename: string;
    readonly reference?: string;
    readonly stale?: boolean;
  };
}

describe('given commands on one side and questions on the other', () => {
  let service: Service;
  let folder: string;
  let tables: DatabaseSync;
  let reading: DatabaseSync;
  beforeEach(async () => {
    service = await startService();
    folder = mkdtempSync(join(tmpdir(), 'own-writes-'));
    tables = openReadModels(join(folder, 'read-models.sqlite'));
    const following = await follow(service.log, tables, readModels);
    await following.stop();
    createCheckpoints(tables);
    reading = openReadModels(join(folder, 'read-models.sqlite'), { readOnly: true });
  });
  afterEach(async () => {
    reading.close();
    tables.close();
    await service.close();
    rmSync(folder, { recursive: true });
  });

  const register = async (child: string): Promise<number> => {
    const { text } = await service.say(child, 'registrations', { on: '2018-05-04' });
    return (JSON.parse(text) as { position: number }).position;
  };

  function asking(options: { readonly waitAtMost?: number }) {
    const filled = announcements();
    const app = appFor(reading, {
      person: { ...RETURNS_OFFICER, authority: AUTHORITY },
      authorities: [AUTHORITY],
      now: () => NOW,
      whenAtLeast: filled.whenAtLeast,
      ...options,
    });
    const ask = async (child: string, atLeast: number): Promise<Seen['child']> => {
      const query = `query ($child: String!, $atLeast: LogPosition) {
        child(id: $child, atLeast: $atLeast) { __typename ... on Child { reference stale } } }`;
      const response = await app.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { child, atLeast } }),
      });
      return ((await response.json()) as { data: Seen }).data.child;
    };
    return { ask, filled };
  }

  it('whoever asks from the position that a command answered sees what it recorded, every time', async () => {
    const { ask, filled } = asking({});
    const following = await follow(service.log, tables, readModels, filled.announce);
    for (let nth = 0; nth < 25; nth += 1) {
      const child = `c-${nth}`;
      expect(await ask(child, await register(child))).toEqual({
        __typename: 'Child',
        reference: child,
        stale: false,
      });
    }
    await following.stop();
  });

  it('with a projector that is held back the question waits, and is answered when it has gone on', async () => {
    const { ask, filled } = asking({});
    const position = await register('a');
    let answered = false;
    const asked = ask('a', position).finally(() => {
      answered = true;
    });
    await ask('a', 0);
    expect(answered).toBe(false);
    const following = await follow(service.log, tables, readModels);
    filled.announce(position);
    expect(await asked).toEqual({ __typename: 'Child', reference: 'a', stale: false });
    await following.stop();
  });

  it('with a projector that never goes on it is answered from what there is', async () => {
    const { ask } = asking({ waitAtMost: 5 });
    expect(await ask('a', await register('a'))).toEqual({ __typename: 'NotFound' });
  });
});
