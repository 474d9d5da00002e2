import type { Looks } from '@permanence/access/looks';
import type { Plugin } from 'graphql-yoga';
import type { Asker } from './asker.ts';
import { furthestAskedFor, hasReached, type WhenAtLeast } from './at-least.ts';
import type { Context } from './context.ts';
import { keepLooks } from './keep-looks.ts';
import { Problem } from './problems.ts';
import type { Seeing, SightHandles } from './sights.ts';
import { whileWanted } from './stopping.ts';

/** What a request is answered with, given what its asker may see. */
export type ContextFor = (seeing: Seeing, asker: Asker) => Context;

export interface Executing {
  readonly sights: SightHandles;
  readonly contextFor: ContextFor;
  readonly whenAtLeast: WhenAtLeast;
  readonly waitAtMost: number;
  readonly looks: Looks;
  /** How long an operation may take. */
  readonly mostMilliseconds: number;
  readonly now: () => number;
}

/**
 * Executes each query within a snapshot, in which nothing can be seen but what the asker may see, and which is not taken
 * before the tables have come as far as the query asks. Looks are kept before the answer goes out.
 */
export function executingIn(executing: Executing): Plugin {
  const { sights, contextFor, whenAtLeast, waitAtMost, looks, mostMilliseconds, now: clock } = executing;
  return {
    onExecute({ executeFn, setExecuteFn }) {
      const since = clock();
      setExecuteFn(async (args) => {
        const asker = args.contextValue as Asker & { readonly request?: Request };
        const patience = { since, mostMilliseconds, now: clock, signal: asker.request?.signal };
        const wanted = furthestAskedFor(args);
        const execute = async (seeing: Seeing) => {
          const context = contextFor(seeing, asker);
          const contextValue = { ...args.contextValue, ...context };
          const found: unknown = await whileWanted(patience, async () =>
            executeFn({ ...args, contextValue }),
          );
          const result = found instanceof Problem ? { data: null, errors: [found] } : found;
          return { result, seen: context.looked.children(), now: context.now };
        };
        const reached =
          wanted === undefined || hasReached(sights.db, wanted) || (await whenAtLeast(wanted, waitAtMost));
        const { result, seen, now } = await sights.within(
          asker.person,
          execute,
          (db) => wanted === undefined || !reached || hasReached(db, wanted),
        );
        await keepLooks(looks, asker, now, seen);
        return result;
      });
    },
  };
}
