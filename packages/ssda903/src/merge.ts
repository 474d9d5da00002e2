import type { CivilDate } from '@permanence/calendar/civil-date';
import { byStart, type ChainRules, gapsIn, isChain } from './chain.ts';
import { REDATED_COPY, YEAR_NOT_READ } from './context-rules.ts';
import { checkEpisode, type EpisodeRow, toEpisodeRow } from './episode-row.ts';
import type { Findings } from './findings.ts';
import { statedKey } from './keys.ts';
import type { Known } from './known.ts';
import { knownEpisodes } from './known-episodes.ts';
import { olderCopies } from './redated.ts';
import type { ChildRows, Row } from './row.ts';
import { dayOf } from './values.ts';

/** What merging needs beside the rows. */
export interface Merging {
  readonly year: string;
  readonly known: Known;
  readonly rules: ChainRules;
  /** Where to report what no line of this return is about. */
  readonly nearest: Row;
  readonly findings: Findings;
}

/** A return is strict about itself: it has read all it says. */
export function strictRules(born: CivilDate | undefined): ChainRules {
  return { born, isRead: () => true };
}

/** Other returns may still come, in any order. */
export function mergedRules(born: CivilDate | undefined, year: string, known: Known): ChainRules {
  return { born, isRead: (other) => other === year || known.statements.statesAny(other, 'episodes') };
}

/** The episodes this return states, in order. Lines that make no possible episode are reported. */
export function statedEpisodes(rows: readonly Row[], { year, known, findings }: Merging): EpisodeRow[] {
  const episodes = new Map<string, EpisodeRow>();
  for (const row of rows) {
    checkEpisode(row, findings);
    const start = dayOf(row, 'DECOM');
    if (start === undefined) continue;
    if (episodes.has(start)) {
      findings.quarantine(row, 'two-episodes-one-day', 'DECOM', 'Two episodes start on the same day.');
    }
    const newest = known.statements.newest(statedKey('episodes', start), year) ?? year;
    episodes.set(start, toEpisodeRow(row, start, newest > year ? newest : year));
  }
  return [...episodes.values()].sort(byStart);
}

/** What the record's episode becomes beside this return; undefined when the return takes it back. */
function believed(
  recorded: EpisodeRow,
  stated: EpisodeRow | undefined,
  present: ChildRows['present'],
  { year, known }: Merging,
): EpisodeRow | undefined {
  const key = statedKey('episodes', recorded.start);
  const otherYear = known.statements.newest(key, year);
  if (stated !== undefined) return otherYear !== undefined && otherYear > year ? recorded : stated;
  const takenBack = present.has('episodes') && otherYear === undefined && known.statements.states(year, key);
  return takenBack ? undefined : recorded;
}

function withoutOlderCopies(chain: readonly EpisodeRow[], merging: Merging): readonly EpisodeRow[] {
  const copies = olderCopies(chain);
  const rest = chain.filter((episode) => !copies.has(episode));
  if (copies.size === 0 || !isChain(rest, merging.rules)) return chain;
  for (const copy of copies) {
    const message = 'An earlier return dated this episode otherwise; the later return is believed.';
    merging.findings.warn(copy.source ?? merging.nearest, REDATED_COPY, 'DECOM', message);
  }
  return rest;
}

function warnOfGaps(chain: readonly EpisodeRow[], { rules, nearest, findings }: Merging): void {
  for (const { at, before } of gapsIn(chain, rules)) {
    const message = 'The return that says what came before this episode has not been read for the child.';
    findings.warn(at.source ?? before.source ?? nearest, YEAR_NOT_READ, 'DECOM', message);
  }
}

/** The chain of episodes that this return, the returns before it and people's records make together, in order. */
export function mergeEpisodes(
  own: readonly EpisodeRow[],
  present: ChildRows['present'],
  merging: Merging,
): readonly EpisodeRow[] {
  const stated = new Map<string, EpisodeRow>(own.map((episode) => [episode.start, episode]));
  const merged: EpisodeRow[] = [];
  for (const recorded of knownEpisodes(merging.known)) {
    const episode = believed(recorded, stated.get(recorded.start), present, merging);
    stated.delete(recorded.start);
    if (episode !== undefined) merged.push(episode);
  }
  merged.push(...stated.values());
  merged.sort(byStart);
  const chain = isChain(merged, merging.rules) ? merged : withoutOlderCopies(merged, merging);
  warnOfGaps(chain, merging);
  return chain;
}
