/** Streams of adopted children. Not `child-`: no read model, no list and no figure follows them. */
export const ADOPTED_PREFIX = 'adopted-';

export function adoptedPrefix(authority: string): string {
  return `${ADOPTED_PREFIX}${authority}-`;
}

export function adoptedStream(authority: string, reference: string): string {
  return `${adoptedPrefix(authority)}${reference}`;
}

/** Takes a stream name apart; undefined when it is not an adopted child's. The authority's code holds no hyphen. */
export function parseAdoptedStream(stream: string): { authority: string; reference: string } | undefined {
  const [, authority, reference] = /^adopted-([^-]+)-(.+)$/.exec(stream) ?? [];
  return authority === undefined || reference === undefined ? undefined : { authority, reference };
}
