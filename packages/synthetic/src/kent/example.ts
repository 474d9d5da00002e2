import { linesUnder, standards } from './standards.ts';

/** The example that ships: load it with `permanence load`. */
export const EXAMPLE = new URL('../../../../examples/kent-2018-19.ndjson', import.meta.url);

export function exampleText(): string {
  return linesUnder('kent-2018-19', standards());
}
