/** Turns a story into the facts that a child's record would hold. */
import { AUTHORITY_FACTS } from '../../care/src/authority/events.ts';
import { FACTS, type FactData, type FactName } from '../../care/src/child/catalogue.ts';
import { districtOf } from '../../care/src/placement/district.ts';
import type { Story } from '../src/example.ts';
import {
  readStory,
  type ToldEpisode,
  type ToldFactLine,
  type ToldSpan,
  type ToldStory,
} from '../src/read-story.ts';

/** A fact with its id; ids are UUIDs. */
export interface ToldFact {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly on: string };
}

/** Ids of a child's facts, in the order in which they are told: one child, one number. */
export function factIds(child: number): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `${String(child).padStart(8, '0')}-0000-4000-8000-${String(next).padStart(12, '0')}`;
  };
}

type Told<Name extends FactName> = {
  readonly [Field in keyof FactData<Name>]: FactData<Name>[Field] | undefined;
};

class StoryFacts {
  readonly facts: ToldFact[] = [];
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Adds a fact that its schema accepts, and answers with its id. Fields without a value are left out. */
  add<Name extends FactName>(type: Name, data: Told<Name>): string {
    const id = this.#newId();
    const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    this.facts.push({ id, type, data: FACTS[type].schema.parse(given) });
    return id;
  }
}

function addEpisode(record: StoryFacts, told: ToldEpisode, before: ToldEpisode | undefined): void {
  const { on, reason: reasonForNewEpisode, legalStatus, placementType, provider, postcode, carer } = told;
  if (told.opens) {
    const startNotKnown = reasonForNewEpisode === undefined || reasonForNewEpisode === 'S' ? undefined : true;
    record.add('PeriodOfCareStarted', { on, startNotKnown });
  }
  if (told.opens || legalStatus !== before?.legalStatus) {
    record.add('LegalStatusChanged', { on, legalStatus, reasonForNewEpisode });
  }
  if (reasonForNewEpisode === 'L' && !told.opens) return;
  const district = districtOf({ placementType, postcode });
  const details = { on, placementType, provider, postcode, district, carer, reasonForNewEpisode };
  const stays = reasonForNewEpisode === 'T' || reasonForNewEpisode === 'U';
  const type = stays && !told.opens ? 'PlacementDetailsChanged' : 'PlacementStarted';
  record.add(type, { ...details, setting: undefined, urn: undefined });
}

function addCare(record: StoryFacts, care: ToldStory['care']): void {
  let before: ToldEpisode | undefined;
  for (const told of care) {
    if ('on' in told) {
      addEpisode(record, told, before);
      before = told;
    } else {
      record.add('PeriodOfCareEnded', { on: told.endedOn, reason: told.reason });
    }
  }
}

const ROLES = {
  workers: ['SocialWorkerAllocated', 'SocialWorkerAllocationEnded'],
  officers: ['ReviewingOfficerAllocated', 'ReviewingOfficerAllocationEnded'],
} as const;

function addAllocations(record: StoryFacts, role: keyof typeof ROLES, spans: readonly ToldSpan[]): void {
  const [started, ended] = ROLES[role];
  for (const { id: worker, from, to } of spans) {
    const allocation = record.add(started, { on: from, worker, reason: undefined });
    if (to !== undefined) record.add(ended, { on: to, allocation });
  }
}

function addSchools(record: StoryFacts, spans: readonly ToldSpan[]): void {
  for (const { id: school, from, to } of spans) {
    const enrolment = record.add('SchoolStarted', { on: from, school, reason: undefined });
    if (to !== undefined) record.add('SchoolLeft', { on: to, enrolment });
  }
}

function addAdoption(record: StoryFacts, steps: ToldStory['adoption']): void {
  const unsaid = { adopters: undefined, adoptersSex: undefined, adoptersLegalStatus: undefined };
  for (const { step, on } of steps) {
    if (step === 'placement order') record.add('PlacementOrderMade', { on });
    else if (step === 'match') record.add('AdoptersMatched', { on });
    else {
      const byFosterCarer = step === 'ordered by foster carer' ? true : undefined;
      record.add('AdoptionOrderGranted', { on, byFosterCarer, ...unsaid });
    }
  }
}

interface Shape {
  readonly shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>;
}

/** A field as its schema wants it: text, number, yes or no, or a list. */
function valueFor({ shape }: Shape, field: string, text: string): unknown {
  const readings = [text, Number(text), text === 'true', text.split(',')];
  const fits = readings.find((value) => shape[field]?.safeParse(value).success);
  if (fits === undefined) throw new Error(`${field}=${text} does not fit its field`);
  return fits;
}

/** Facts of lines that name their type and fields; what a line calls another stands for its id. */
export function factsOfLines(
  lines: readonly ToldFactLine[],
  definitions: Readonly<Record<string, { readonly schema: unknown }>>,
  newId: () => string,
): readonly ToldFact[] {
  const named = new Map<string, string>();
  return lines.map(({ on, type, fields, name }) => {
    const schema = definitions[type]?.schema as
      | (Shape & { parse(data: unknown): ToldFact['data'] })
      | undefined;
    if (schema === undefined) throw new Error(`no fact is called ${type}`);
    const data = Object.entries(fields).map(([field, text]): [string, unknown] => [
      field,
      valueFor(schema, field, named.get(text) ?? text),
    ]);
    const id = newId();
    if (name !== undefined) named.set(name, id);
    return { id, type, data: schema.parse({ on, ...Object.fromEntries(data) }) };
  });
}

/** What a story says of the authority. */
export function authorityFactsOf(story: Story, newId: () => string): readonly ToldFact[] {
  return factsOfLines(readStory(story).authority, AUTHORITY_FACTS, newId);
}

/** The facts of a story, in the order in which its parts are told. */
export function factsOfStory(story: Story, newId: () => string): readonly ToldFact[] {
  const told = readStory(story);
  const record = new StoryFacts(newId);
  const { on, sex, ethnicity } = told.born;
  record.add('ChildBorn', { on, sex, ethnicity });
  if (told.uasc !== undefined) {
    record.add('AsylumSeekingAloneBegan', { on: told.uasc.from });
    if (told.uasc.to !== undefined) record.add('AsylumSeekingAloneEnded', { on: told.uasc.to });
  }
  addCare(record, told.care);
  addAllocations(record, 'workers', told.workers);
  addAllocations(record, 'officers', told.officers);
  addSchools(record, told.schools);
  for (const { on: held, participation } of told.reviews)
    record.add('ReviewHeld', { on: held, participation });
  addAdoption(record, told.adoption);
  return [...record.facts, ...factsOfLines(told.facts, FACTS, newId)];
}
