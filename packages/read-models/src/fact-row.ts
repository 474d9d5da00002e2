import { FACTS, isCorrectionName } from '@permanence/care/child/catalogue';
import { sealedFields } from '@permanence/care/child/fact';
import type { StoredEvent } from '@permanence/projections/projection';
import type { Value } from './tables.ts';

const HIDDEN = new Map<string, ReadonlySet<string>>(
  Object.values(FACTS).map((definition) => [definition.type, new Set(Object.keys(sealedFields(definition)))]),
);

// What the warnings of a return say is kept in the log; a line a child a year is enough here.
const LENGTHY = new Set(['stated', 'warnings', 'figures']);

function openFields(type: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hidden = HIDDEN.get(type);
  return Object.fromEntries(
    Object.entries(data).filter(([field]) => field !== 'on' && !hidden?.has(field) && !LENGTHY.has(field)),
  );
}

function detailOf(event: StoredEvent): Record<string, unknown> {
  if (!isCorrectionName(event.type)) return openFields(event.type, event.data);
  const { reason, factType, data } = event.data as {
    reason?: string;
    factType?: string;
    data?: Record<string, unknown>;
  };
  if (factType === undefined || data === undefined) return { reason };
  return { reason, factType, on: data.on, ...openFields(factType, data) };
}

/** Columns of `fact` after `child`. */
export function factRow(event: StoredEvent): Value[] {
  // An approval or a rejection is about the correction that was proposed.
  const { on, fact, proposal } = event.data as { on?: string; fact?: string; proposal?: string };
  return [
    event.revision,
    event.id,
    event.type,
    on ?? null,
    fact ?? proposal ?? null,
    JSON.stringify(detailOf(event)),
    event.metadata.source,
    Date.parse(event.recordedAt),
  ];
}
