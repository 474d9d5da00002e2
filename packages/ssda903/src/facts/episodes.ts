import type { NewFact } from '@permanence/care/child/catalogue';
import { sameValue } from '@permanence/care/child/same-data';
import type { SealedText } from '@permanence/care/child/sealed-text';
import { type ChainRules, startsAnew } from '../chain.ts';
import { type Desired, given, RowFacts, type Subject } from '../desired.ts';
import { type EpisodeRow, samePlacement } from '../episode-row.ts';

/** What holds when an episode begins: it decides which of its values are news. */
interface Before {
  readonly episode: EpisodeRow | undefined;
  readonly category: string | undefined;
  readonly homePostcode: SealedText | undefined;
}

const NOTHING: Before = { episode: undefined, category: undefined, homePostcode: undefined };

function placementFact(type: 'PlacementStarted' | 'PlacementDetailsChanged', row: EpisodeRow): NewFact[] {
  if (row.placementType === undefined) return [];
  const data = given({
    on: row.start,
    placementType: row.placementType,
    provider: row.provider,
    urn: row.urn,
    postcode: row.postcode,
    district: row.district,
    reasonForNewEpisode: row.reason,
  });
  return [{ type, data }];
}

function legalStatusFact(row: EpisodeRow): NewFact[] {
  if (row.legalStatus === undefined) return [];
  const data = given({ on: row.start, legalStatus: row.legalStatus, reasonForNewEpisode: row.reason });
  return [{ type: 'LegalStatusChanged', data }];
}

function careStarted(row: EpisodeRow): NewFact {
  const data = row.reason === 'S' ? { on: row.start } : { on: row.start, startNotKnown: true as const };
  return { type: 'PeriodOfCareStarted', data };
}

/** A reason on the episode before ends its placement, so a mere change of legal status has to say it again. */
function placementGoesOn(row: EpisodeRow, before: EpisodeRow): boolean {
  return samePlacement(row, before) && before.reasonForPlacementChange === undefined;
}

function continued(row: EpisodeRow, before: EpisodeRow): NewFact[] {
  const status = row.reason === 'L' || row.legalStatus !== before.legalStatus ? legalStatusFact(row) : [];
  const moved = row.reason === 'P' || row.reason === 'B';
  if (moved) return [...status, ...placementFact('PlacementStarted', row)];
  const changed = row.reason === 'T' || row.reason === 'U' || !placementGoesOn(row, before);
  return changed ? [...status, ...placementFact('PlacementDetailsChanged', row)] : status;
}

function opensPeriod(row: EpisodeRow, before: Before): boolean {
  return before.episode === undefined || before.episode.ending === 'care-ended' || row.reason === 'S';
}

function beginning(row: EpisodeRow, before: Before): NewFact[] {
  if (before.episode === undefined || opensPeriod(row, before)) {
    return [careStarted(row), ...legalStatusFact(row), ...placementFact('PlacementStarted', row)];
  }
  return continued(row, before.episode);
}

function circumstances(row: EpisodeRow, before: Before): NewFact[] {
  const facts: NewFact[] = [];
  if (row.category !== undefined && row.category !== before.category) {
    facts.push({ type: 'CategoryOfNeedIdentified', data: { on: row.start, category: row.category } });
  }
  if (row.homePostcode !== undefined && !sameValue(row.homePostcode, before.homePostcode)) {
    facts.push({ type: 'HomeAddressRecorded', data: { on: row.start, postcode: row.homePostcode } });
  }
  return facts;
}

function ending(row: EpisodeRow): NewFact[] {
  if (row.end === undefined) return [];
  const facts: NewFact[] = [];
  if (row.ending === 'care-ended') {
    facts.push({ type: 'PeriodOfCareEnded', data: given({ on: row.end, reason: row.reasonCareEnded }) });
  }
  if (row.reasonForPlacementChange !== undefined) {
    facts.push({ type: 'PlacementEnded', data: { on: row.end, reason: row.reasonForPlacementChange } });
  }
  return facts;
}

/** The facts that fold back into these episodes. Those that no return states are somebody's own facts already. */
export function factsOfEpisodes(
  chain: readonly EpisodeRow[],
  rules: ChainRules,
  subject: Subject,
): Desired[] {
  let before: Before = NOTHING;
  return chain.flatMap((row) => {
    const facts = new RowFacts(subject, 'episodes', row.start);
    if (startsAnew(before.episode, row, rules)) before = { ...NOTHING, episode: before.episode };
    if (row.year !== undefined) {
      for (const fact of [...beginning(row, before), ...circumstances(row, before), ...ending(row)])
        facts.add(fact);
    }
    before = {
      episode: row,
      category: row.category ?? before.category,
      homePostcode: row.homePostcode ?? before.homePostcode,
    };
    return facts.made;
  });
}
