import { builder } from '../builder.ts';
import type { EpisodeRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident, Interval } from './interval.ts';

export const Episode = builder.objectRef<Seen<EpisodeRow>>('Episode').implement({
  description:
    'A slice of a period of care in which legal status and placement stay the same, as the SSDA903 return has them. Short breaks are included here.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    shortBreak: t.boolean({
      description: 'True under legal status V3 or V4: not counted by any measure.',
      resolve: ({ short_break }) => short_break === 1,
    }),
    reasonForNewEpisode: t.exposeString('reason', {
      nullable: true,
      description:
        'SSDA903 code RNE: S care started, L legal status only, P placement only, T placement and carer stay, B both legal status and placement, U legal status and placement with the same carer.',
    }),
    legalStatus: t.exposeString('legal_status', {
      nullable: true,
      description: 'SSDA903 code LS, for example C2 (full care order) or V2 (section 20).',
    }),
    categoryOfNeed: t.exposeString('category_of_need', {
      nullable: true,
      description: 'SSDA903 code CIN, for example N1 (abuse or neglect).',
    }),
  }),
});

builder.objectFields(Episode, (t) => ({
  placementType: t.exposeString('placement_type', {
    nullable: true,
    description: 'SSDA903 code PLACE, for example U6; null when the child was placed nowhere.',
  }),
  provider: t.exposeString('provider', {
    nullable: true,
    description: 'SSDA903 code PLACE_PROVIDER, for example PR1 (own provision).',
  }),
  careEnded: t.boolean({
    description: 'True for the last episode of a period of care that had ended by the day.',
    resolve: ({ care_ended }) => care_ended === 1,
  }),
  reasonCeased: t.exposeString('reason_ceased', {
    nullable: true,
    description: 'SSDA903 code REC where care ended; null while open or not given.',
  }),
  reasonForPlacementChange: t.exposeString('reason_for_placement_change', {
    nullable: true,
    description: 'SSDA903 code REASON_PLACE_CHANGE where the placement ended; null while open or not given.',
  }),
}));
