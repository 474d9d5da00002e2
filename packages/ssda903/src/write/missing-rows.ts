import type { Problem } from '../row.ts';
import { isInReturn } from './child.ts';
import { isOfLaterCare } from './person.ts';
import type { RecordOfYear } from './record.ts';
import { FILES } from './tables.ts';

function missing(child: string, file: string, rule: string, message: string): Problem {
  return { file, row: 0, child, rule, severity: 'warning', message };
}

/** Who or what somebody would look for in the return and not find. */
export function problemsOfRecord(record: RecordOfYear, year: string): Problem[] {
  const { child, facts } = record;
  if (!isInReturn(record)) {
    if (!facts.of('ReturnAccepted').some(({ data }) => data.collectionYear === year)) return [];
    const message =
      'A return of this year told of the child, who was not looked after in it and is not in the files.';
    return [missing(child, FILES.header, 'not-in-the-year', message)];
  }
  const unknown = record.ofYear.length > 0 && facts.of('PreviousPermanenceRecorded').length > 0;
  if (!unknown || !isOfLaterCare(record)) return [];
  const message = 'What came before this care is not known: the record says it of care that started later.';
  return [missing(child, FILES.previousPermanence, 'previous-permanence-of-later-care', message)];
}
