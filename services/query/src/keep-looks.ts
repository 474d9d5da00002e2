import type { Look, Looks } from '@permanence/access/looks';
import type { Asker } from './asker.ts';
import type { SeenChild } from './looked-at.ts';

function lookOf({ person, purpose, correlationId }: Asker, at: string, seen: SeenChild): Look {
  const { id, role, teams, authority } = person;
  const { asAt, knownAt } = seen.moment;
  return {
    ...{ at, person: id, role, teams, authority, purpose, correlationId, asAt },
    child: seen.child,
    fields: [...seen.fields].toSorted(),
    knownAt: knownAt === undefined ? undefined : new Date(knownAt).toISOString(),
    sight: seen.sight === 'nothing' ? 'refused' : seen.sight,
  };
}

/** Keeps that these children's records were looked into. What was found goes out afterwards, and not at all when this fails. */
export async function keepLooks(
  looks: Looks,
  asker: Asker,
  now: number,
  seen: readonly SeenChild[],
): Promise<void> {
  if (seen.length === 0) return;
  const at = new Date(now).toISOString();
  await looks.keep(seen.map((each) => lookOf(asker, at, each)));
}
