import type { DatabaseSync } from 'node:sqlite';
import { createYoga, type GraphiQLOptions } from 'graphql-yoga';
import { polling, type WhenAtLeast } from './at-least.ts';
import { type Context, createContext } from './context.ts';
import { type ExampleQuery, exampleTabs } from './example-queries.ts';
import { limitTokens } from './limit-tokens.ts';
import { createLive, type Live } from './live/live.ts';
import { subscribingIn } from './live/subscribing.ts';
import { masking, type OnUnexpected, reportToConsole } from './masking.ts';
import { type OnOperation, tellingOf } from './operation-answered.ts';
import { schema } from './schema.ts';
import type { Threads } from './scorecard-threads/threads.ts';
import { createScorecards } from './scorecards.ts';
import { executingIn, snapshots } from './snapshot.ts';

export interface QueryAppOptions {
  /** Read models, opened for reading and used by nothing else: each request holds a read transaction on it. */
  readonly db: DatabaseSync;
  /** Only these authorities are answered for. Absent: all that the tables hold. */
  readonly authorities?: readonly string[];
  /** The clock: epoch milliseconds. */
  readonly now?: () => number;
  /** Ready queries, a tab each. */
  readonly exampleQueries: readonly ExampleQuery[];
  /** Ends the waits for `atLeast`. Absent: by looking at the tables. */
  readonly whenAtLeast?: WhenAtLeast;
  /** How long a request waits for the tables to come as far as it asks, in milliseconds. */
  readonly waitAtMost?: number;
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

/** GraphQL at `/graphql`: `app.fetch(request)` anywhere, or the app itself as the handler of a Node HTTP server. */
export function createQueryApp(options: QueryAppOptions) {
  const { db, authorities, now = Date.now, exampleQueries, onUnexpected = reportToConsole } = options;
  const { whenAtLeast = polling(db), waitAtMost = WAIT_AT_MOST_MILLISECONDS } = options;
  const inSnapshot = snapshots(db);
  const scorecards = createScorecards(db, options.threads);
  const live = options.live ?? createLive({ db, whenAtLeast, now, inSnapshot });
  const contextNow = (): Context => createContext(db, { authorities, now: now(), scorecards });
  return createYoga<Record<string, never>, Context>({
    schema,
    context: contextNow,
    graphiql: async () => explorer(await inSnapshot(() => exampleTabs(exampleQueries, contextNow()))),
    renderGraphiQL: renderExplorer,
    landingPage: false,
    maskedErrors: masking(onUnexpected),
    logging: false,
    cors: false,
    multipart: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    plugins: [
      limitTokens,
      ...(options.onOperation === undefined ? [] : [tellingOf(options.onOperation)]),
      executingIn({ db, inSnapshot, whenAtLeast, waitAtMost }),
      subscribingIn({ live, whenAtLeast, inSnapshot, contextNow }),
    ],
  });
}
