import { addDays, addMonths, daysBetween, earlier, later } from '@permanence/calendar/civil-date';
import { overlaps } from '@permanence/calendar/interval';
import { isShortBreak } from '@permanence/care/codes/care';
import { isTemporary } from '@permanence/care/codes/placement';
import type { EpisodeRow } from '../episode-row.ts';
import { type About, daysOf, type EpisodeRule, isOneOf, isUnder } from './rule.ts';

const ADOPTION_ORDERS_ACT = '2005-12-30';

function longerThan(legalStatus: string, days: number): EpisodeRule['breaks'] {
  return (episode, { about }) => episode.legalStatus === legalStatus && daysOf(episode, about) > days;
}

/** Legal statuses against age, length and placement. */
export const LEGAL_STATUS_RULES: readonly EpisodeRule[] = [
  {
    rule: '358',
    field: 'LS',
    message: 'A criminal route into care (J1 to J3) under the age of 10.',
    breaks: ({ legalStatus, start }, { about }) =>
      isOneOf(legalStatus, 'J1', 'J2', 'J3') && isUnder(10, start, about),
  },
  {
    rule: '361',
    field: 'LS',
    message: 'Police protection (L1) lasts over 72 hours.',
    breaks: longerThan('L1', 3),
  },
  {
    rule: '362',
    field: 'LS',
    message: 'An emergency protection order (L2) lasts over 21 days.',
    breaks: longerThan('L2', 21),
  },
  {
    rule: '363',
    field: 'LS',
    message: 'A child assessment order (L3) lasts over 7 days.',
    breaks: longerThan('L3', 7),
  },
  {
    rule: '364',
    field: 'LS',
    message: 'Detention under PACE (J2) lasts over 21 days.',
    breaks: longerThan('J2', 21),
  },
  {
    rule: '378',
    field: 'PLACE',
    message: 'A child placed with parents (P1) cannot be looked after under V2.',
    breaks: ({ legalStatus, placementType }) => legalStatus === 'V2' && placementType === 'P1',
  },
  {
    rule: '446',
    field: 'LS',
    message: 'A placement order (E1) before there were any: they began in December 2005.',
    breaks: ({ legalStatus, start }) => legalStatus === 'E1' && start < ADOPTION_ORDERS_ACT,
  },
  {
    rule: '408',
    field: 'LS',
    message: 'A5 and A6 need a placement order (E1) on the same episode.',
    breaks: ({ legalStatus, placementType }) => isOneOf(placementType, 'A5', 'A6') && legalStatus !== 'E1',
  },
];

/** Days under V3 inside the collection year. */
function shortBreakDays({ episodes, opening, close }: About): number {
  const year = { start: opening, end: addDays(close, 1) };
  return episodes
    .filter(({ legalStatus }) => legalStatus === 'V3')
    .map(({ start, end }) => ({ start, end: end ?? year.end }))
    .filter((stay) => overlaps(stay, year))
    .reduce(
      (days, stay) => days + daysBetween(later(stay.start, year.start), earlier(stay.end, year.end)),
      0,
    );
}

function isFirst(episode: EpisodeRow, about: About, legalStatus: string): boolean {
  return about.episodes.find((other) => other.legalStatus === legalStatus) === episode;
}

const MOST_T3_IN_A_YEAR = 2;

/** Short breaks. */
export const SHORT_BREAK_RULES: readonly EpisodeRule[] = [
  {
    rule: '365',
    field: 'LS',
    message: 'One short break (V3) lasts over 17 days.',
    breaks: longerThan('V3', 17),
  },
  {
    rule: '366',
    field: 'RNE',
    message: 'A short break (V3) starts with something else than S.',
    breaks: ({ legalStatus, reason }) => legalStatus === 'V3' && reason !== 'S',
  },
  {
    rule: '367',
    field: 'LS',
    message: 'Short breaks (V3) in the collection year come to over 75 days.',
    breaks: (episode, { about }) => isFirst(episode, about, 'V3') && shortBreakDays(about) > 75,
  },
  {
    rule: '426',
    field: 'LS',
    message: 'Both kinds of short breaks (V3 and V4) in one year.',
    breaks: (episode, { about }) =>
      isFirst(episode, about, 'V4') && about.episodes.some(({ legalStatus }) => legalStatus === 'V3'),
  },
  {
    rule: '382',
    field: 'PLACE',
    message: 'A short break cannot be a temporary placement (T0 to T4).',
    breaks: ({ legalStatus, placementType }) => isShortBreak(legalStatus) && isTemporary(placementType),
  },
  {
    rule: '384',
    field: 'PLACE',
    message: 'A short break cannot be a long-term foster placement (U1, U4).',
    breaks: ({ legalStatus, placementType }) =>
      isShortBreak(legalStatus) && isOneOf(placementType, 'U1', 'U4'),
  },
  {
    rule: '377',
    field: 'PLACE',
    message: "More than two stays for a carer's holiday (T3) in twelve months.",
    breaks: (episode, { about }) => {
      if (episode.placementType !== 'T3') return false;
      const from = addMonths(episode.start, -12);
      const stays = about.episodes.filter(
        ({ placementType, start }) => placementType === 'T3' && start > from && start <= episode.start,
      );
      return stays.length > MOST_T3_IN_A_YEAR;
    },
  },
];
