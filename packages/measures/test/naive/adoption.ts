/** How long adopted children waited, counted back from adoptions in the last 12 months. */
import { type Period, periodsOf } from './chain.ts';
import { isUascOn, type NaiveChild } from './child.ts';
import { daysBetween, windowOf } from './dates.ts';
import { type EventRule, excluded, type Judgement } from './facts.ts';
import { placementsOf } from './placements.ts';

const forAdoption = ['A3', 'A4', 'A5', 'A6'];

/** One row a child adopted in the window, from the latest period that ended so. */
function ofAdopted(rule: (child: NaiveChild, period: Period) => Judgement): EventRule {
  return ({ child, asAt, excludeUasc }) => {
    const window = windowOf(asAt, 1);
    let adopted: Period | undefined;
    for (const period of periodsOf(child)) {
      const { end, endReason } = period;
      if (end === undefined || end < window.start || end >= window.end) continue;
      if (endReason === 'E11' || endReason === 'E12') adopted = period;
    }
    if (adopted?.end === undefined) return [];
    if (excludeUasc && isUascOn(child, adopted.end)) return [excluded('uasc')];
    return [rule(child, adopted)];
  };
}

const waited = (value: number): Judgement => ({ outcome: 'numerator', because: 'adopted', value });

export const courtAuthorityToMatch = ofAdopted((child, period) => {
  const order = period.episodes.find((episode) => episode.ls === 'E1');
  const match = child.adoption?.match;
  if (order === undefined) return excluded('no-placement-order');
  if (match === undefined) return excluded('no-match');
  return waited(Math.max(0, daysBetween(order.decom, match)));
});

/** Days from becoming looked after to the start of the final run of A3 to A6; null when there is none. */
function daysToAdoptivePlacement(period: Period): number | null {
  let start: string | null = null;
  for (const episode of [...period.episodes].reverse()) {
    if (!forAdoption.includes(episode.place)) break;
    start = episode.decom;
  }
  return start === null ? null : daysBetween(period.bla, start);
}

export const careToAdoptivePlacement = ofAdopted((_child, period) => {
  const days = daysToAdoptivePlacement(period);
  return days === null ? excluded('not-placed-for-adoption') : waited(days);
});

export const careToAdoptivePlacementAdjusted = ofAdopted((child, period) => {
  const last = period.episodes.at(-1)!;
  const home = placementsOf(period, 'carer').at(-1);
  const byCarer = child.adoption?.fosterCarer === true || last.place === 'A3' || last.place === 'A5';
  if (byCarer && home !== undefined && home.end === period.end) {
    return waited(daysBetween(period.bla, home.start));
  }
  const days = daysToAdoptivePlacement(period);
  return days === null ? excluded('not-placed-for-adoption') : waited(days);
});
