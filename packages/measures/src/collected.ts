import type { DatabaseSync } from 'node:sqlite';
import type { Definition, Need } from './measure.ts';
import type { Parameters } from './parameters.ts';
import { prepared } from './statement.ts';

/** Column that tells a table's kinds of row apart. */
const KIND: Readonly<Record<string, string>> = {
  allocation: 'role',
  observation: 'kind',
  authority_fact: 'kind',
  adoption_step: 'step',
};

function recorded(need: Need): string {
  const [table = '', kind] = need.split(':');
  const ofKind = kind === undefined ? '' : ` and ${KIND[table]} = '${kind}'`;
  return `exists (select 1 from ${table} where authority = :authority${ofKind} and valid_from <= :as_at
    and recorded_from <= :known_at and recorded_to > :known_at)`;
}

/** Whether anybody had recorded, up to the day and as known then, what the measure cannot do without. */
export function isCollected(db: DatabaseSync, definition: Definition, parameters: Parameters): boolean {
  const { needs = [] } = definition;
  if (needs.length === 0) return true;
  const sql = () =>
    `select ${needs.map((anyOf) => `(${anyOf.map(recorded).join(' or ')})`).join(' and ')} as collected`;
  const found = prepared(db, `${definition.id}@${definition.version}:collected`, sql).get(parameters);
  return found?.collected === 1;
}
