import { birthday } from '@permanence/calendar/age';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Row } from '../row.ts';
import { dayOf, isBlank } from '../values.ts';
import type { About, RowRule } from './rule.ts';
import { careEnded, type Run, runOf, runsIntoAnother } from './runs.ts';

function away(row: Row): Run | undefined {
  return runOf(row, 'MIS_START', 'MIS_END');
}

function outlivesPlacement(row: Row, { episodes }: About): boolean {
  const run = away(row);
  if (run === undefined) return false;
  const episode = episodes.find(({ start, end }) => start <= run.start && run.start < (end ?? FOREVER));
  const moved = episodes.find(({ start }) => start === episode?.end);
  const isMove = moved !== undefined && moved.reason !== 'L';
  return isMove && episode?.end !== undefined && run.end > episode.end;
}

function endsAtEighteen(row: Row, { born, episodes }: About): boolean {
  const end = dayOf(row, 'MIS_END');
  if (born === undefined || end !== birthday(born, 18)) return false;
  return episodes.some((episode) => episode.end === end && episode.reasonCareEnded !== 'E8');
}

const named = (rule: string, field: string, message: string, breaks: RowRule['breaks']): RowRule => ({
  table: 'missing',
  rule,
  field,
  message,
  breaks,
});

/** Runs of being missing or away. */
export const MISSING_RULES: readonly RowRule[] = [
  named('564', 'MIS_START', 'The type of absence comes without a start.', (row) => {
    return !isBlank(row, 'MISSING') && isBlank(row, 'MIS_START');
  }),
  named('565', 'MISSING', 'The start of the absence comes without its type.', (row) => {
    return isBlank(row, 'MISSING') && !isBlank(row, 'MIS_START');
  }),
  named('566', 'MISSING', 'The end of the absence comes without its type.', (row) => {
    return isBlank(row, 'MISSING') && !isBlank(row, 'MIS_END');
  }),
  named('567', 'MIS_END', 'The absence ends before it starts, so it is left out.', (row) => {
    const run = away(row);
    return run !== undefined && run.end < run.start;
  }),
  named('570', 'MIS_START', 'The absence starts after the end of the collection year.', (row, { close }) => {
    const run = away(row);
    return run !== undefined && run.start > close;
  }),
  named('571', 'MIS_END', 'The absence ends outside the collection year.', (row, { opening, close }) => {
    const end = dayOf(row, 'MIS_END');
    return end !== undefined && (end < opening || end > close);
  }),
  named('574', 'MIS_START', 'The absence starts while another one lasts.', (row, { rows }) => {
    return runsIntoAnother(row, rows.tables.missing, 'MIS_START', 'MIS_END');
  }),
  named('575', 'MIS_END', 'The absence goes on after the placement it began in ended.', outlivesPlacement),
  named('577', 'MIS_END', 'The absence goes on after care ended.', (row, about) => {
    const run = away(row);
    const ended = careEnded(about);
    return run !== undefined && ended !== undefined && run.start < ended && run.end > ended;
  }),
  named('578', 'MIS_START', 'The absence starts when care had ended.', (row, about) => {
    const run = away(row);
    const ended = careEnded(about);
    return run !== undefined && ended !== undefined && run.start >= ended;
  }),
  named(
    '580',
    'MIS_END',
    'Missing until the 18th birthday, on which care ended: REC should be E8.',
    endsAtEighteen,
  ),
  named('581', 'MIS_START', 'The absence starts before care did.', (row, { episodes }) => {
    const run = away(row);
    const [first] = episodes;
    return run !== undefined && first !== undefined && first.reason === 'S' && run.start < first.start;
  }),
  named('586', 'MIS_START', 'The absence starts before birth.', (row, { born }) => {
    const run = away(row);
    return run !== undefined && born !== undefined && run.start < born;
  }),
];
