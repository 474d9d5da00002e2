import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { parseChildStream } from '@permanence/care/child/stream';
import type { Projection } from '@permanence/projections/projection';

/** The same projection, which follows the records of one authority and of no other. */
export function onlyAuthority(projection: Projection, authority: string): Projection {
  return {
    ...projection,
    follows: (stream) =>
      (parseChildStream(stream)?.authority ?? parseAuthorityStream(stream)) === authority &&
      projection.follows(stream),
  };
}
