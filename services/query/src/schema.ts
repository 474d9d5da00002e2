import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './schema/timelines.ts';
import './schema/children.ts';
import './schema/measure.ts';
import './schema/figure.ts';
import './schema/scorecard.ts';

export const schema: GraphQLSchema = builder.toSchema({ sortSchema: true });
