import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { Looks } from '@permanence/access/looks';
import type { PersonOf } from '@permanence/access/signed-in';
import { createYoga, type GraphiQLOptions } from 'graphql-yoga';
import { type Asker, askersWith } from './asker.ts';
import { polling, type WhenAtLeast } from './at-least.ts';
import { createContext } from './context.ts';
import { type ExampleQuery, exampleTabs } from './example-queries.ts';
import { type ContextFor, executingIn } from './executing.ts';
import { withExplorerPolicy } from './explorer-policy.ts';
import { limitTokens } from './limit-tokens.ts';
import { createLive, type Live } from './live/live.ts';
import { subscribingIn } from './live/subscribing.ts';
import { masking, type OnUnexpected, reportToConsole } from './masking.ts';
import { createNames } from './names.ts';
import { type OnOperation, tellingOf } from './operation-answered.ts';
import { askingAsAllowed, readyOperations } from './ready-operations.ts';
import { schema } from './schema.ts';
import type { Threads } from './scorecard-threads/threads.ts';
import { createScorecards } from './scorecards.ts';
import type { SightHandles } from './sights.ts';

export interface QueryAppOptions {
  /** Read models, each request held to what its asker may see of them. */
  readonly sights: SightHandles;
  /** Who asks. */
  readonly personOf: PersonOf;
  /** Where it is kept who looked into whose record. */
  readonly looks: Looks;
  /** Key of the installation, 32 bytes: ids and pseudonyms are the same on every node that has it, and open nowhere else. */
  readonly key: Uint8Array;
  /** Only these authorities are answered for. Absent: all that the tables hold. */
  readonly authorities?: readonly string[];
  /** The clock: epoch milliseconds. */
  readonly now?: () => number;
  /** Ready queries, a tab each. */
  readonly exampleQueries: readonly ExampleQuery[];
  /** Roles that do not always ask freely ask these and nothing else. */
  readonly readyOnly?: boolean;
  /** Ends the waits for `atLeast`. Absent: by looking at the tables. */
  readonly whenAtLeast?: WhenAtLeast;
  /** How long a request waits for the tables to come as far as it asks, in milliseconds. */
  readonly waitAtMost?: number;
  /** How long an operation may take before it is stopped, in milliseconds. */
  readonly mostMilliseconds?: number;
  /** Keeps subscriptions up. Absent: with the same file, in one piece, so that others wait meanwhile. */
  readonly live?: Live;
  /** Work scorecards out side by side, from the same file. Absent: here, while everybody waits. */
  readonly threads?: Threads;
  /** Told of every error that callers see only as "Unexpected error". */
  readonly onUnexpected?: OnUnexpected;
  /** Told of every operation that was executed. */
  readonly onOperation?: OnOperation;
}

const MAX_BODY_BYTES = 100_000;
const WAIT_AT_MOST_MILLISECONDS = 2_000;
const MOST_MILLISECONDS = 30_000;

function explorer(tabs: readonly ExampleQuery[]): GraphiQLOptions {
  return {
    title: 'Permanence: ask the record',
    defaultTabs: tabs.map(({ query }) => ({ query })),
  };
}

/** The page with all it needs in it, so that it works where the internet does not. Large, so read when first asked for. */
async function renderExplorer(options: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL(options);
}

function contexts({ sights, threads, key, authorities, now = Date.now }: QueryAppOptions): ContextFor {
  const names = createNames(key);
  const scorecards = createScorecards(sights.db, threads);
  return (seeing, { person }) =>
    createContext(seeing, { person, authorities, now: now(), names, scorecards: scorecards(seeing) });
}

/** GraphQL at `/graphql`: `app.fetch(request)` anywhere, or the app itself as the handler of a Node HTTP server. */
export function createQueryApp(options: QueryAppOptions) {
  const { sights, looks, now = Date.now, exampleQueries, onUnexpected = reportToConsole } = options;
  const { whenAtLeast = polling(sights.db), waitAtMost = WAIT_AT_MOST_MILLISECONDS } = options;
  const { mostMilliseconds = MOST_MILLISECONDS } = options;
  const live = options.live ?? createLive({ db: sights.db, whenAtLeast, now, ...sights.following });
  const askers = askersWith(options.personOf);
  const contextFor = contexts(options);
  const ready = readyOperations(exampleQueries);
  const tabsFor = (asker: Asker) =>
    sights.within(asker.person, (seeing) => exampleTabs(exampleQueries, contextFor(seeing, asker)));
  return createYoga<Record<string, never>, Asker>({
    schema,
    context: ({ request }) => askers.of(request),
    graphiql: async (request, context) => {
      const asker = await askers.at(request, context as object);
      return asker === undefined ? false : explorer(await tabsFor(asker));
    },
    renderGraphiQL: renderExplorer,
    landingPage: false,
    maskedErrors: masking(onUnexpected),
    logging: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    plugins: [
      askers.plugin,
      usePersistedOperations({
        getPersistedOperation: (fingerprint) => ready.get(fingerprint) ?? null,
        allowArbitraryOperations: true,
      }),
      limitTokens,
      withExplorerPolicy,
      ...(options.onOperation === undefined ? [] : [tellingOf(options.onOperation)]),
      askingAsAllowed({ ready, readyOnly: options.readyOnly === true }),
      executingIn({ sights, contextFor, whenAtLeast, waitAtMost, looks, mostMilliseconds, now }),
      subscribingIn({ sights, contextFor, live, whenAtLeast, looks }),
    ],
  });
}
