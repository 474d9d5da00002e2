import { type Exact, exactOf, exactValueOf, minus } from './exact.ts';
import type { Total } from './figure.ts';
import type { Definition } from './measure.ts';
import type { Standards } from './standards.ts';

/** `below-target`: the target is missed and no floor says by how much it may be. */
export type Rag = 'green' | 'amber' | 'red' | 'below-target';

/** Why a figure carries no rating. */
export type NotRated = 'activity' | 'few-children' | 'no-target' | 'not-collected' | 'no-value';

export type Rating = { readonly rag: Rag } | { readonly rag: null; readonly notRated: NotRated };

/** Under this many in the denominator one child moves the figure too far for a colour. */
const FEWEST_RATED = 5;

function meets(definition: Definition, value: Exact, standard: number): boolean {
  const above = minus(value, exactOf(standard)).top;
  return definition.polarity === 'lower' ? above <= 0n : above >= 0n;
}

/** Denominators that are counts of children or events, not populations, posts or the figure itself. */
function isSmall({ sum }: Definition, { denominator }: Total): boolean {
  return ['share', 'mean', 'groups'].includes(sum.kind) && denominator < FEWEST_RATED;
}

/** Red, amber or green by exact values: target met, floor met, or neither. */
export function ratingOf(definition: Definition, total: Total, { target, floor }: Standards): Rating {
  if (!total.collected) return { rag: null, notRated: 'not-collected' };
  if (definition.activity === true || definition.polarity === 'none') {
    return { rag: null, notRated: 'activity' };
  }
  if (total.value === null) return { rag: null, notRated: 'no-value' };
  if (target === undefined) return { rag: null, notRated: 'no-target' };
  if (isSmall(definition, total)) return { rag: null, notRated: 'few-children' };
  const value = exactValueOf(definition.sum, total);
  if (meets(definition, value, target.value)) return { rag: 'green' };
  if (floor === undefined) return { rag: 'below-target' };
  return { rag: meets(definition, value, floor.value) ? 'amber' : 'red' };
}

function ceiling({ top, bottom }: Exact): bigint {
  const whole = top / bottom;
  return top > 0n && top % bottom !== 0n ? whole + 1n : whole;
}

/**
 * How many children (or groups) would have to be on the other side for the target to be met just so; below 0, how many
 * could go to the other side without missing it. Null where the figure is not a share, or there is no target.
 */
export function fromTarget(definition: Definition, total: Total, { target }: Standards): number | null {
  const { kind } = definition.sum;
  if ((kind !== 'share' && kind !== 'groups') || target === undefined || total.value === null) return null;
  if (definition.polarity === 'none') return null;
  const { top, bottom } = exactOf(target.value);
  // target / 100 × denominator
  const needed = { top: top * BigInt(total.denominator), bottom: bottom * 100n };
  const numerator = { top: BigInt(total.numerator), bottom: 1n };
  if (definition.polarity === 'higher') return Number(ceiling(minus(needed, numerator)));
  return Number(ceiling(minus(numerator, needed)));
}
