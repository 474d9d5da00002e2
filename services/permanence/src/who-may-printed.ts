import { printMatrix } from '@permanence/access/matrix-line';
import { linesOfFields } from '@permanence/query/printed-schema';
import { linesOfRoutes } from '@permanence/record/matrix-printed';

/** The one matrix, as it is committed: every endpoint, every field and every verb, against every role. */
export function printedWhoMay(): string {
  return printMatrix([...linesOfRoutes(), ...linesOfFields()]);
}
