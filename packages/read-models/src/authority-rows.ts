import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Authority, AuthorityFact } from '@permanence/care/authority/fold';
import type { Value } from './tables.ts';

interface Said {
  readonly kind: string;
  readonly measure?: string;
  /** Another authority, ENGLAND or NEIGHBOURS; empty where a list names nobody. */
  readonly ofWhom?: string;
  readonly amount?: number;
  readonly outOf?: number;
}

const NOBODY = '';

function each(kind: string, codes: readonly string[]): readonly Said[] {
  return (codes.length === 0 ? [NOBODY] : codes).map((ofWhom) => ({ kind, ofWhom }));
}

function saidBy(fact: AuthorityFact): readonly Said[] {
  const { type, data } = fact as {
    [Name in AuthorityFact['type']]: AuthorityFact<Name>;
  }[AuthorityFact['type']];
  switch (type) {
    case 'PopulationObserved':
      return [{ kind: 'population', amount: data.children }];
    case 'PostsFilledObserved':
      return [{ kind: 'posts', amount: data.filled, outOf: data.posts }];
    case 'CaseloadObserved':
      return [{ kind: 'caseload', amount: data.cases, outOf: data.workers }];
    case 'ReviewingOfficersObserved':
      return [{ kind: 'reviewing-officers', amount: data.officers }];
    case 'TargetSet':
      return [{ kind: 'target', measure: data.measure, amount: data.value }];
    case 'FloorSet':
      return [{ kind: 'floor', measure: data.measure, amount: data.value }];
    case 'BenchmarkSet':
      return [{ kind: 'benchmark', measure: data.measure, ofWhom: data.of, amount: data.value }];
    case 'StatisticalNeighboursSet':
      return each('statistical-neighbour', data.neighbours);
    case 'AdjoiningAuthoritiesSet':
      return each('adjoining-authority', data.authorities);
    case 'ScorecardPeriodPublished':
      return [];
  }
}

const LISTS = new Set(['statistical-neighbour', 'adjoining-authority']);

/** Facts with the same subject follow one another: the next ends the one before. */
function subjectOf({ kind, measure, ofWhom }: Said): string {
  return LISTS.has(kind) ? kind : [kind, measure, ofWhom].join('|');
}

interface Held {
  readonly fact: AuthorityFact;
  readonly said: Said;
}

function rowOf({ fact, said }: Held, next: AuthorityFact | undefined): Value[] {
  const { on, source } = fact.data as { on: CivilDate; source?: string };
  return [
    said.kind,
    on,
    next?.data.on ?? FOREVER,
    said.measure ?? null,
    said.ofWhom ?? null,
    said.amount ?? null,
    said.outOf ?? null,
    source ?? null,
    fact.evidence.join(','),
    next?.evidence.join(',') ?? '',
  ];
}

const TYPES = [
  'PopulationObserved',
  'PostsFilledObserved',
  'CaseloadObserved',
  'ReviewingOfficersObserved',
  'TargetSet',
  'FloorSet',
  'BenchmarkSet',
  'StatisticalNeighboursSet',
  'AdjoiningAuthoritiesSet',
] as const;

/** Rows of `authority_fact`: each fact until the next one about the same. */
export function authorityRows(authority: Authority): readonly Value[][] {
  const bySubject = new Map<string, Held[]>();
  const facts: readonly AuthorityFact[] = TYPES.flatMap((type): readonly AuthorityFact[] =>
    authority.of(type),
  );
  for (const fact of facts) {
    for (const said of saidBy(fact)) {
      const subject = subjectOf(said);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), { fact, said }]);
    }
  }
  return [...bySubject.values()].flatMap((held) =>
    held.map((one, index) => rowOf(one, held.slice(index + 1).find(({ fact }) => fact !== one.fact)?.fact)),
  );
}

/** Rows of `publication`, in the order of publishing. */
export function publicationRows({ publications }: Authority): readonly Value[][] {
  return publications.map((published) => [
    published.publication,
    published.on,
    published.asAt,
    Date.parse(published.knownAt),
    published.position,
    published.calendar,
    published.excludeUasc ? 1 : 0,
    JSON.stringify(published.figures),
    published.hash,
    published.by,
    published.event,
  ]);
}
