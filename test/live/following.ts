import { follow } from '@permanence/projections/catch-up';
import { announcements } from '@permanence/query/at-least';
import { createLive, type Live } from '@permanence/query/live/live';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { appFor, RETURNS_OFFICER } from '../../services/query/test/ask.ts';
import { AUTHORITY, type HeldBack } from './held-back.ts';
import { type Listener, listenerOf } from './listener.ts';

/** A query service over tables that a projector fills in the same process, as when everything is served by one. */
export interface Following {
  readonly live: Live;
  readonly app: ReturnType<typeof appFor>;
  /** Called between two pieces of work. */
  pause: () => Promise<unknown>;
  subscribe<Data>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<Listener<Data>>;
  ask<Data>(query: string, variables?: object): Promise<Data>;
  close(): Promise<void>;
}

const URL = 'http://localhost/graphql';

function post(query: string, variables: object, headers: Record<string, string>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  };
}

export async function following(told: HeldBack): Promise<Following> {
  const filled = announcements();
  const projecting = await follow(told.log, told.tables, readModels, filled.announce);
  const reading = openReadModels(told.path, { readOnly: true });
  const livelyReading = openReadModels(told.path, { readOnly: true });
  const now = () => told.clock.now;
  const { whenAtLeast } = filled;
  const live = createLive({ db: livelyReading, whenAtLeast, now, pause: () => here.pause() });
  const person = { ...RETURNS_OFFICER, authority: AUTHORITY };
  const app = appFor(reading, { person, now, whenAtLeast, live });
  const here: Following = {
    ...{ live, app },
    pause: () => Promise.resolve(),
    subscribe: async <Data>(query: string, variables = {}, headers = {}) =>
      listenerOf<Data>(
        await app.fetch(URL, post(query, variables, { accept: 'text/event-stream', ...headers })),
      ),
    ask: async <Data>(query: string, variables = {}) => {
      const response = await app.fetch(URL, post(query, variables, {}));
      return ((await response.json()) as { data: Data }).data;
    },
    close: async () => {
      live.close();
      await projecting.stop();
      reading.close();
      livelyReading.close();
      await told.close();
    },
  };
  return here;
}
