import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveKey } from '../http/request-headers.ts';
import { type Running, run, running } from '../operations/running.ts';
import {
  AUTHORITY,
  claimsOf,
  EVERYBODY,
  firstOf,
  headerOf,
  keyIn,
  type PersonId,
  type Role,
  type SigningKey,
  signedBy,
} from './people.ts';
import { tellRecord } from './record-told.ts';
import { type Asking, type Got, post, type Wire, wireTo } from './wire.ts';

/** The service as it is served, its people, and everything that it ever said to them. */
export interface Attacked {
  readonly url: string;
  readonly folder: string;
  readonly service: Running;
  readonly key: SigningKey;
  readonly wire: Wire;
  readonly tokens: Readonly<Record<PersonId, string>>;
  /** As somebody, or as nobody. */
  readonly ask: (who: PersonId | 'nobody', path: string, asking?: Asking) => Promise<Got>;
  readonly graphql: (who: PersonId | 'nobody', query: string, variables?: object) => Promise<Got>;
  readonly end: () => Promise<void>;
}

/** No limit of a minute is what is tested here. */
const LIMITS = {
  QUESTIONS_PER_MINUTE: '1000000',
  COMMANDS_PER_MINUTE: '1000000',
  STRANGERS_PER_MINUTE: '1000000',
};

/** What was published counts every child. */
async function publish(folder: string): Promise<void> {
  const published = [
    'publish',
    '--as-at',
    '2024-06-30',
    '--by',
    'ro-1',
    '--authority',
    AUTHORITY,
    '--data',
    folder,
  ];
  const { code, said } = await run(published);
  if (code !== 0) throw new Error(said);
}

export async function attacked(): Promise<Attacked> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-attacked-'));
  giveKey(folder);
  const now = Date.now();
  await tellRecord(folder, now);
  await publish(folder);
  const service = await running(folder, { LOG_LEVEL: 'trace', ...LIMITS });
  const key = keyIn(folder);
  const tokenOf = (id: PersonId) => signedBy(key.privateKey, headerOf(key), claimsOf(id, key, now));
  const tokens = Object.fromEntries(EVERYBODY.map((id) => [id, tokenOf(id)])) as Record<PersonId, string>;
  const wire = wireTo(service.url);
  const ask = (who: PersonId | 'nobody', path: string, asking?: Asking) =>
    wire.ask(who, who === 'nobody' ? undefined : tokens[who], path, asking);
  return {
    ...{ url: service.url, folder, service, key, wire, tokens, ask },
    graphql: (who, query, variables = {}) => ask(who, '/graphql', post({ query, variables })),
    end: async () => {
      await service.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export function tokenOfRole({ tokens }: Attacked, role: Role): string {
  return tokens[firstOf(role)];
}

/** Does it for all, so many at once. */
export async function forAll<Item, Result>(
  items: readonly Item[],
  does: (item: Item) => Promise<Result>,
  atOnce = 24,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(does))));
  return results;
}
