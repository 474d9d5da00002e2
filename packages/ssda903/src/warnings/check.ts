import type { EpisodeRow } from '../episode-row.ts';
import type { Findings } from '../findings.ts';
import type { ChildRows } from '../row.ts';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import { AD1_RULES, ADOPTER_RULES, ADOPTION_EPISODE_RULES } from './adoption.ts';
import { CEASING_RULES, EPISODE_DATE_RULES } from './episodes.ts';
import { FIELD_RULES } from './fields.ts';
import { LEGAL_STATUS_RULES, SHORT_BREAK_RULES } from './legal-status.ts';
import { LIBERTY_RULES } from './liberty.ts';
import { MISSING_RULES } from './missing.ts';
import { NEW_EPISODE_RULES, PLACEMENT_CHANGE_RULES } from './new-episode.ts';
import { PERSON_RULES, REVIEW_RULES } from './people.ts';
import { PLACED_ADOPTION_RULES } from './placed-adoption.ts';
import { LOCATION_RULES, PLACEMENT_TYPE_RULES, PROVIDER_RULES } from './placement.ts';
import { type About, aboutChild, type EpisodeRule, type RowRule } from './rule.ts';
import { LASTING_RULES, WORKER_RULES } from './workers.ts';

export const EPISODE_RULES: readonly EpisodeRule[] = [
  ...EPISODE_DATE_RULES,
  ...CEASING_RULES,
  ...LEGAL_STATUS_RULES,
  ...SHORT_BREAK_RULES,
  ...PROVIDER_RULES,
  ...PLACEMENT_TYPE_RULES,
  ...LOCATION_RULES,
  ...NEW_EPISODE_RULES,
  ...PLACEMENT_CHANGE_RULES,
  ...ADOPTION_EPISODE_RULES,
];

export const ROW_RULES: readonly RowRule[] = [
  ...FIELD_RULES,
  ...PERSON_RULES,
  ...REVIEW_RULES,
  ...AD1_RULES,
  ...ADOPTER_RULES,
  ...PLACED_ADOPTION_RULES,
  ...MISSING_RULES,
  ...WORKER_RULES,
  ...LASTING_RULES,
  ...LIBERTY_RULES,
];

const BY_TABLE = new Map<TableName, readonly RowRule[]>(
  TABLE_NAMES.map((table) => [table, ROW_RULES.filter((rule) => rule.table === table)]),
);

function checkEpisodes(about: About, findings: Findings): void {
  for (const [index, episode] of about.episodes.entries()) {
    const at = { before: about.episodes[index - 1], after: about.episodes[index + 1], about };
    for (const { rule, field, message, breaks } of EPISODE_RULES) {
      if (episode.source !== undefined && breaks(episode, at))
        findings.warn(episode.source, rule, field, message);
    }
  }
}

/** Every published rule that can be told from one child's rows of one return and does not make its chain impossible. */
export function findWarnings(
  rows: ChildRows,
  episodes: readonly EpisodeRow[],
  year: string,
  findings: Findings,
): void {
  const about = aboutChild(rows, episodes, year);
  checkEpisodes(about, findings);
  for (const table of TABLE_NAMES) {
    for (const row of rows.tables[table]) {
      for (const { rule, field, message, breaks } of BY_TABLE.get(table) ?? []) {
        if (breaks(row, about)) findings.warn(row, rule, field, message);
      }
    }
  }
}
