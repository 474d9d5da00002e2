import { ageOn } from '@permanence/calendar/age';
import type { FactData } from '../child/catalogue.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import type { StandingFact } from '../child/standing.ts';
import { ADOPTED } from '../codes/care.ts';
import { type CareSpan, careSpans, spanOn } from './spans.ts';

const ADULT = 18;

/** Died, adopted, found to be an adult: nobody comes back from there under the same id (SSDA903 rules 199 and 437). */
const FINAL: readonly string[] = ['E2', 'E15', ...ADOPTED];

const SPECIAL_GUARDIANSHIP: readonly string[] = ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'];
const STAYED_WITH_CARERS = 'E17';

/** Where the child must have lived for care to end for this reason (rules 390 and 516). */
const LAST_LIVED: Readonly<Record<string, RegExp>> = {
  E11: /^A/,
  E12: /^A/,
  E45: /^U/,
  E46: /^U/,
};

function strayEnds({ facts }: Child, spans: readonly CareSpan[]): readonly Contradiction[] {
  const used = new Set(spans.map(({ ended }) => ended?.id));
  const starts = new Map(facts.of('PeriodOfCareStarted').map((started) => [started.data.on, started]));
  return facts
    .of('PeriodOfCareEnded')
    .filter((ended) => !used.has(ended.id))
    .map((ended) => {
      const started = starts.get(ended.data.on);
      return started === undefined
        ? contradiction('not-in-care', 'The child is not in care on the day before.', ended)
        : contradiction('ends-where-it-starts', 'Care ends on the day it starts.', ended, started);
    });
}

function overlaps(spans: readonly CareSpan[]): readonly Contradiction[] {
  return spans.flatMap((span, index) => {
    const next = spans[index + 1];
    if (next === undefined || span.end < next.start) return [];
    return [
      span.ended === undefined
        ? contradiction('overlaps-period', 'Care starts again before it ended.', next.started, span.started)
        : contradiction('resumes-same-day', 'Care goes on: withdraw its end.', next.started, span.ended),
    ];
  });
}

function comebacks(spans: readonly CareSpan[]): readonly Contradiction[] {
  const final = spans.find(({ ended }) => FINAL.includes(ended?.data.reason ?? ''));
  if (final?.ended === undefined) return [];
  const { ended } = final;
  return spans
    .filter(({ start }) => start > final.start)
    .map(({ started }) => contradiction('care-ended-for-good', 'Care had ended for good.', started, ended));
}

function ages({ born }: Child, spans: readonly CareSpan[]): readonly Contradiction[] {
  if (born === undefined) return [];
  return spans.flatMap(({ started, ended }) => {
    const found: Contradiction[] = [];
    if (ageOn(born, started.data.on) >= ADULT) {
      found.push(contradiction('does-not-fit-age', 'An adult cannot come into care.', started));
    }
    if (ended !== undefined && !fitsAge(ended.data, ageOn(born, ended.data.on))) {
      found.push(contradiction('does-not-fit-age', 'Care cannot end for this reason at this age.', ended));
    }
    return found;
  });
}

function fitsAge({ reason = '' }: FactData<'PeriodOfCareEnded'>, age: number): boolean {
  const child = ADOPTED.some((code) => code === reason) || SPECIAL_GUARDIANSHIP.includes(reason);
  return child ? age < ADULT : reason !== STAYED_WITH_CARERS || age >= ADULT;
}

function homes(child: Child, spans: readonly CareSpan[]): readonly Contradiction[] {
  return spans.flatMap(({ start, ended }) => {
    const expected = LAST_LIVED[ended?.data.reason ?? ''];
    if (ended === undefined || expected === undefined) return [];
    const last = child.episodes.findLast((episode) => episode.period === start);
    if (expected.test(last?.placement?.placementType ?? '')) return [];
    return [contradiction('does-not-fit-placement', 'Care cannot end for this reason from there.', ended)];
  });
}

function categories({ facts }: Child, spans: readonly CareSpan[]): readonly Contradiction[] {
  const first = new Map<CareSpan, StandingFact<'CategoryOfNeedIdentified'>>();
  return facts.of('CategoryOfNeedIdentified').flatMap((fact): Contradiction[] => {
    const span = spanOn(spans, fact.data.on);
    if (span === undefined) {
      return [contradiction('not-in-care', 'The child is not in care on that day.', fact)];
    }
    const other = first.get(span);
    if (other === undefined) first.set(span, fact);
    if (other === undefined || other.data.category === fact.data.category) return [];
    return [contradiction('category-fixed', 'The category is fixed for a period of care.', fact, other)];
  });
}

export function carePeriodContradictions(child: Child): readonly Contradiction[] {
  const spans = careSpans(child.facts);
  return [
    ...strayEnds(child, spans),
    ...overlaps(spans),
    ...comebacks(spans),
    ...ages(child, spans),
    ...homes(child, spans),
    ...categories(child, spans),
  ];
}
