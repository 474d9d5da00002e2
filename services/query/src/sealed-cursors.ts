import type { Resolver } from './context.ts';
import type { Names } from './names.ts';

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
}

function isPage(answer: unknown): answer is Page {
  return typeof answer === 'object' && answer !== null && 'edges' in answer && 'pageInfo' in answer;
}

function opened(names: Names, args: Readonly<Record<string, unknown>>) {
  const cursors = ['after', 'before'].flatMap((name) => {
    const given = args[name];
    // What this key has not made is no cursor.
    return typeof given === 'string' ? [[name, names.open(given) ?? ''] as const] : [];
  });
  return { ...args, ...Object.fromEntries(cursors) };
}

function sealed(names: Names, page: Page): Page {
  const seal = (cursor: string | null) => (cursor === null ? null : names.seal(cursor));
  const { startCursor, endCursor } = page.pageInfo;
  return {
    ...page,
    edges: page.edges.map((edge) => ({ ...edge, cursor: names.seal(edge.cursor) })),
    pageInfo: { ...page.pageInfo, startCursor: seal(startCursor), endCursor: seal(endCursor) },
  };
}

/** A cursor holds the reference of a child: outside, it tells nothing, and nobody can make one. */
export function withSealedCursors(resolve: Resolver): Resolver {
  return async (parent, args, context, info) => {
    const answer: unknown = await resolve(parent, opened(context.names, args), context, info);
    return isPage(answer) ? sealed(context.names, answer) : answer;
  };
}
