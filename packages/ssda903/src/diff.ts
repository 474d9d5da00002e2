import {
  currentVersion,
  type FactName,
  type NewCareEvent,
  type NewFact,
} from '@permanence/care/child/catalogue';
import { sameValue } from '@permanence/care/child/same-data';
import { isForgotten } from '@permanence/care/child/sealed-text';
import type { StandingFact } from '@permanence/care/child/standing';
import { keepsDistrict } from '@permanence/care/placement/district';
import type { Desired, Subject } from './desired.ts';
import { type Known, lastSaidByReturn, reasonOf } from './known.ts';

/** An event to append. */
export type ProposedEvent = NewCareEvent & { readonly id: string; readonly version: number };

type Data = Readonly<Record<string, unknown>>;

/** Fields that name another fact of the child. */
const REFERENCES = ['spell', 'allocation', 'enrolment', 'order'] as const;

/** What a fact is about beside its day: a child has one such fact a day, whoever recorded it. */
const ABOUT: Partial<Record<FactName, readonly string[]>> = {
  IdentifierGiven: ['scheme'],
  SocialWorkerAllocated: ['on', 'worker'],
  ReviewingOfficerAllocated: ['on', 'worker'],
  SchoolStarted: ['on', 'school'],
  MissingStarted: ['on', 'absence'],
  SocialWorkerAllocationEnded: ['allocation'],
  ReviewingOfficerAllocationEnded: ['allocation'],
  SchoolLeft: ['enrolment'],
  MissingEnded: ['spell'],
  DeprivationOfLibertyEnded: ['order'],
  ChildBorn: [],
  AsylumSeekingAloneBegan: [],
};

function aboutOf(type: FactName, data: Data): string {
  return [type, ...(ABOUT[type] ?? ['on']).map((field) => String(data[field]))].join('|');
}

function sameData(a: Data, b: Data): boolean {
  const fields = Object.keys(a);
  return fields.length === Object.keys(b).length && fields.every((field) => sameValue(a[field], b[field]));
}

/** True when the fact says all that the row says; it may know more, and need not repeat the RNE. */
function covers(recorded: Data, stated: Data): boolean {
  return Object.entries(stated).every(
    ([field, value]) =>
      sameValue(recorded[field], value) || (field === 'reasonForNewEpisode' && recorded[field] === undefined),
  );
}

/** The district of a postcode that nobody knows any more is not written again, where it was not kept. */
function withoutForgotten({ type, data }: NewFact, recorded: Data): NewFact {
  if (!isForgotten(recorded.postcode) || recorded.district !== undefined) return { type, data } as NewFact;
  const { district: _district, ...rest } = data as Data;
  return { type, data: rest } as unknown as NewFact;
}

/** What we write for the Department has no team. Told again, it does not take the team away that the same year said. */
function withTeam({ type, data }: NewFact, recorded: Data): NewFact {
  if (type !== 'SocialWorkerAllocated' || typeof recorded.team !== 'string') return { type, data } as NewFact;
  return { type, data: { team: recorded.team, ...data } };
}

/** What people recorded, with what a return says of it: the district of another home goes with its postcode. */
function merged(recorded: Data, stated: Data): Data {
  const both: Data = { ...recorded, ...stated };
  const { district, ...rest } = recorded;
  const stays = keepsDistrict(String(both.placementType)) && sameValue(recorded.postcode, both.postcode);
  return district === undefined || stays ? both : { ...rest, ...stated };
}

/** Compares what should stand with what does, and writes down the difference as events. */
class Difference {
  readonly events: ProposedEvent[] = [];
  readonly #known: Known;
  readonly #subject: Subject;
  readonly #year: string;
  /** Facts people recorded themselves, by what they are about. */
  readonly #peoples = new Map<string, StandingFact>();
  /** Facts that stand for ones of the import. */
  readonly #standIns = new Map<string, string>();

  constructor(known: Known, subject: Subject, year: string) {
    this.#known = known;
    this.#subject = subject;
    this.#year = year;
    for (const fact of known.facts.all()) {
      if (!known.imported.has(fact.id) && fact.type !== 'ReturnAccepted') {
        this.#peoples.set(aboutOf(fact.type, fact.data), fact);
      }
    }
  }

