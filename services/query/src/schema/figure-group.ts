import type { Hidden } from '@permanence/measures/disclosure';
import type { Cut } from '@permanence/measures/figure';
import { builder } from '../builder.ts';

/** A group as it is shown. */
type CutDisclosed = Pick<Cut, 'group' | 'value'> & {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressed: boolean;
};

export const FigureGroup = builder.objectRef<CutDisclosed>('FigureGroup').implement({
  description: 'The figure for one group of the children.',
  fields: (t) => ({
    group: t.exposeString('group', { description: 'The group, for example `5 to 9` or `C2`.' }),
    numerator: t.exposeFloat('numerator', {
      nullable: true,
      description: 'As in the figure, for this group; null when `suppressed`.',
    }),
    denominator: t.exposeFloat('denominator', {
      nullable: true,
      description: 'As in the figure, for this group; null when `suppressed`.',
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description:
        'True: so few children, or what would tell how many those are by subtraction, that you are not shown it.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'As printed; null when the denominator is 0.',
    }),
  }),
});

/** Groups as far as they may be shown. */
export function groupsShown(cuts: readonly Cut[], hidden: Hidden): CutDisclosed[] {
  if (hidden === 'all') return [];
  return cuts.map((cut) => {
    const suppressed = hidden.has(cut.group);
    const { group, numerator, denominator, value } = cut;
    return suppressed
      ? { group, numerator: null, denominator: null, value: null, suppressed }
      : { group, numerator, denominator, value, suppressed };
  });
}
