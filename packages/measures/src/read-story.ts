import { type CivilDate, isCivilDate } from '@permanence/calendar/civil-date';
import type { Story } from './example.ts';

/** A line of a story, or of its evidence, that says nothing we can read. */
export class MalformedLine extends Error {
  override readonly name = 'MalformedLine';
  readonly line: string;

  constructor(line: string, why: string) {
    super(`${JSON.stringify(line)}: ${why}`);
    this.line = line;
  }
}

export interface ToldBirth {
  readonly on: CivilDate;
  readonly sex: string | undefined;
  readonly ethnicity: string | undefined;
}

export interface ToldEpisode {
  readonly on: CivilDate;
  /** First episode of a period of care. */
  readonly opens: boolean;
  /** RNE; undefined where nobody stated it. */
  readonly reason: string | undefined;
  readonly legalStatus: string;
  readonly placementType: string;
  readonly provider: string | undefined;
  readonly postcode: string | undefined;
  readonly carer: string | undefined;
}

export interface ToldEnd {
  readonly endedOn: CivilDate;
  readonly reason: string | undefined;
}

export interface ToldSpan {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate | undefined;
}

export interface ToldReview {
  readonly on: CivilDate;
  readonly participation: string | undefined;
}

export const ADOPTION_STEPS = ['placement order', 'match', 'ordered', 'ordered by foster carer'] as const;

export interface ToldStep {
  readonly step: (typeof ADOPTION_STEPS)[number];
  readonly on: CivilDate;
}

/** A fact of any kind, its fields as they are written. */
export interface ToldFactLine {
  readonly on: CivilDate;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What a later line calls it. */
  readonly name: string | undefined;
}

export interface ToldStory {
  readonly born: ToldBirth;
  readonly uasc: Omit<ToldSpan, 'id'> | undefined;
  readonly care: readonly (ToldEpisode | ToldEnd)[];
  readonly workers: readonly ToldSpan[];
  readonly officers: readonly ToldSpan[];
  readonly schools: readonly ToldSpan[];
  readonly reviews: readonly ToldReview[];
  readonly adoption: readonly ToldStep[];
  readonly facts: readonly ToldFactLine[];
  readonly authority: readonly ToldFactLine[];
}

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const BORN = new RegExp(`^(?<on>${DAY})(?: (?<sex>[MF]))?(?: (?<ethnicity>[A-Z]{4}))?$`);
const SPAN = new RegExp(`^(?:(?<id>[A-Z]\\d+|9\\d{5}) )?(?<from>${DAY})(?: to (?<to>${DAY}))?$`);
const REVIEW = new RegExp(`^(?<on>${DAY})(?: (?<participation>PN\\d))?$`);
const STEP = new RegExp(`^(?<step>${ADOPTION_STEPS.join('|')}) (?<on>${DAY})$`);
const FACT = new RegExp(
  `^(?<on>${DAY}) (?<type>[A-Z][A-Za-z]+)(?<fields>(?: \\w+=\\S+)*)(?: as (?<name>\\w+))?$`,
);
const ENDED = new RegExp(`^ended (?<on>${DAY})(?: (?<reason>E\\w+))?$`);
const EPISODE = new RegExp(
  `^(?<on>${DAY}) (?<reason>[SLPTBU-]) (?<status>[A-Z]\\d) (?<place>[A-Z]\\d{1,2})` +
    String.raw`(?: (?<provider>PR\d))?(?: (?<postcode>ZZ\d \d[A-Z]{2}))?(?: by (?<carer>[A-Z]\d+))?$`,
);

/** The named parts of a line. */
function partsOf(line: string, pattern: RegExp, looksLike: string): Record<string, string | undefined> {
  const found = pattern.exec(line)?.groups;
  if (found === undefined) throw new MalformedLine(line, `should look like: ${looksLike}`);
  return found;
}

function dayIn(line: string, text: string | undefined): CivilDate {
  if (text === undefined || !isCivilDate(text)) throw new MalformedLine(line, 'not a day that exists');
  return text;
}

function readBirth(line: string): ToldBirth {
  const { on, sex, ethnicity } = partsOf(line, BORN, '2010-05-01 F WBRI');
  return { on: dayIn(line, on), sex, ethnicity };
}

function readSpan(line: string): ToldSpan {
  const { id = '', from, to } = partsOf(line, SPAN, 'W1 2017-01-01 to 2017-05-03');
  const span = { id, from: dayIn(line, from), to: to === undefined ? undefined : dayIn(line, to) };
  if (span.to !== undefined && span.to <= span.from) throw new MalformedLine(line, 'ends before it begins');
  return span;
}

function readNamedSpan(line: string): ToldSpan {
  const span = readSpan(line);
  if (span.id === '') throw new MalformedLine(line, 'says not who or which');
  return span;
}

function readEnd(line: string): ToldEnd {
  const { on, reason } = partsOf(line, ENDED, 'ended 2018-03-01 E11');
  return { endedOn: dayIn(line, on), reason };
}

function readEpisode(line: string, opens: boolean): ToldEpisode {
  const found = partsOf(line, EPISODE, '2016-01-10 S C2 U6 PR1 ZZ1 1AA by H1');
  const { on, reason, status = '', place = '', provider, postcode, carer } = found;
  if (reason === 'S' && !opens) throw new MalformedLine(line, 'care had begun already');
  return {
    on: dayIn(line, on),
    opens,
    reason: reason === '-' ? undefined : reason,
    legalStatus: status,
    placementType: place,
    provider,
    postcode,
    carer,
  };
}

function readCare(lines: readonly string[]): (ToldEpisode | ToldEnd)[] {
  const read: (ToldEpisode | ToldEnd)[] = [];
  let inCare = false;
  let last = '';
  for (const line of lines) {
    const ends = line.startsWith('ended ');
    if (ends && !inCare) throw new MalformedLine(line, 'care had not begun');
    const told = ends ? readEnd(line) : readEpisode(line, !inCare);
    const on = 'on' in told ? told.on : told.endedOn;
    if (on <= last) throw new MalformedLine(line, 'not after the line before it');
    read.push(told);
    inCare = !ends;
    last = on;
  }
  return read;
}

function readReview(line: string): ToldReview {
  const { on, participation } = partsOf(line, REVIEW, '2019-03-25 PN1');
  return { on: dayIn(line, on), participation };
}

function readStep(line: string): ToldStep {
  const { step, on } = partsOf(line, STEP, 'match 2017-10-01');
  return { step: step as ToldStep['step'], on: dayIn(line, on) };
}

function readFact(line: string): ToldFactLine {
  const found = partsOf(line, FACT, '2018-01-10 HealthAssessmentHeld kind=INITIAL referred=2017-12-20');
  const { on, type = '', fields = '', name } = found;
  const pairs = fields.split(' ').filter((pair) => pair !== '');
  return {
    on: dayIn(line, on),
    type,
    fields: Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string])),
    name,
  };
}

/** Takes the lines of a story apart. */
export function readStory(story: Story): ToldStory {
  return {
    born: readBirth(story.born),
    uasc: story.uasc === undefined ? undefined : readSpan(story.uasc),
    care: readCare(story.care),
    workers: (story.workers ?? []).map(readNamedSpan),
    officers: (story.officers ?? []).map(readNamedSpan),
    schools: (story.schools ?? []).map(readNamedSpan),
    reviews: (story.reviews ?? []).map(readReview),
    adoption: (story.adoption ?? []).map(readStep),
    facts: (story.facts ?? []).map(readFact),
    authority: (story.authority ?? []).map(readFact),
  };
}
