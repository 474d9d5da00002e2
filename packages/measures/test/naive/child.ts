/** One child's rows, as plain as the return states them. Dates are ISO text; ends are exclusive. */
export interface Episode {
  decom: string;
  rne: string;
  ls: string;
  place: string;
  provider?: string;
  dec?: string;
  rec?: string;
  postcode?: string;
  /** Pseudonym of the carers. */
  carer?: string;
}

export interface Allocation {
  id: string;
  from: string;
  to?: string;
}

export interface Enrolment {
  urn: string;
  from: string;
  to?: string;
}

export interface Review {
  date: string;
  code?: string;
}

/** A fact of any other kind. What lasts carries the day on which it ended, and what its end says among its fields. */
export interface NaiveFact {
  type: string;
  on: string;
  to?: string;
  fields: Record<string, string>;
}

export interface NaiveChild {
  child: string;
  dob: string;
  uasc?: { from?: string; until?: string };
  episodes: Episode[];
  reviews: Review[];
  workers: Allocation[];
  officers: Allocation[];
  schools: Enrolment[];
  adoption?: { match?: string; fosterCarer?: boolean };
  /** Everything told of the child in no other way. */
  told?: NaiveFact[];
}

/** What was true of the child on or before `asAt`: later rows are unknown, later ends have not happened. */
export function asItStood(child: NaiveChild, asAt: string): NaiveChild {
  const episodes: Episode[] = [];
  for (const { dec, rec, ...open } of child.episodes) {
    if (open.decom > asAt) continue;
    if (dec === undefined || dec > asAt) episodes.push(open);
    else episodes.push({ ...open, dec, ...(rec === undefined ? {} : { rec }) });
  }
  const { adoption, ...rest } = child;
  const stood: NaiveChild = {
    ...rest,
    episodes,
    reviews: child.reviews.filter((review) => review.date <= asAt),
    workers: spansAsTheyStood(child.workers, asAt),
    officers: spansAsTheyStood(child.officers, asAt),
    schools: spansAsTheyStood(child.schools, asAt),
    told: factsAsTheyStood(child.told ?? [], asAt),
  };
  if (adoption !== undefined) {
    const { match, ...others } = adoption;
    stood.adoption = match === undefined || match > asAt ? others : { ...others, match };
  }
  return stood;
}

function spansAsTheyStood<Span extends { from: string; to?: string }>(spans: Span[], asAt: string): Span[] {
  const stood: Span[] = [];
  for (const span of spans) {
    if (span.from > asAt) continue;
    const copy = { ...span };
    if (copy.to !== undefined && copy.to > asAt) delete copy.to;
    stood.push(copy);
  }
  return stood;
}

/** Fields that the end of what lasted says are unknown until then. */
const SAID_AT_THE_END = ['outcome', 'reason'];

export function factsAsTheyStood(told: NaiveFact[], asAt: string): NaiveFact[] {
  const stood: NaiveFact[] = [];
  for (const fact of told) {
    if (fact.on > asAt) continue;
    if (fact.to === undefined || fact.to <= asAt) {
      stood.push(fact);
      continue;
    }
    const fields = Object.entries(fact.fields).filter(([name]) => !SAID_AT_THE_END.includes(name));
    stood.push({ type: fact.type, on: fact.on, fields: Object.fromEntries(fields) });
  }
  return stood;
}

/** Facts of a type, by the day they are about. */
export function toldOf(child: NaiveChild, type: string): NaiveFact[] {
  return (child.told ?? []).filter((fact) => fact.type === type).sort((a, b) => (a.on < b.on ? -1 : 1));
}

export function isUascOn(child: NaiveChild, day: string): boolean {
  if (child.uasc === undefined) return false;
  const { from = child.dob, until } = child.uasc;
  return from <= day && (until === undefined || day < until);
}
