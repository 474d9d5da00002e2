import { builder } from '../../builder.ts';
import { FIGURE_COST } from '../../limits.ts';
import { BadRequest } from '../../problems.ts';
import { Child } from '../../schema/child.ts';
import {
  type Counts,
  type Flag,
  type MovedTogether,
  NEAR_DAYS,
  PROFILE_YEARS,
  type Profile,
  profileOf,
} from './profile.ts';

const FlagRef = builder.objectRef<Flag>('StabilityFlag').implement({
  description: 'What a combined index of stability says of a child.',
  fields: (t) => ({
    holds: t.exposeBoolean('holds', {
      nullable: true,
      description: 'True when the child counts; null when the index leaves the child out.',
    }),
    because: t.exposeString('because', { description: 'Why, as a sentence.' }),
  }),
});

const Together = builder.objectRef<MovedTogether>('MovedTogether').implement({
  description: `A move of school within ${NEAR_DAYS} days of a move of placement.`,
  fields: (t) => ({
    schoolMoved: t.field({
      type: 'Date',
      description: 'The first day at the new school.',
      resolve: ({ school_moved }) => school_moved,
    }),
    placementMoved: t.field({
      type: 'Date',
      description: 'The first day in the new placement.',
      resolve: ({ placement_moved }) => placement_moved,
    }),
    days: t.exposeInt('days', {
      description: 'Days from the move of placement to that of school; negative when the school came first.',
    }),
  }),
});

const ProfileRef = builder.objectRef<Profile>('StabilityProfile').implement({
  description:
    'How much changed for a child in care in the years that end with the day: the counts behind the stability measures.',
  fields: (t) => ({
    years: t.exposeInt('years', { description: 'Length of the window, in years.' }),
    together: t.field({
      type: [Together],
      description: `Moves of school, while in care, within ${NEAR_DAYS} days of a move of placement.`,
      resolve: ({ together }) => [...together],
    }),
    anyChange: t.field({
      type: FlagRef,
      nullable: true,
      description: 'The measure `index-any-change`; null where it is not offered for so many years.',
      resolve: ({ anyChange }) => anyChange,
    }),
    multipleInstability: t.field({
      type: FlagRef,
      nullable: true,
      description:
        'The measure `index-multiple-instability`; null where it is not offered for so many years.',
      resolve: ({ multipleInstability }) => multipleInstability,
    }),
  }),
});

const COUNTS: readonly (readonly [field: string, name: keyof Counts, description: string])[] = [
  [
    'placements',
    'placements',
    'Placements that overlap the window, with the same carer as one, as `placements-3-plus` counts them.',
  ],
  [
    'placementChanges',
    'placement_changes',
    'Changes of placement, as `index-placement-changes-2-plus` counts them.',
  ],
  ['schools', 'schools', 'Different schools in the window.'],
  ['schoolMoves', 'school_moves', 'Moves of school in the window while in care, on any day.'],
  [
    'midYearSchoolMoves',
    'mid_year_school_moves',
    'Of them, those in mid-year, as `index-school-move-mid-year` counts them.',
  ],
  [
    'socialWorkers',
    'social_workers',
    'Different social workers in the window, as `index-social-workers-3-plus` counts them.',
  ],
  [
    'socialWorkerChanges',
    'social_worker_changes',
    'Changes of social worker in the window, as `index-social-worker-changes-2-plus` counts them.',
  ],
];

for (const [field, name, description] of COUNTS) {
  builder.objectField(ProfileRef, field, (t) =>
    t.int({ description, resolve: ({ counts }) => counts[name] }),
  );
}

function checkYears(years: number): number {
  if (PROFILE_YEARS.some((offered) => offered === years)) return years;
  throw new BadRequest('years', `years must be one of ${PROFILE_YEARS.join(', ')}.`);
}

builder.objectField(Child, 'stabilityProfile', (t) =>
  t.field({
    type: ProfileRef,
    nullable: true,
    description:
      'How much changed for the child in the years that end with the day; null when not in care on the day.',
    // Worked out for everyone in care at once: a page of children costs what one child does.
    complexity: FIGURE_COST / 10,
    args: {
      years: t.arg.int({
        defaultValue: 1,
        required: true,
        description: `Length of the window in years: ${PROFILE_YEARS.join(', ')}.`,
      }),
    },
    resolve: (child, { years }, context) => profileOf(context, child, checkYears(years)),
  }),
);
