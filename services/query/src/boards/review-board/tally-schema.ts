import { builder } from '../../builder.ts';

import type { OfficerReviews, ReviewTally } from './tally.ts';

export const Tally = builder.objectRef<ReviewTally>('ReviewTally').implement({
  description:
    'Reviews, counted: what is to come on the day, and what was held in the twelve months up to it.',
  fields: (t) => ({
    children: t.exposeInt('children', { description: 'Children in care on the day.' }),
    overdue: t.exposeInt('overdue', { description: 'Of them, those whose next review is overdue.' }),
    dueWithin: t.exposeInt('dueWithin', {
      description: 'Of them, those whose next review falls due within the days asked for.',
    }),
    planned: t.exposeInt('planned', {
      description: 'Of them, those whose next review is arranged for a day.',
    }),
    heldInTime: t.exposeInt('heldInTime', { description: 'Reviews held by their due day.' }),
    heldLate: t.exposeInt('heldLate', { description: 'Reviews held after it.' }),
    tookPart: t.exposeInt('tookPart', { description: 'Reviews in which the child took part.' }),
    askedToTakePart: t.exposeInt('askedToTakePart', {
      description: 'Reviews of children of four and over, who are asked to take part.',
    }),
  }),
});

function caseloadTarget({ board }: OfficerReviews): number | null {
  return board.caseloadTarget();
}

export const Officer = builder.objectRef<OfficerReviews>('OfficerReviews').implement({
  description:
    'A reviewing officer who has children on the day, or held reviews in the twelve months up to it.',
  fields: (t) => ({
    reviewingOfficer: t.exposeString('officer', { description: 'Pseudonymous id of the officer.' }),
    tally: t.field({
      type: Tally,
      description: "The officer's children, and the reviews held while the officer had the child.",
      resolve: ({ tally }) => tally,
    }),
    caseloadTarget: t.float({
      nullable: true,
      description: "The authority's target for `iro-caseload` on the day; null when none is recorded.",
      resolve: caseloadTarget,
    }),
    aboveTarget: t.boolean({
      nullable: true,
      description: 'Whether the officer has more children than that; null without a target.',
      resolve: (officer) => {
        const target = caseloadTarget(officer);
        return target === null ? null : officer.tally.children > target;
      },
    }),
  }),
});
