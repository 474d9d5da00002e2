import type { CivilDate } from '@permanence/calendar/civil-date';
import type { EpisodeRow } from '../episode-row.ts';
import type { Row } from '../row.ts';
import { dayOf, isBlank } from '../values.ts';
import { isAdoption, isForAdoption } from './adoption.ts';
import type { About, RowRule } from './rule.ts';

const named = (rule: string, field: string, message: string, breaks: RowRule['breaks']): RowRule => ({
  table: 'placedAdoption',
  rule,
  field,
  message,
  breaks,
});

function decided(row: Row): CivilDate | undefined {
  return dayOf(row, 'DATE_PLACED');
}

function reversed(row: Row): CivilDate | undefined {
  return dayOf(row, 'DATE_PLACED_CEASED');
}

function isLatest(row: Row, { rows }: About): boolean {
  const date = decided(row);
  return date !== undefined && rows.tables.placedAdoption.every((other) => (decided(other) ?? '') <= date);
}

function last({ episodes }: About): EpisodeRow | undefined {
  return episodes.at(-1);
}

/** The adoptive placements a decision is for: those before it belong to an earlier decision. */
function comesAfterPlacing(row: Row, { episodes, rows }: About): boolean {
  const date = decided(row);
  if (date === undefined) return false;
  const earliest = rows.tables.placedAdoption.every((other) => (decided(other) ?? date) >= date);
  const placed = episodes.find(isForAdoption);
  return earliest && placed !== undefined && placed.start < date;
}

function leavesPlanOpen(row: Row, about: About): boolean {
  const end = last(about);
  if (end?.ending !== 'care-ended' || isAdoption(end) || !isLatest(row, about)) return false;
  const planned = isForAdoption(end) || end.legalStatus === 'E1';
  return planned && (isBlank(row, 'DATE_PLACED_CEASED') || isBlank(row, 'REASON_PLACED_CEASED'));
}

/** Another decision was made before this one and not taken back by then. */
function secondLiveDecision(row: Row, { rows }: About): boolean {
  const date = decided(row);
  return rows.tables.placedAdoption.some((other) => {
    const before = decided(other);
    if (date === undefined || before === undefined || before >= date) return false;
    return (reversed(other) ?? date) > date || reversed(other) === undefined;
  });
}

/** Decisions that a child should be placed for adoption. */
export const PLACED_ADOPTION_RULES: readonly RowRule[] = [
  named('119', 'REASON_PLACED_CEASED', 'The date and the reason of the reversal come together.', (row) => {
    return isBlank(row, 'DATE_PLACED_CEASED') !== isBlank(row, 'REASON_PLACED_CEASED');
  }),
  named(
    '117',
    'DATE_PLACED',
    'The decision or its reversal is after the end of the collection year.',
    (row, about) => {
      return (decided(row) ?? '') > about.close || (reversed(row) ?? '') > about.close;
    },
  ),
  named('118', 'DATE_PLACED_CEASED', 'The reversal is before the collection year.', (row, { opening }) => {
    const date = reversed(row);
    return date !== undefined && date < opening;
  }),
  named('184', 'DATE_PLACED', 'The decision is before birth.', (row, { born }) => {
    const date = decided(row);
    return date !== undefined && born !== undefined && date < born;
  }),
  named('1003', 'DATE_PLACED', 'The decision is before the child was looked after.', (row, { episodes }) => {
    const [date, first] = [decided(row), episodes[0]];
    return date !== undefined && first?.reason === 'S' && date < first.start;
  }),
  named('522', 'DATE_PLACED_CEASED', 'The decision is reversed before it is made.', (row) => {
    const [date, end] = [decided(row), reversed(row)];
    return date !== undefined && end !== undefined && end < date;
  }),
  named('563', 'DATE_PLACED', 'A decision is reversed that has no date.', (row) => {
    return decided(row) === undefined && !isBlank(row, 'DATE_PLACED_CEASED');
  }),
  named('552', 'DATE_PLACED', 'The decision is later than the first adoptive placement.', comesAfterPlacing),
  named(
    '553',
    'DATE_PLACED_CEASED',
    'The decision is reversed while the placement order (E1) is open.',
    (row, about) => {
      const open = last(about);
      return (
        open?.legalStatus === 'E1' &&
        open.end === undefined &&
        isLatest(row, about) &&
        reversed(row) !== undefined
      );
    },
  ),
  named(
    '557',
    'DATE_PLACED_CEASED',
    'Care ended without adoption: the reversal has no date or no reason.',
    leavesPlanOpen,
  ),
  named(
    '558',
    'DATE_PLACED_CEASED',
    'The child was adopted, so the decision was not reversed.',
    (row, about) => {
      const end = last(about);
      return end !== undefined && isAdoption(end) && isLatest(row, about) && reversed(row) !== undefined;
    },
  ),
  named(
    '525',
    'DATE_PLACED_CEASED',
    'The decision was reversed, so the child cannot be in AD1.',
    (row, about) => {
      return about.rows.tables.ad1.length > 0 && isLatest(row, about) && reversed(row) !== undefined;
    },
  ),
  named('579', 'DATE_PLACED', 'The decision is made while an earlier one holds.', secondLiveDecision),
];
