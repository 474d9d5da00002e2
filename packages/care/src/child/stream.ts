/** One child, one stream. The authority comes first, so that a node can follow one authority by prefix. */
export function childStream(authority: string, child: string): string {
  return `${authorityPrefix(authority)}${child}`;
}

export const CHILD_PREFIX = 'child-';

export function authorityPrefix(authority: string): string {
  return `${CHILD_PREFIX}${authority}-`;
}

/** Takes a stream name apart; undefined when it is not a child's. The authority's code holds no hyphen, the child's id may. */
export function parseChildStream(stream: string): { authority: string; child: string } | undefined {
  const found = /^child-([^-]+)-(.+)$/.exec(stream);
  return found === null ? undefined : { authority: found[1] as string, child: found[2] as string };
}
