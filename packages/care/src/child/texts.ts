import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import { isClosed } from '../adoption/closed.ts';
import { isAdoptive } from '../adoption/decided.ts';
import { ADOPTED } from '../codes/care.ts';
import { episodesWithAdopters } from '../placement/district.ts';
import { FACTS, type FactName } from './catalogue.ts';
import { SEALED_CLASSES, type SealedClass, sealedFields } from './fact.ts';
import type { Child } from './fold.ts';
import type { SealedText } from './sealed-text.ts';
import type { StandingFact, StandingFacts } from './standing.ts';

/**
 * As what a text is read: its class, except that why somebody broke the glass may be about whoever works with the child, and
 * that who the adopters are and where they live is apart once there is an order.
 */
export const TEXT_KINDS = [
  ...SEALED_CLASSES,
  'why-opened',
  'adopter-after-order',
  'adopter-after-closing',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A text that stands, as it was last amended. */
export interface StandingText {
  /** Id and type of the fact that says it. */
  readonly id: string;
  readonly type: FactName;
  readonly on: CivilDate;
  readonly field: string;
  readonly sealedAs: SealedClass;
  readonly kind: TextKind;
  readonly text: SealedText;
}

const FIELDS: ReadonlyMap<string, readonly (readonly [field: string, as: SealedClass])[]> = new Map(
  Object.values(FACTS).map((definition) => [definition.type, Object.entries(sealedFields(definition))]),
);

/** The order itself, or that care ended with one: a return may state the one without the other. */
function isAdopted(facts: StandingFacts): boolean {
  const ended = facts.of('PeriodOfCareEnded').map(({ data }) => data.reason);
  return (
    facts.of('AdoptionOrderGranted').length > 0 ||
    ended.some((reason) => ADOPTED.some((code) => code === reason))
  );
}

type Placement = StandingFact<'PlacementStarted' | 'PlacementDetailsChanged'>;

function isPlacement(fact: StandingFact): fact is Placement {
  return fact.type === 'PlacementStarted' || fact.type === 'PlacementDetailsChanged';
}

/** Facts that say who adopted the child, or where they live: the carers of before as well, where they adopted it. */
function withAdopters({ facts, timelines }: Child): ReadonlySet<StandingFact> {
  const episodes = [...episodesWithAdopters(timelines)];
  const isTheirs = (fact: StandingFact): boolean =>
    fact.type === 'AdoptersIdentified' ||
    (isPlacement(fact) &&
      (isAdoptive(fact.data.placementType) || episodes.some((episode) => contains(episode, fact.data.on))));
  return new Set([...facts.all()].filter(isTheirs));
}

type Said = Omit<StandingText, 'kind'>;

function textsOf({ id, type, data }: StandingFact): readonly Said[] {
  return (FIELDS.get(type) ?? []).flatMap(([field, sealedAs]) => {
    const text = (data as Readonly<Record<string, unknown>>)[field] as SealedText | undefined;
    return text === undefined ? [] : [{ id, type, on: data.on, field, sealedAs, text }];
  });
}

function postcodeIn({ field, text }: Said): string | undefined {
  return field === 'postcode' && typeof text === 'string'
    ? text.replaceAll(/\s/g, '').toUpperCase()
    : undefined;
}

function kindOfItself({ type, sealedAs }: Said): TextKind {
  return type === 'AccessGranted' ? 'why-opened' : sealedAs;
}

/** A postcode that is the adopters' somewhere is theirs wherever it stands. */
function kindsOf(child: Child): (fact: StandingFact, said: Said) => TextKind {
  const closed = isClosed(child.facts);
  if (!closed && !isAdopted(child.facts)) return (_fact, said) => kindOfItself(said);
  const theirs: TextKind = closed ? 'adopter-after-closing' : 'adopter-after-order';
  const ofAdopters = withAdopters(child);
  const homes = new Set([...ofAdopters].flatMap(textsOf).map(postcodeIn));
  homes.delete(undefined);
  return (fact, said) => (ofAdopters.has(fact) || homes.has(postcodeIn(said)) ? theirs : kindOfItself(said));
}

const orderOf = ({ on, id }: StandingText): string => `${on} ${id}`;

/** Every text that stands in a record, by day. */
export function standingTexts(child: Child): readonly StandingText[] {
  const kindOf = kindsOf(child);
  return [...child.facts.all()]
    .flatMap((fact) => textsOf(fact).map((said) => ({ ...said, kind: kindOf(fact, said) })))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
}
