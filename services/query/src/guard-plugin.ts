import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Resolver } from './context.ts';
import { lookingInto } from './looking-into.ts';
import { withSealedCursors } from './sealed-cursors.ts';
import { scopeOf } from './verbs.ts';

export const GUARD = 'guard' as const;

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      guard: GuardPlugin<Types>;
    }
  }
}

/** What holds for every field of every type, so that none has to think of it. */
class GuardPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>) {
    // Fields of an interface are only ever read on the objects that implement it.
    if (this.buildCache.getTypeConfig(config.parentType).graphqlKind === 'Interface') return config;
    const authScopes = scopeOf(config.parentType, config.name);
    return { ...config, pothosOptions: { ...config.pothosOptions, authScopes } } as typeof config;
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ) {
    const looking = lookingInto(config.parentType, config.name, resolve as Resolver);
    const paged = 'after' in config.args && 'before' in config.args;
    return (paged ? withSealedCursors(looking) : looking) as typeof resolve;
  }
}

SchemaBuilder.registerPlugin(GUARD, GuardPlugin);
