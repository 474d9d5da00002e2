/** Whether reviews were held in time, and whether the child took part. */
import { isUascOn } from './child.ts';
import { addMonths, windowOf } from './dates.ts';
import { type EventRule, excluded, judged, type SnapshotRule } from './facts.ts';
import { addWorkingDays } from './holidays.ts';

export const reviewsInTimescale: SnapshotRule = ({ child, asAt, period }) => {
  const window = windowOf(asAt, 1);
  const inPeriod = child.reviews.filter((review) => review.date >= period.bla);
  const held = [...new Set(inPeriod.map((review) => review.date))].sort();

  let due = addWorkingDays(period.bla, 20);
  if (held.length === 0 && due > asAt) return excluded('first-review-not-yet-due');

  let isLate = false;
  for (const [index, day] of held.entries()) {
    if (window.start <= due && due < window.end && day > due) isLate = true;
    due = addMonths(day, index === 0 ? 3 : 6);
  }
  if (due <= asAt) return judged(false, '', 'review-overdue');
  return judged(!isLate, 'every-review-in-time', 'review-held-late');
};

const tookPart = ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'];

/** One row a review, not a child. */
export const reviewsParticipated: EventRule = ({ child, asAt, excludeUasc }) => {
  const window = windowOf(asAt, 1);
  return child.reviews
    .filter((review) => window.start <= review.date && review.date < window.end)
    .map((review) => {
      if (excludeUasc && isUascOn(child, review.date)) return excluded('uasc');
      if (review.code === 'PN0') return excluded('under-four');
      return judged(tookPart.includes(review.code ?? ''), 'took-part', 'did-not-take-part');
    });
};
