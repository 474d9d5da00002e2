import { AUTHORITY_FACTS, type AuthorityFactName } from '@permanence/care/authority/events';
import { foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { ENDINGS, type Ending, refersTo } from '@permanence/care/child/references';
import { type StandingFact, standingFacts } from '@permanence/care/child/standing';
import { parseChildStream } from '@permanence/care/child/stream';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { NaiveChild, NaiveFact } from '../../packages/measures/test/naive/measure.ts';
import { plainRows } from '../http/plain-rows.ts';

function plainFields(data: object): Record<string, string> {
  const said = Object.entries(data).filter(([name, value]) => name !== 'on' && value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

function isEnding(fact: StandingFact): fact is StandingFact<Ending> {
  return fact.type in ENDINGS;
}

/** The second reading looks for it in both places. */
const IN_ROWS = 'ReviewingOfficerAllocated';

/** Every fact that stands, as a line of plain text would tell it; what lasted, with the day on which it ended. */
function plainFacts(own: readonly RecordedEvent[]): NaiveFact[] {
  const all = [...standingFacts(own.filter(isCareEvent)).all()];
  const ends = new Map(all.filter(isEnding).map((fact) => [refersTo(fact), fact]));
  return all
    .filter(({ type }) => type !== IN_ROWS)
    .map(({ id, type, data }): NaiveFact => {
      const ended = ends.get(id);
      const fields = plainFields(ended === undefined ? data : { ...ended.data, ...data });
      return { type, on: data.on, ...(ended === undefined ? {} : { to: ended.data.on }), fields };
    });
}

/** The whole record, read by nobody who looks into the tables. */
export interface PlainRecord {
  readonly children: NaiveChild[];
  readonly authority: NaiveFact[];
}

const AUTHORITY_NAMES = Object.keys(AUTHORITY_FACTS) as AuthorityFactName[];

export function plainRecord(events: readonly RecordedEvent[]): PlainRecord {
  const children: NaiveChild[] = [];
  for (const [stream, own] of Map.groupBy(events, (event) => event.stream)) {
    const child = parseChildStream(stream)?.child;
    if (child === undefined) continue;
    children.push({ ...plainRows(child, own), told: plainFacts(own) });
  }
  const authority = foldAuthority(
    events.filter(({ stream }) => parseChildStream(stream) === undefined).filter(isAuthorityEvent),
  );
  return {
    children,
    authority: AUTHORITY_NAMES.flatMap((name) => authority.of(name)).map(({ type, data }) => ({
      type,
      on: data.on,
      fields: plainFields(data),
    })),
  };
}
