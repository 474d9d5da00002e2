import type { ComplexityErrorFn } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';
import { EVIDENCE_LENGTH, TIMELINE_LENGTH } from './limits.ts';
import { type PageArgs, pageSize } from './page.ts';

/** Cost of a page: what it holds, as often as it may hold it. */
export function pageCost(args: PageArgs) {
  return { field: 1, multiplier: pageSize(args) };
}

export const timelineCost = { field: 1, multiplier: TIMELINE_LENGTH };
export const evidenceCost = { field: 1, multiplier: EVIDENCE_LENGTH };

export const complexityRefusal: ComplexityErrorFn = (kind, result) => {
  const what = kind.toLowerCase() as 'complexity' | 'depth' | 'breadth';
  const most = { complexity: result.maxComplexity, depth: result.maxDepth, breadth: result.maxBreadth }[what];
  return new GraphQLError(
    `This query asks for too much at once: its ${what} is ${result[what]} and may be ${most}. Ask for smaller pages or fewer fields.`,
    { extensions: { code: 'TOO_COMPLEX' } },
  );
};
