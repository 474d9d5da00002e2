import type { CivilDate } from '@permanence/calendar/civil-date';
import type { NewFact } from '@permanence/care/child/catalogue';
import { type Desired, RowFacts, type Subject } from '../desired.ts';
import type { KeyedRow } from '../keyed-rows.ts';
import { statedKey, tableOfKey } from '../keys.ts';
import type { Known } from '../known.ts';
import type { TableName } from '../tables.ts';
import { factsOfAd1, factsOfPlacedAdoption, factsOfPlan } from './adoption.ts';
import type { Circumstances, MakeFacts } from './make.ts';
import { factsOfOc2, factsOfOc3 } from './observations.ts';
import { factsOfHeader, factsOfPreviousPermanence, factsOfUasc } from './person.ts';
import { factsOfInterview, factsOfReview } from './reviews.ts';
import {
  factsOfLiberty,
  factsOfMissing,
  factsOfOfficer,
  factsOfSchool,
  factsOfSocialWorker,
} from './spells.ts';

type SingleRowTable = Exclude<TableName, 'episodes'>;

const MAKERS: Readonly<Record<SingleRowTable, MakeFacts>> = {
  header: factsOfHeader,
  reviews: factsOfReview,
  uasc: factsOfUasc,
  oc2: factsOfOc2,
  oc3: factsOfOc3,
  ad1: factsOfAd1,
  placedAdoption: factsOfPlacedAdoption,
  previousPermanence: factsOfPreviousPermanence,
  missing: factsOfMissing,
  socialWorkers: factsOfSocialWorker,
  liberty: factsOfLiberty,
  schools: factsOfSchool,
  officers: factsOfOfficer,
  plans: factsOfPlan,
  interviews: factsOfInterview,
};

const DATED_ON_BIRTH: ReadonlySet<string> = new Set([
  'IdentifierGiven',
  'AsylumSeekingAloneBegan',
  'PreviousPermanenceRecorded',
] satisfies NewFact['type'][]);

/** The day a fact of an earlier return has now that more is known; undefined when it never was true. */
function redated(fact: NewFact, { born, adopted }: Circumstances): CivilDate | undefined {
  if (DATED_ON_BIRTH.has(fact.type)) return born;
  return fact.type === 'AdoptionOrderGranted' ? adopted : fact.data.on;
}

/** Facts of rows that this return does not state anew, as other returns stated them. */
function kept(
  known: Known,
  believed: ReadonlySet<string>,
  takenBack: (key: string) => boolean,
  now: Circumstances,
) {
  const facts: Desired[] = [];
  for (const fact of known.facts.all()) {
    const key = known.imported.get(fact.id);
    if (key === undefined || tableOfKey(key) === 'episodes' || fact.type === 'ReturnAccepted') continue;
    if (believed.has(key) || takenBack(key)) continue;
    const on = redated(fact as NewFact, now);
    if (on !== undefined)
      facts.push({ ...(fact as NewFact), data: { ...fact.data, on }, id: fact.id, key } as Desired);
  }
  return facts;
}

/** One decision that both tables state is one fact. */
function oneDecisionADay(facts: readonly Desired[]): Desired[] {
  const placed = new Set(
    facts
      .filter((fact) => fact.type === 'AgencyDecisionMade' && tableOfKey(fact.key) === 'placedAdoption')
      .map((fact) => fact.data.on),
  );
  if (placed.size === 0) return [...facts];
  return facts.filter(
    (fact) =>
      fact.type !== 'AgencyDecisionMade' || tableOfKey(fact.key) !== 'ad1' || !placed.has(fact.data.on),
  );
}

/** The facts of all tables but the episodes, of this return and of those before it. */
export function factsOfRows(
  rows: readonly KeyedRow[],
  year: string,
  known: Known,
  takenBack: (key: string) => boolean,
  now: Circumstances,
  subject: Subject,
): Desired[] {
  const believed = new Set<string>();
  const facts: Desired[] = [];
  for (const { table, key, row } of rows) {
    if (table === 'episodes') continue;
    const stated = statedKey(table, key);
    const newest = known.statements.newest(stated, year);
    if (newest !== undefined && newest > year) continue;
    believed.add(stated);
    const made = new RowFacts(subject, table, key);
    MAKERS[table](row, now, made);
    facts.push(...made.made);
  }
  return oneDecisionADay([...facts, ...kept(known, believed, takenBack, now)]);
}
