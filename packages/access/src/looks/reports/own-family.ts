import { isAtRecord, type Looked } from './looked.ts';
import { heldAt, type TiesOfChildren } from './why-seen.ts';

export interface OfFamily extends Looked {
  /** Whether the interest had been declared when they looked, or was afterwards. */
  readonly declared: 'before' | 'afterwards';
}

/** Looks by somebody who is of the child's family, or knows it; those that were refused too. */
export async function ownFamily(looks: Iterable<Looked>, ties: TiesOfChildren): Promise<readonly OfFamily[]> {
  const found: OfFamily[] = [];
  for (const look of looks) {
    if (!isAtRecord(look) || look.isForgotten) continue;
    const isInterested = async (instant: number) =>
      ((await ties.knownAt(look.child, instant)) ?? []).some(
        (tie) => tie.kind === 'interest' && tie.who === look.person && heldAt(look.at)(tie),
      );
    if (await isInterested(look.at)) found.push({ ...look, declared: 'before' });
    else if (await isInterested(Number.POSITIVE_INFINITY)) found.push({ ...look, declared: 'afterwards' });
  }
  return found;
}