  want(desired: Desired): void {
    const resolved = this.#resolved(desired);
    if (this.#known.recorded.has(desired.id)) {
      const standing = this.#known.facts.get(desired.id);
      const fact = standing === undefined ? resolved : this.#toldAgain(desired.key, resolved, standing);
      if (standing === undefined || !sameData(standing.data, fact.data))
        this.#amend(desired.id, fact, fact.data);
      return;
    }
    const peoples = this.#peoples.get(aboutOf(resolved.type, resolved.data));
    if (peoples === undefined) this.#append(desired.id, resolved);
    else this.#agree(peoples, desired.id, withoutForgotten(resolved, peoples.data));
  }

  #toldAgain(key: string, resolved: NewFact, { data }: StandingFact): NewFact {
    const fact = withoutForgotten(resolved, data);
    return this.#known.statements.newest(key) === this.#year ? withTeam(fact, data) : fact;
  }

  withdraw(id: string): void {
    if (!this.#known.stands(id)) return;
    const data = { fact: id, reason: reasonOf(this.#year) };
    this.events.push({
      type: 'FactWithdrawn',
      data,
      id: this.#correctionId(id),
      version: currentVersion('FactWithdrawn'),
    });
  }

  /** A fact that ends one of the import names the fact that stands for it. */
  #resolved({ id: _id, key: _key, ...fact }: Desired): NewFact {
    const data: Data = fact.data;
    for (const field of REFERENCES) {
      const standIn = this.#standIns.get(String(data[field]));
      if (standIn !== undefined) return { ...fact, data: { ...data, [field]: standIn } } as NewFact;
    }
    return fact;
  }

  #agree(peoples: StandingFact, id: string, fact: NewFact): void {
    this.#standIns.set(id, peoples.id);
    if (covers(peoples.data, fact.data)) return;
    const said = lastSaidByReturn(this.#known.corrections.get(peoples.id) ?? []);
    if (said !== undefined && covers(said, fact.data)) return;
    this.#amend(peoples.id, fact, merged(peoples.data, fact.data));
  }

  #append(id: string, fact: NewFact): void {
    this.events.push({ ...fact, id, version: currentVersion(fact.type) });
  }

  #amend(id: string, { type }: NewFact, data: Data): void {
    const version = currentVersion('FactAmended');
    const factVersion = currentVersion(type);
    const amended = { fact: id, reason: reasonOf(this.#year), factType: type, factVersion, data };
    this.events.push({ type: 'FactAmended', data: amended, id: this.#correctionId(id), version });
  }

  #correctionId(fact: string): string {
    const { authority, child, idOf } = this.#subject;
    const count = this.#known.corrections.get(fact)?.length ?? 0;
    return idOf('ssda903', authority, child, 'correction', fact, String(count));
  }
}

/** Beside a home that nobody knows any more no return can tell whether its own is news: what was recorded stays. */
function isForgottenHome({ type, data }: StandingFact): boolean {
  return type === 'HomeAddressRecorded' && isForgotten((data as Data).postcode);
}

function dayOfEvent(event: ProposedEvent): string {
  const on = 'on' in event.data ? event.data.on : (event.data as { data?: Data }).data?.on;
  return typeof on === 'string' ? on : '';
}

/** The events that make the desired facts, and none but them, stand of those that returns state. */
export function difference(
  desired: readonly Desired[],
  known: Known,
  subject: Subject,
  year: string,
): ProposedEvent[] {
  const found = new Difference(known, subject, year);
  for (const fact of desired) found.want(fact);
  if (known.imported.size > 0) {
    const wanted = new Set(desired.map((fact) => fact.id));
    for (const fact of known.facts.all()) {
      const unwanted = known.imported.has(fact.id) && !wanted.has(fact.id);
      if (unwanted && !isForgottenHome(fact)) found.withdraw(fact.id);
    }
  }
  return found.events.sort((a, b) => {
    const [left, right] = [dayOfEvent(a), dayOfEvent(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
