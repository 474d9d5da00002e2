/** An authority's code, as it is in the returns, in tokens and in the names of streams: no hyphen. */
export const AUTHORITY_CODE = /^[A-Za-z0-9]{1,10}$/;

/** One authority, one stream for what is true of the authority and of no child. */
export const AUTHORITY_PREFIX = 'authority-';

export function authorityStream(authority: string): string {
  return `${AUTHORITY_PREFIX}${authority}`;
}

/** The authority's code; undefined when the stream is not an authority's. The code holds no hyphen. */
export function parseAuthorityStream(stream: string): string | undefined {
  return /^authority-([^-]+)$/.exec(stream)?.[1];
}
