import { birthday } from '@permanence/calendar/age';
import { REASONS_CARE_ENDED } from '@permanence/care/codes/care';
import { holdsOn } from '@permanence/care/codes/code-list';
import { PLACEMENT_TYPES, REASONS_FOR_PLACEMENT_CHANGE } from '@permanence/care/codes/placement';
import type { EpisodeRow } from '../episode-row.ts';
import type { Row } from '../row.ts';
import { codeOf, isBlank, knownCode } from '../values.ts';
import { type EpisodeRule, hasReached, isOneOf, type Place } from './rule.ts';

const CHILDREN_ACT_BEGAN = '1991-10-14';

function has(episode: EpisodeRow, test: (row: Row) => boolean): boolean {
  return episode.source !== undefined && test(episode.source);
}

function staysPastEighteen(episode: EpisodeRow, { about }: Place): boolean {
  if (about.born === undefined) return false;
  const eighteen = birthday(about.born, 18);
  const lawful = episode.legalStatus === 'V2' && episode.placementType === 'K2';
  return !lawful && about.close >= eighteen && (episode.end === undefined || episode.end > eighteen);
}

function changesNeed(episode: EpisodeRow, { before }: Place): boolean {
  if (before === undefined || before.ending !== 'continues') return false;
  return (
    before.category !== undefined && episode.category !== undefined && before.category !== episode.category
  );
}

/** Dates and identity of episodes. */
export const EPISODE_DATE_RULES: readonly EpisodeRule[] = [
  {
    rule: '148',
    field: 'REC',
    message:
      'DEC and REC come together or not at all: REC without DEC is ignored, DEC without REC ended care.',
    breaks: (episode) => has(episode, (row) => isBlank(row, 'DEC') !== isBlank(row, 'REC')),
  },
  {
    rule: '149',
    field: 'REC',
    message: 'REC is not on the code list; the reason why care ended is taken as unknown.',
    breaks: (episode) =>
      has(
        episode,
        (row) =>
          !isBlank(row, 'REC') &&
          codeOf(row, 'REC') !== 'X1' &&
          knownCode(row, 'REC', REASONS_CARE_ENDED) === undefined,
      ),
  },
  {
    rule: '353',
    field: 'DECOM',
    message: 'The episode starts before 14 October 1991, when the Children Act began.',
    breaks: ({ start }) => start < CHILDREN_ACT_BEGAN,
  },
  {
    rule: '354',
    field: 'DECOM',
    message: 'The episode starts after the end of the collection year.',
    breaks: ({ start }, { about }) => start > about.close,
  },
  {
    rule: '385',
    field: 'DEC',
    message: 'The episode ends after the end of the collection year.',
    breaks: ({ end }, { about }) => end !== undefined && end > about.close,
  },
  {
    rule: '352',
    field: 'DECOM',
    message: 'The child starts to be looked after at 18 or over.',
    breaks: ({ reason, start }, { about }) => reason === 'S' && hasReached(18, start, about),
  },
  {
    rule: '359',
    field: 'DEC',
    message: "The child is still looked after past the 18th birthday, and not under V2 in a children's home.",
    breaks: staysPastEighteen,
  },
  {
    rule: '504',
    field: 'CIN',
    message: 'The category of need changes inside one period of care.',
    breaks: changesNeed,
  },
  {
    rule: '357',
    field: 'RNE',
    message: 'The first episode started in this collection year, yet not with S.',
    breaks: ({ reason, start }, { before, about }) =>
      before === undefined && reason !== 'S' && start > about.opening && start <= about.close,
  },
  {
    rule: 'code-not-in-force',
    field: 'PLACE',
    message: 'The placement type was not in use on the day the episode started.',
    breaks: ({ placementType, start }) =>
      placementType !== undefined && !holdsOn(PLACEMENT_TYPES, placementType, start),
  },
  {
    rule: 'code-not-in-force',
    field: 'REC',
    message: 'The reason for ceasing was not in use on the day the episode ended.',
    breaks: ({ reasonCareEnded, end }) =>
      reasonCareEnded !== undefined &&
      end !== undefined &&
      !holdsOn(REASONS_CARE_ENDED, reasonCareEnded, end),
  },
  {
    rule: 'code-not-in-force',
    field: 'REASON_PLACE_CHANGE',
    message: 'The reason for the placement change was not in use on the day the episode ended.',
    breaks: ({ reasonForPlacementChange, end }) =>
      reasonForPlacementChange !== undefined &&
      end !== undefined &&
      !holdsOn(REASONS_FOR_PLACEMENT_CHANGE, reasonForPlacementChange, end),
  },
];

/** What REC says about the child's age and the placement it ended. */
export const CEASING_RULES: readonly EpisodeRule[] = [
  {
    rule: '437',
    field: 'REC',
    message: 'An episode follows death or an assessment as 18 or over.',
    breaks: ({ reasonCareEnded }, { after }) => after !== undefined && isOneOf(reasonCareEnded, 'E2', 'E15'),
  },
  {
    rule: '386',
    field: 'REC',
    message: 'The child is adopted at 18 or over.',
    breaks: ({ reasonCareEnded, end }, { about }) =>
      isOneOf(reasonCareEnded, 'E11', 'E12') && hasReached(18, end, about),
  },
  {
    rule: '407',
    field: 'REC',
    message: 'A special guardianship order is made at 18 or over.',
    breaks: ({ reasonCareEnded, end }, { about }) =>
      isOneOf(reasonCareEnded, 'E43', 'E44', 'E45', 'E46', 'E47', 'E48') && hasReached(18, end, about),
  },
  {
    rule: '387',
    field: 'REC',
    message: 'The child leaves to live independently under 14.',
    breaks: ({ reasonCareEnded, end }, { about }) =>
      isOneOf(reasonCareEnded, 'E5', 'E6') && about.born !== undefined && !hasReached(14, end, about),
  },
  {
    rule: '389',
    field: 'REC',
    message: 'The child moves to adult social care under 16.',
    breaks: ({ reasonCareEnded, end }, { about }) =>
      reasonCareEnded === 'E7' && about.born !== undefined && !hasReached(16, end, about),
  },
  {
    rule: '460',
    field: 'REC',
    message: 'The child is said to have turned 18 and stayed with carers, but is under 18.',
    breaks: ({ reasonCareEnded, end }, { about }) =>
      reasonCareEnded === 'E17' && about.born !== undefined && !hasReached(18, end, about),
  },
  {
    rule: '390',
    field: 'REC',
    message: 'The child is adopted from a placement that is not one for adoption (A3 to A6).',
    breaks: ({ reasonCareEnded, placementType }) =>
      isOneOf(reasonCareEnded, 'E11', 'E12') && !isOneOf(placementType, 'A3', 'A4', 'A5', 'A6'),
  },
  {
    rule: '516',
    field: 'REC',
    message:
      'A former foster carer becomes special guardian, but the placement was not a foster one (U1 to U6).',
    breaks: ({ reasonCareEnded, placementType }) =>
      isOneOf(reasonCareEnded, 'E45', 'E46') && !/^U[1-6]$/.test(placementType ?? ''),
  },
];
