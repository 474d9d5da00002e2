/** A second reading of the measures: one child at a time, plain loops over plain rows. */
import * as adoption from './adoption.ts';
import { adoptionPath } from './adoption-path.ts';
import { careLeavers } from './care-leavers.ts';
import { periodOn } from './chain.ts';
import { asItStood, factsAsTheyStood, isUascOn, type NaiveChild, type NaiveFact } from './child.ts';
import { isCollected, needsOfWorkers } from './collected.ts';
import { comingAndGoing } from './coming-and-going.ts';
import { birthday } from './dates.ts';
import { education } from './education.ts';
import {
  type EventRule,
  excluded,
  type Family,
  type Judgement,
  judged,
  type Outcome,
  type SnapshotRule,
} from './facts.ts';
import { health } from './health.ts';
import type { Policy } from './placements.ts';
import { decimal, percentage } from './print.ts';
import { quality } from './quality.ts';
import * as reviews from './reviews.ts';
import * as schools from './schools.ts';
import { siblings } from './siblings.ts';
import * as stability from './stability.ts';
import { whereabouts } from './whereabouts.ts';
import * as workers from './workers.ts';

export type { NaiveChild, NaiveFact } from './child.ts';

export type NaiveRow = { child: string; outcome: Outcome; because: string; value?: number };

export interface NaiveFigure {
  numerator: number;
  denominator: number;
  value: string | null;
  rows: NaiveRow[];
}

export interface NaiveOptions {
  asAt: string;
  policy?: Policy;
  years?: number;
  excludeUasc?: boolean;
  /** What was told of the authority, where a measure looks at it. */
  authority?: NaiveFact[];
}

type Judged = Judgement & { child: string };

const snapshotRules: Record<string, SnapshotRule> = {
  'children-in-care': () => judged(true, 'in-care', ''),
  'placements-3-plus': stability.threePlacements,
  'same-placement-2-years': stability.samePlacement,
  'placements-3-plus-2-years': stability.threePlacementsInTwoYears,
  'index-placement-changes-2-plus': stability.twoPlacementChanges,
  'index-school-move-mid-year': schools.midYearSchoolMove,
  'index-social-workers-3-plus': workers.threeWorkers,
  'index-social-worker-changes-2-plus': workers.twoWorkerChanges,
  'index-any-change': schools.anyChange,
  'index-multiple-instability': schools.multipleInstability,
  'index-all-three': schools.allThree,
  'same-social-worker-12-months': workers.sameSocialWorker,
  'same-iro-12-months': workers.sameReviewingOfficer,
  'reviews-in-timescale': reviews.reviewsInTimescale,
  'iro-caseload': workers.hasReviewingOfficer,
};

const eventRules: Record<string, EventRule> = {
  'moves-per-1000-days': stability.movesPerThousandDays,
  'reviews-participated': reviews.reviewsParticipated,
  'court-authority-to-match': adoption.courtAuthorityToMatch,
  'care-to-adoptive-placement': adoption.careToAdoptivePlacement,
  'care-to-adoptive-placement-adjusted': adoption.careToAdoptivePlacementAdjusted,
};

/** Measures of facts that a return does not hold, or holds elsewhere than in episodes: a file a family. */
const families: Family[] = [
  education,
  health,
  adoptionPath,
  comingAndGoing,
  siblings,
  careLeavers,
  quality,
  whereabouts,
];

const authorityRules: NonNullable<Family['authority']> = {};

for (const family of families) {
  Object.assign(authorityRules, family.authority);
  Object.assign(snapshotRules, family.snapshot);
  Object.assign(eventRules, family.events);
}

export const naiveMeasureIds = [snapshotRules, eventRules, authorityRules].flatMap((rules) =>
  Object.keys(rules),
);

