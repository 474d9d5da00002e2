import { careSpans, spanAround } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { spansOf } from '../child/references.ts';

function runs({ facts }: Child): readonly Contradiction[] {
  const care = careSpans(facts);
  const spells = spansOf(facts, 'MissingEnded');
  return spells.flatMap((spell, index) => {
    const found = spells
      .slice(index + 1)
      .filter((next) => next.start < spell.end)
      .map((next) =>
        contradiction('overlaps-missing', 'The child is missing then already.', next.started, spell.started),
      );
    const span = spanAround(care, spell.start);
    if (span === undefined) {
      found.push(contradiction('not-in-care', 'The child is not in care on that day.', spell.started));
    } else if (span.ended !== undefined && spell.end > span.end) {
      found.push(
        contradiction(
          'not-in-care',
          'The child is missing still after care ended.',
          spell.started,
          span.ended,
        ),
      );
    }
    return found;
  });
}

const INTERVIEWS = ['ReturnInterviewOffered', 'ReturnInterviewHeld', 'ReturnInterviewDeclined'] as const;

function interviews({ facts }: Child): readonly Contradiction[] {
  const due = new Set([
    ...facts.of('ReturnInterviewDue').map(({ data }) => data.on),
    ...facts.of('MissingEnded').map(({ data }) => data.on),
  ]);
  return INTERVIEWS.flatMap((type) => facts.of(type)).flatMap((fact): Contradiction[] => {
    if (!due.has(fact.data.dueFrom)) {
      return [contradiction('not-open', 'No interview is due from that day.', fact)];
    }
    if (fact.data.on < fact.data.dueFrom) {
      return [contradiction('interview-before-return', 'The child had not come back yet.', fact)];
    }
    return [];
  });
}

function afterwards({ facts }: Child): readonly Contradiction[] {
  const held = facts.of('ReturnInterviewHeld');
  return held.flatMap((first, index) =>
    [
      ...held.slice(index + 1),
      ...facts.of('ReturnInterviewDeclined').filter(({ data }) => data.on > first.data.on),
    ]
      .filter(({ data }) => data.dueFrom === first.data.dueFrom)
      .map((again) => contradiction('already-held', 'The interview was held already.', again, first)),
  );
}

export function missingContradictions(child: Child): readonly Contradiction[] {
  return [...runs(child), ...interviews(child), ...afterwards(child)];
}
