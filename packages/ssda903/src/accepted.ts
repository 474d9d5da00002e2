import { currentVersion } from '@permanence/care/child/catalogue';
import { CONTEXT_RULES } from './context-rules.ts';
import { importedId, type Subject } from './desired.ts';
import type { ProposedEvent } from './diff.ts';
import { tableOfKey } from './keys.ts';
import { type Known, reasonOf } from './known.ts';
import type { Problem } from './row.ts';
import type { Accepted } from './statements.ts';
import type { TableName } from './tables.ts';
import { closeOf } from './values.ts';

type Warning = Accepted['warnings'][number];

function warningOf({ file, row, rule, field, message }: Problem): Warning {
  return field === undefined ? { file, row, rule, message } : { file, row, field, rule, message };
}

/** What a submission says, wherever its lines stand and whatever else is known about the child. */
function substanceOf(accepted: Accepted): string {
  const warnings = accepted.warnings
    .filter((warning) => !CONTEXT_RULES.has(warning.rule))
    .map(({ rule, field, message }) => `${rule}|${field ?? ''}|${message}`);
  return [accepted.on, ...[...accepted.stated].sort(), '', ...warnings.sort()].join('\n');
}

/** Rows a submission states: its own, and those of tables that an earlier submission held and this one does not. */
export function statedBy(
  own: readonly string[],
  year: string,
  known: Known,
  present: ReadonlySet<TableName>,
): string[] {
  const before = known.statements.submission(year)?.stated ?? [];
  return [...own, ...before.filter((key) => !present.has(tableOfKey(key)))];
}

/** Notes that the return was taken for the child; nothing when it was taken before and says the same. */
export function acceptance(
  stated: readonly string[],
  warnings: readonly Problem[],
  year: string,
  known: Known,
  subject: Subject,
): ProposedEvent[] {
  const data: Accepted = {
    on: closeOf(year),
    collectionYear: year,
    stated: [...stated],
    warnings: warnings.map(warningOf),
  };
  const id = importedId(subject, 'return', year, 'ReturnAccepted');
  const version = currentVersion('ReturnAccepted');
  const before = known.statements.submission(year);
  if (before === undefined) return [{ type: 'ReturnAccepted', data, id, version }];
  if (substanceOf(before) === substanceOf(data)) return [];
  const { authority, child, idOf } = subject;
  const count = String(known.corrections.get(id)?.length ?? 0);
  const amended = {
    fact: id,
    reason: reasonOf(year),
    factType: 'ReturnAccepted',
    factVersion: version,
    data,
  };
  const correctionId = idOf('ssda903', authority, child, 'correction', id, count);
  return [{ type: 'FactAmended', data: amended, id: correctionId, version: currentVersion('FactAmended') }];
}
