import type { Looks } from '@permanence/access/looks';
import type { Plugin } from 'graphql-yoga';
import type { Asker } from './asker.ts';
import { furthestAskedFor, hasReached, type WhenAtLeast } from './at-least.ts';
import type { Context } from './context.ts';
import { keepLooks } from './keep-looks.ts';
import type { Seeing, SightHandles } from './sights.ts';

/** What a request is answered with, given what its asker may see. */
export type ContextFor = (seeing: Seeing, asker: Asker) => Context;

export interface Executing {
  readonly sights: SightHandles;
  readonly contextFor: ContextFor;
  readonly whenAtLeast: WhenAtLeast;
  readonly waitAtMost: number;
  readonly looks: Looks;
}

/**
 * Executes each query within a snapshot, in which nothing can be seen but what the asker may see, and which is not taken
 * before the tables have come as far as the query asks. Looks are kept before the answer goes out.
 */
export function executingIn({ sights, contextFor, whenAtLeast, waitAtMost, looks }: Executing): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const asker = args.contextValue as Asker;
        const wanted = furthestAskedFor(args);
        const execute = async (seeing: Seeing) => {
          const context = contextFor(seeing, asker);
          const result: unknown = await executeFn({
            ...args,
            contextValue: { ...args.contextValue, ...context },
          });
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
