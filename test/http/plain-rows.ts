import { FOREVER } from '@permanence/calendar/civil-date';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { foldChild, type Timelines } from '@permanence/care/child/fold';
import type { Episode } from '@permanence/care/episode/fold';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { NaiveChild } from '../../packages/measures/test/naive/measure.ts';

/** Measures of what plain rows tell. */
export const TOLD_BY_PLAIN_ROWS: ReadonlySet<string> = new Set([
  'children-in-care',
  'placements-3-plus',
  'same-placement-2-years',
  'placements-3-plus-2-years',
  'index-placement-changes-2-plus',
  'index-school-move-mid-year',
  'index-social-workers-3-plus',
  'index-social-worker-changes-2-plus',
  'index-any-change',
  'index-multiple-instability',
  'index-all-three',
  'moves-per-1000-days',
  'same-social-worker-12-months',
  'same-iro-12-months',
  'reviews-in-timescale',
  'reviews-participated',
  'iro-caseload',
  'court-authority-to-match',
  'care-to-adoptive-placement',
  'care-to-adoptive-placement-adjusted',
]);

function span({ start, end }: { readonly start: string; readonly end: string }) {
  return end === FOREVER ? { from: start } : { from: start, to: end };
}

/** A return tells a home by its postcode; here whose home it is stands in for that. */
function homeOf({ placement }: Episode): string {
  const { carer = '', setting = '', urn = '', postcode = '' } = placement ?? {};
  return JSON.stringify([carer, setting, urn, postcode]);
}

function episodeRow(episode: Episode): NaiveChild['episodes'][number] {
  const { start, end, reason, legalStatus, placement, careEnded, reasonCareEnded } = episode;
  const ended = end === FOREVER ? {} : { dec: end, rec: careEnded ? (reasonCareEnded ?? 'E8') : 'X1' };
  return {
    decom: start,
    rne: reason ?? '',
    ls: legalStatus ?? '',
    place: placement?.placementType ?? '',
    postcode: homeOf(episode),
    ...(placement?.provider === undefined ? {} : { provider: placement.provider }),
    ...(placement?.carer === undefined ? {} : { carer: placement.carer }),
    ...ended,
  };
}

function allocated(known: Timelines, role: string): NaiveChild['workers'] {
  return known.allocations
    .filter((allocation) => allocation.role === role)
    .map((allocation) => ({ id: allocation.worker, ...span(allocation) }));
}

function adoptionOf({ adoption }: Timelines): Pick<NaiveChild, 'adoption'> {
  const match = adoption.findLast(({ step }) => step === 'match')?.on;
  const fosterCarer = adoption.some(({ byFosterCarer }) => byFosterCarer === true);
  if (adoption.length === 0) return {};
  return { adoption: match === undefined ? { fosterCarer } : { fosterCarer, match } };
}

function seekingAsylum({ start, end }: { readonly start: string; readonly end: string }) {
  return end === FOREVER ? { from: start } : { from: start, until: end };
}

/** What a child's events come to, as the rows of a return would state it. */
export function plainRows(child: string, events: readonly RecordedEvent[]): NaiveChild {
  const known = foldChild(events.filter(isCareEvent));
  const { person, asylumSeekingAlone: uasc } = known;
  return {
    child,
    dob: person?.born ?? '',
    ...(uasc === undefined ? {} : { uasc: seekingAsylum(uasc) }),
    episodes: known.episodes.map(episodeRow),
    reviews: known.reviews.map(({ held, participation }) =>
      participation === undefined ? { date: held } : { date: held, code: participation },
    ),
    workers: allocated(known, 'social-worker'),
    officers: allocated(known, 'reviewing-officer'),
    schools: known.enrolments.map(({ school, ...when }) => ({ urn: school, ...span(when) })),
    ...adoptionOf(known),
  };
}
