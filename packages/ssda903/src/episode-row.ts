import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { sameValue } from '@permanence/care/child/same-data';
import type { SealedText } from '@permanence/care/child/sealed-text';
import {
  CATEGORIES_OF_NEED,
  LEGAL_STATUSES,
  REASONS_CARE_ENDED,
  REASONS_FOR_NEW_EPISODE,
} from '@permanence/care/codes/care';
import type { CodeList } from '@permanence/care/codes/code-list';
import {
  PLACEMENT_PROVIDERS,
  PLACEMENT_TYPES,
  REASONS_FOR_PLACEMENT_CHANGE,
} from '@permanence/care/codes/placement';
import type { Episode } from '@permanence/care/episode/fold';
import { districtOf } from '@permanence/care/placement/district';
import type { Findings } from './findings.ts';
import type { Row } from './row.ts';
import { closeOf, codeOf, dayOf, isBlank, knownCode, postcodeOf, shortText } from './values.ts';

const MAX_URN = 10;

/** An episode as a return states it, or as earlier returns and people stated it. */
export interface EpisodeRow {
  /** The line of this return; undefined when known from before. */
  readonly source: Row | undefined;
  /** The newest collection year that states it; undefined when only people did. */
  readonly year: string | undefined;
  readonly start: CivilDate;
  readonly end: CivilDate | undefined;
  /** What its end was: none, another episode the same day (X1), or the end of care. */
  readonly ending: 'open' | 'continues' | 'care-ended';
  readonly reason: string | undefined;
  readonly legalStatus: string | undefined;
  readonly category: string | undefined;
  readonly placementType: string | undefined;
  readonly provider: string | undefined;
  readonly postcode: SealedText | undefined;
  readonly district: string | undefined;
  readonly urn: string | undefined;
  readonly homePostcode: SealedText | undefined;
  readonly reasonCareEnded: string | undefined;
  readonly reasonForPlacementChange: string | undefined;
}

interface Coded {
  readonly column: string;
  readonly list: CodeList;
  readonly rule: string;
}

const MUST_BE_KNOWN: readonly Coded[] = [
  { column: 'RNE', list: REASONS_FOR_NEW_EPISODE, rule: '143' },
  { column: 'LS', list: LEGAL_STATUSES, rule: '144' },
  { column: 'PLACE', list: PLACEMENT_TYPES, rule: '146' },
];

function checkDays(row: Row, findings: Findings): void {
  const start = dayOf(row, 'DECOM');
  const end = dayOf(row, 'DEC');
  if (start === undefined) findings.quarantine(row, '141', 'DECOM', 'DECOM is not a date.');
  if (end === undefined && !isBlank(row, 'DEC')) findings.quarantine(row, '147', 'DEC', 'DEC is not a date.');
  if (start === undefined || end === undefined) return;
  if (end === start) findings.quarantine(row, '355', 'DEC', 'The episode ends on the day it starts.');
  if (end < start) findings.quarantine(row, '356', 'DEC', 'The episode ends before it starts.');
}

/** Rules that one line breaks by itself and that make its episode impossible. */
export function checkEpisode(row: Row, findings: Findings): void {
  checkDays(row, findings);
  for (const { column, list, rule } of MUST_BE_KNOWN) {
    if (knownCode(row, column, list) === undefined) {
      findings.quarantine(
        row,
        rule,
        column,
        `${column} is ${isBlank(row, column) ? 'blank' : 'not on the code list'}.`,
      );
    }
  }
}

/** REC without DEC is ignored; DEC without a REC on the list ended care for a reason nobody gave. */
function endingOf(
  row: Row,
): Pick<EpisodeRow, 'end' | 'ending' | 'reasonCareEnded' | 'reasonForPlacementChange'> {
  const end = dayOf(row, 'DEC');
  if (end === undefined) {
    return { end, ending: 'open', reasonCareEnded: undefined, reasonForPlacementChange: undefined };
  }
  const continues = codeOf(row, 'REC') === 'X1';
  return {
    end,
    ending: continues ? 'continues' : 'care-ended',
    reasonCareEnded: continues ? undefined : knownCode(row, 'REC', REASONS_CARE_ENDED),
    reasonForPlacementChange: knownCode(row, 'REASON_PLACE_CHANGE', REASONS_FOR_PLACEMENT_CHANGE),
  };
}

function whereOf(row: Row): Pick<EpisodeRow, 'placementType' | 'postcode' | 'district'> {
  const placementType = codeOf(row, 'PLACE');
  const postcode = postcodeOf(row, 'PL_POST');
  const district = placementType === undefined ? undefined : districtOf({ placementType, postcode });
  return { placementType, postcode, district };
}

/** Reads a line that `checkEpisode` found possible. */
export function toEpisodeRow(row: Row, start: CivilDate, year: string): EpisodeRow {
  return {
    source: row,
    year,
    start,
    ...endingOf(row),
    reason: codeOf(row, 'RNE'),
    legalStatus: codeOf(row, 'LS'),
    category: knownCode(row, 'CIN', CATEGORIES_OF_NEED),
    ...whereOf(row),
    provider: knownCode(row, 'PLACE_PROVIDER', PLACEMENT_PROVIDERS),
    urn: shortText(row, 'URN', MAX_URN),
    homePostcode: postcodeOf(row, 'HOME_POST'),
  };
}

/** A return cannot know what came after its close: there the episode ended because the next one is known to begin. */
function isOpenSoFar(episode: Episode, year: string | undefined): boolean {
  if (year === undefined || episode.careEnded || episode.reasonForPlacementChange !== undefined) return false;
  return episode.end > closeOf(year);
}

/** The line that would have stated an episode of the record, but for its category of need and its home. */
export function rowOfEpisode(episode: Episode, year: string | undefined): EpisodeRow {
  const open = episode.end === FOREVER || isOpenSoFar(episode, year);
  return {
    source: undefined,
    year,
    start: episode.start,
    end: open ? undefined : episode.end,
    ending: open ? 'open' : episode.careEnded ? 'care-ended' : 'continues',
    reason: episode.reason,
    legalStatus: episode.legalStatus,
    category: undefined,
    placementType: episode.placement?.placementType,
    provider: episode.placement?.provider,
    postcode: episode.placement?.postcode,
    district: episode.placement?.district,
    urn: episode.placement?.urn,
    homePostcode: undefined,
    reasonCareEnded: episode.reasonCareEnded,
    reasonForPlacementChange: episode.reasonForPlacementChange,
  };
}

/** A record from before districts were kept says none, and so contradicts none. */
function mayBeSameDistrict({ district: a }: EpisodeRow, { district: b }: EpisodeRow): boolean {
  return a === undefined || b === undefined || a === b;
}

/** True when both put the child in the same placement: blank equals blank. */
export function samePlacement(a: EpisodeRow, b: EpisodeRow): boolean {
  return (
    a.placementType === b.placementType &&
    a.provider === b.provider &&
    sameValue(a.postcode, b.postcode) &&
    mayBeSameDistrict(a, b) &&
    a.urn === b.urn
  );
}
