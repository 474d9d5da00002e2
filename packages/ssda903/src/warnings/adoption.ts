import type { CivilDate } from '@permanence/calendar/civil-date';
import type { EpisodeRow } from '../episode-row.ts';
import type { Row } from '../row.ts';
import { codeOf, dayOf, isBlank, yesOrNo } from '../values.ts';
import { type About, type EpisodeRule, isOneOf, type RowRule } from './rule.ts';

const ad1 = (rule: string, field: string, message: string, breaks: RowRule['breaks']): RowRule => ({
  table: 'ad1',
  rule,
  field,
  message,
  breaks,
});

export function isForAdoption({ placementType }: EpisodeRow): boolean {
  return isOneOf(placementType, 'A3', 'A4', 'A5', 'A6');
}

export function isAdoption({ reasonCareEnded }: EpisodeRow): boolean {
  return isOneOf(reasonCareEnded, 'E11', 'E12');
}

function adopted({ episodes }: About): EpisodeRow | undefined {
  return episodes.findLast(isAdoption);
}

/** Start of the last run of adoptive placements: an earlier one may have broken down. */
function movedIn({ episodes }: About): EpisodeRow | undefined {
  let first: EpisodeRow | undefined;
  for (const episode of episodes.toReversed()) {
    if (isForAdoption(episode)) first = episode;
    else if (first !== undefined) break;
  }
  return first;
}

/** The day a date says, when it comes after another that should not be earlier. */
function isAfter(date: CivilDate | undefined, limit: CivilDate | undefined): boolean {
  return date !== undefined && limit !== undefined && date > limit;
}

function careBegan({ episodes }: About): CivilDate | undefined {
  return episodes.findLast(({ reason }) => reason === 'S')?.start;
}

const AD1_FIELDS = ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'];

function disagreesOnCarer(row: Row, about: About): boolean {
  const type = adopted(about)?.placementType;
  const byCarer = yesOrNo(row, 'FOSTER_CARE');
  if (type === undefined || byCarer === undefined) return false;
  return !(byCarer ? isOneOf(type, 'A3', 'A5') : isOneOf(type, 'A4', 'A6'));
}

/** Adopted children. */
export const AD1_RULES: readonly RowRule[] = [
  ad1('151', 'DATE_INT', 'The fields of AD1 are all given or none.', (row) => {
    const blank = AD1_FIELDS.filter((field) => isBlank(row, field)).length;
    return blank > 0 && blank < AD1_FIELDS.length;
  }),
  ad1('333', 'DATE_INT', 'The decision is later than the match, or missing.', (row) => {
    const [decided, matched] = [dayOf(row, 'DATE_INT'), dayOf(row, 'DATE_MATCH')];
    return matched !== undefined && (decided === undefined || decided > matched);
  }),
  ad1('521', 'DATE_INT', 'The decision is later than an adoptive placement.', (row, { episodes }) => {
    const decided = dayOf(row, 'DATE_INT');
    return episodes.some((episode) => isForAdoption(episode) && isAfter(decided, episode.start));
  }),
  ad1('331', 'DATE_MATCH', 'The match is later than the move to the adopters.', (row, about) => {
    return adopted(about) !== undefined && isAfter(dayOf(row, 'DATE_MATCH'), movedIn(about)?.start);
  }),
  ad1('334', 'DATE_INT', 'The decision is earlier than the period of care.', (row, about) => {
    const [decided, began] = [dayOf(row, 'DATE_INT'), careBegan(about)];
    return decided !== undefined && began !== undefined && decided < began;
  }),
  ad1('582', 'DATE_MATCH', 'The match is on the day of the adoption.', (row, about) => {
    const matched = dayOf(row, 'DATE_MATCH');
    return matched !== undefined && matched === adopted(about)?.end;
  }),
  ad1(
    '335',
    'FOSTER_CARE',
    'FOSTER_CARE does not agree with the placement the child was adopted from.',
    disagreesOnCarer,
  ),
  ad1('523', 'DATE_INT', 'AD1 and PlacedAdoption give different dates of one decision.', (row, { rows }) => {
    const decided = dayOf(row, 'DATE_INT');
    const placed = rows.tables.placedAdoption.map((other) => dayOf(other, 'DATE_PLACED'));
    return decided !== undefined && placed.length > 0 && !placed.includes(decided);
  }),
];

/** What adopters' number, sex and legal status say together. */
const ADOPTERS = [
  {
    rule: '511',
    message: 'Two adopters are MM, FF or MF.',
    field: 'NB_ADOPTR',
    is: '2',
    sexes: ['MM', 'FF', 'MF'],
  },
  {
    rule: '514',
    message: 'A single adopter is M1 or F1.',
    field: 'LS_ADOPTR',
    is: 'L0',
    sexes: ['M1', 'F1'],
  },
  { rule: '517', message: 'L3 means a man and a woman.', field: 'LS_ADOPTR', is: 'L3', sexes: ['MF'] },
  {
    rule: '518',
    message: 'L4 means two of the same sex.',
    field: 'LS_ADOPTR',
    is: 'L4',
    sexes: ['MM', 'FF'],
  },
  {
    rule: '519',
    message: 'Civil partners are two.',
    field: 'LS_ADOPTR',
    is: 'L2',
    sexes: ['MM', 'FF', 'MF'],
  },
  { rule: '520', message: 'L11 means a man and a woman.', field: 'LS_ADOPTR', is: 'L11', sexes: ['MF'] },
  {
    rule: '524',
    message: 'L12 means two of the same sex.',
    field: 'LS_ADOPTR',
    is: 'L12',
    sexes: ['MM', 'FF'],
  },
] as const;

export const ADOPTER_RULES: readonly RowRule[] = ADOPTERS.map(({ rule, message, field, is, sexes }) =>
  ad1(rule, 'SEX_ADOPTR', message, (row) => {
    const sex = codeOf(row, 'SEX_ADOPTR');
    return codeOf(row, field) === is && sex !== undefined && !isOneOf(sex, ...sexes);
  }),
);

/** Episodes against the adoption tables of the same return. */
export const ADOPTION_EPISODE_RULES: readonly EpisodeRule[] = [
  {
    rule: '601',
    field: 'REC',
    message: 'The child was adopted in the year, and AD1 does not have the child.',
    breaks: (episode, { about }) => {
      const inYear = episode.end !== undefined && episode.end >= about.opening && episode.end <= about.close;
      return isAdoption(episode) && inYear && about.rows.tables.ad1.length === 0;
    },
  },
  {
    rule: '336',
    field: 'PLACE',
    message: 'Before adoption by their carer (A3, A5) children are fostered, or placed for adoption.',
    breaks: (episode, { before }) =>
      isOneOf(episode.placementType, 'A3', 'A5') &&
      before?.ending === 'continues' &&
      !/^(?:U[1-6]|A[3-6]|T[0-4])$/.test(before.placementType ?? ''),
  },
  {
    rule: '551',
    field: 'PLACE',
    message: 'The child is placed for adoption, and no DATE_PLACED is given.',
    breaks: (episode, { about }) =>
      episode === about.episodes.find(isForAdoption) && about.rows.tables.placedAdoption.length === 0,
  },
  {
    rule: '553',
    field: 'LS',
    message: 'There is a placement order (E1), and no DATE_PLACED is given.',
    breaks: (episode, { about }) =>
      episode === about.episodes.find(({ legalStatus }) => legalStatus === 'E1') &&
      about.rows.tables.placedAdoption.length === 0,
  },
];
