import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './schema/timelines.ts';
import './schema/children.ts';
import './schema/measure.ts';
import './schema/figure.ts';
import './schema/scorecard.ts';
import './schema/changes.ts';
import './schema/forecast.ts';
import './schema/reconcile.ts';
import './schema/publication.ts';
import './boards.ts';
import './live/schema.ts';

export const schema: GraphQLSchema = builder.toSchema({ sortSchema: true });