export function naiveMeasure(id: string, children: NaiveChild[], options: NaiveOptions): NaiveFigure {
  const authority = factsAsTheyStood(options.authority ?? [], options.asAt);
  const judgements: Judged[] = (authorityRules[id]?.(authority) ?? []).map((own) => ({ ...own, child: '' }));
  const everyone = children.map((child) => asItStood(child, options.asAt));
  for (const stood of everyone) {
    for (const judgement of judge(id, stood, options, authority, everyone))
      judgements.push({ ...judgement, child: stood.child });
  }
  const rows = judgements.map(({ days: _days, officer: _officer, ...row }) => row);
  const total = figure(id, judgements, authority);
  return { ...total, value: isCollected(needsOf(id), children, options) ? total.value : null, rows };
}

function needsOf(id: string): string[][] {
  return [{ needs: needsOfWorkers }, ...families].find(({ needs }) => needs?.[id])?.needs?.[id] ?? [];
}

function judge(
  id: string,
  child: NaiveChild,
  options: NaiveOptions,
  authority: NaiveFact[],
  everyone: NaiveChild[],
): Judgement[] {
  const { asAt, policy = 'carer', years = 1, excludeUasc = false } = options;
  const eventRule = eventRules[id];
  if (eventRule !== undefined) return eventRule({ child, asAt, policy, excludeUasc, authority, everyone });

  if (authorityRules[id] !== undefined) return [];
  const snapshotRule = snapshotRules[id];
  if (snapshotRule === undefined) throw new Error(`no measure is called ${id}`);
  const period = periodOn(child, asAt);
  if (period === undefined || birthday(child.dob, 18) <= asAt) return [];
  if (excludeUasc && isUascOn(child, asAt)) return [excluded('uasc')];
  return [snapshotRule({ child, asAt, policy, years, period, authority })];
}

function figure(id: string, judgements: Judged[], authority: NaiveFact[]): Omit<NaiveFigure, 'rows'> {
  const inNumerator = judgements.filter((each) => each.outcome === 'numerator');
  const included = judgements.filter((each) => each.outcome !== 'excluded');
  const total = inNumerator.reduce((sum, each) => sum + (each.value ?? 0), 0);

  for (const family of families) {
    const own = family.totals?.[id];
    if (own !== undefined) return own(judgements, authority);
    if (family.counts.includes(id)) {
      const count = inNumerator.length;
      return { numerator: count, denominator: count, value: String(count) };
    }
    if (family.means.includes(id)) return ratio(total, inNumerator.length, 1);
  }
  switch (id) {
    case 'children-in-care': {
      const count = inNumerator.length;
      return { numerator: count, denominator: count, value: String(count) };
    }
    case 'iro-caseload': {
      const officers = new Set(inNumerator.map((each) => each.officer));
      const fte = authority
        .filter(({ type }) => type === 'ReviewingOfficersObserved')
        .sort(byDay)
        .at(-1);
      const held = fte === undefined ? officers.size : Number(fte.fields.officers);
      // Officers are told in hundredths of one.
      const value = decimal(inNumerator.length * 100, Math.round(held * 100), 1);
      return { numerator: inNumerator.length, denominator: held, value };
    }
    case 'moves-per-1000-days': {
      const days = inNumerator.reduce((sum, each) => sum + (each.days ?? 0), 0);
      return { numerator: total, denominator: days, value: decimal(total * 1000, days, 2) };
    }
    case 'court-authority-to-match':
    case 'care-to-adoptive-placement':
    case 'care-to-adoptive-placement-adjusted':
      return ratio(total, inNumerator.length, 1);
    default: {
      const [numerator, denominator] = [inNumerator.length, included.length];
      return { numerator, denominator, value: percentage(numerator, denominator) };
    }
  }
}

const byDay = (a: NaiveFact, b: NaiveFact) => (a.on < b.on ? -1 : 1);

function ratio(numerator: number, denominator: number, places: number): Omit<NaiveFigure, 'rows'> {
  return { numerator, denominator, value: decimal(numerator, denominator, places) };
}
