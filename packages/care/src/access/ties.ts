import { birthday } from '@permanence/calendar/age';
import { type CivilDate, earlier, FOREVER } from '@permanence/calendar/civil-date';
import { contains, type Interval } from '@permanence/calendar/interval';
import { TOWARDS_ADOPTION } from '../adoption/fold.ts';
import { type Allocation, foldAllocations } from '../allocation/fold.ts';
import { careSpans } from '../care-period/spans.ts';
import { spansOf } from '../child/references.ts';
import type { StandingFacts } from '../child/standing.ts';
import { foldGrants, foldRestrictions, type Restriction, sealedSpans } from './fold.ts';
import type { Tie } from './sight.ts';

const NOBODY_IN_PARTICULAR = '';

function tie(kind: Tie['kind'], who: string, { start, end }: Interval, until?: number): readonly Tie[] {
  if (end <= start) return [];
  return [{ kind, who, from: start, to: end, ...(until === undefined ? {} : { until }) }];
}

/**
 * The team that had the child last has it until another worker starts, while the child is looked after: somebody must be
 * able to say who comes next.
 */
function teamUntil(facts: StandingFacts, { end }: Allocation, all: readonly Allocation[]): CivilDate {
  if (end === FOREVER) return end;
  const care = careSpans(facts).find((span) => contains(span, end));
  if (care === undefined) return end;
  if (all.some((other) => other.start < end && end < other.end)) return end;
  const next = all.find((other) => other.start >= end)?.start ?? FOREVER;
  return earlier(next, care.end);
}

function workerTies(facts: StandingFacts): readonly Tie[] {
  const workers = foldAllocations(facts, 'social-worker');
  return [
    ...workers.flatMap((has) => [
      ...tie('allocated', has.worker, has),
      ...(has.team === undefined
        ? []
        : tie('team', has.team, { start: has.start, end: teamUntil(facts, has, workers) })),
    ]),
    ...foldAllocations(facts, 'reviewing-officer').flatMap((has) =>
      tie('reviewing-officer', has.worker, has),
    ),
  ];
}

/** Who registered the child goes on with it until somebody has it: or nobody could say who that is. */
function registrationTies(facts: StandingFacts, beganBy: string | undefined): readonly Tie[] {
  const born = facts.of('ChildBorn')[0];
  if (beganBy === undefined || born === undefined) return [];
  // An allocation may be older than the child.
  const [first] = facts.of('SocialWorkerAllocated');
  return tie('registered', beganBy, { start: born.data.on, end: first?.data.on ?? FOREVER });
}

/** A plan for adoption is live from its first step to the order, or to the decision that it should not be. */
function panelTies(facts: StandingFacts): readonly Tie[] {
  const steps = TOWARDS_ADOPTION.flatMap((type) => facts.of(type).map(({ data }) => data.on)).sort();
  const over = [...facts.of('AdoptionOrderGranted'), ...facts.of('AdoptionPlanReversed')]
    .map(({ data }) => data.on)
    .sort();
  const ties: Tie[] = [];
  for (const start of steps.filter((on) => !over.includes(on))) {
    const last = ties.at(-1);
    if (last !== undefined && start < last.to) continue;
    ties.push(
      ...tie('panel', NOBODY_IN_PARTICULAR, { start, end: over.find((on) => on > start) ?? FOREVER }),
    );
  }
  return ties;
}

/** The panel closes the birth record; a record that nobody closed within a year is out of its hands. */
const YEARS_TO_CLOSE = 1;

function closingTies(facts: StandingFacts): readonly Tie[] {
  const closed = facts.of('BirthRecordClosed')[0]?.data.on ?? FOREVER;
  return facts.of('AdoptionOrderGranted').flatMap(({ data: { on } }) => {
    const end = earlier(closed, birthday(on, YEARS_TO_CLOSE));
    return tie('panel', NOBODY_IN_PARTICULAR, { start: on, end });
  });
}

function restrictionTies(restrictions: readonly Restriction[]): readonly Tie[] {
  return restrictions.flatMap(({ level, start, end, sealedFrom, named }) => [
    ...tie(level === 'team-only' ? level : 'named-only', NOBODY_IN_PARTICULAR, { start, end: sealedFrom }),
    ...tie('sealed', NOBODY_IN_PARTICULAR, { start: sealedFrom, end }),
    ...Array.from(named, ([who, since]) => tie('named', who, { start: since, end })).flat(),
  ]);
}

/** A seal ends what somebody had broken the glass for. */
function grantTies(facts: StandingFacts, restrictions: readonly Restriction[]): readonly Tie[] {
  const sealed = sealedSpans(restrictions);
  return foldGrants(facts).flatMap(({ fact: { data } }) => {
    const seal = sealed.find(({ end }) => end > data.on);
    const end = seal === undefined ? FOREVER : seal.start;
    return tie('granted', data.person, { start: data.on, end }, Date.parse(data.until));
  });
}

interface Began {
  readonly metadata: { readonly actor: string; readonly source: string };
}

/** Who registered the child: nobody when a program did, from a return. */
export function registeredBy(events: readonly Began[]): string | undefined {
  const metadata = events[0]?.metadata;
  return metadata?.source === 'api' ? metadata.actor : undefined;
}

/** Every reason there ever was why somebody may see the record, or may not. `beganBy`: who registered the child, when a person did. */
export function tiesOf(facts: StandingFacts, beganBy?: string): readonly Tie[] {
  const restrictions = foldRestrictions(facts);
  return [
    ...workerTies(facts),
    ...registrationTies(facts, beganBy),
    ...panelTies(facts),
    ...closingTies(facts),
    ...restrictionTies(restrictions),
    ...spansOf(facts, 'InterestEnded').flatMap((span) => tie('interest', span.started.data.worker, span)),
    ...grantTies(facts, restrictions),
  ];
}
