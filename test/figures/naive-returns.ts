// Reads returns the simplest way there is, sharing nothing with the importer: rows by key, the later year wins.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NaiveChild, NaiveFact } from '../../packages/measures/test/naive/measure.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of every table by key, as all returns read so far have them. */
export type NaiveRecord = Map<string, Map<string, Row>>;

function rowsIn(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').replace('\ufeff', '').trim().split(/\r?\n/);
  const columns = header.split(',').map((name) => name.trim().toUpperCase());
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  });
}

function iso(text: string): string {
  const [day, month, year] = text.split('/');
  return year === undefined ? text : `${year}-${month}-${day}`;
}

/** The 31 March with which the year of a folder ends: `2017-18`. */
function closeOf(folder: string): string {
  return `${Number(basename(folder).slice(0, 4)) + 1}-03-31`;
}

/** Table and key of a row, told by the columns that only its table has. */
function keyOf(row: Row, close: string): string | undefined {
  if (row.DECOM !== undefined) return `episode ${iso(row.DECOM)}`;
  if (row.REVIEW !== undefined) return `review ${iso(row.REVIEW)}`;
  if (row.SW_DECOM !== undefined) return `worker ${iso(row.SW_DECOM)} ${row.SW_ID}`;
  if (row.IRO_DECOM !== undefined) return `officer ${iso(row.IRO_DECOM)} ${row.IRO_ID}`;
  if (row.SCHOOL_START !== undefined) return `school ${iso(row.SCHOOL_START)} ${row.URN}`;
  if (row.DATE_INT !== undefined) return 'adopted';
  if (row.DUC !== undefined) return 'uasc';
  if (row.DATE_PLACED !== undefined) return `decision ${iso(row.DATE_PLACED)}`;
  if (row.PLAN_DATE !== undefined) return `plan ${iso(row.PLAN_DATE)}`;
  if (row.IN_TOUCH !== undefined) return `care-leaver ${close}`;
  if (row.TEETH_CHECK !== undefined) return `health ${close}`;
  if (row.MIS_START !== undefined) return `missing ${iso(row.MIS_START)} ${row.MISSING}`;
  if (row.RHI_DUE_FROM !== undefined) return `interview ${iso(row.RHI_DUE_FROM)}`;
  if (row.ETHNIC !== undefined) return 'header';
  return undefined;
}

/** Adds one year's return to what is known. Call it in the order of the years. */
export function readNaively(record: NaiveRecord, folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.csv')) continue;
    for (const row of rowsIn(join(folder, name))) {
      const key = keyOf(row, closeOf(folder));
      const child = row.CHILD;
      if (key === undefined || child === undefined) continue;
      const rows = record.get(child) ?? new Map<string, Row>();
      record.set(child, rows.set(key, row));
    }
  }
}

export function copyOf(record: NaiveRecord): NaiveRecord {
  return new Map([...record].map(([child, rows]) => [child, new Map(rows)]));
}

function filled(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
}

function spell(id: string | undefined, from: string | undefined, to: string | undefined) {
  return { id: id ?? '', from: iso(from ?? ''), ...filled({ to: iso(to ?? '') }) };
}

/** The rows of a table, in the order of their first date. */
function table(rows: Map<string, Row>, name: string): Row[] {
  return [...rows]
    .filter(([key]) => key.split(' ')[0] === name)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

/** What the return says of care leavers once a year. */
function careLeaverFacts(rows: Map<string, Row>): NaiveFact[] {
  return [...rows]
    .filter(([key]) => key.startsWith('care-leaver '))
    .map(([key, { IN_TOUCH: inTouch, ACTIV: activity, ACCOM: accommodation }]) => ({
      type: 'CareLeaverObserved',
      on: key.slice('care-leaver '.length),
      fields: filled({ inTouch, activity, accommodation }),
    }));
}

const YES_OR_NO: Readonly<Record<string, string>> = { 0: 'false', 1: 'true' };

/** What the return says once a year of the health of those in care for a year. */
function healthFacts(rows: Map<string, Row>): NaiveFact[] {
  return [...rows]
    .filter(([key]) => key.startsWith('health '))
    .map(([key, { SDQ_SCORE: sdqScore, TEETH_CHECK: teeth = '', HEALTH_ASSESSMENT: assessed = '' }]) => ({
      type: 'HealthObserved',
      on: key.slice('health '.length),
      fields: filled({ sdqScore, teethCheck: YES_OR_NO[teeth], healthAssessment: YES_OR_NO[assessed] }),
    }));
}

/** When adoption became the plan, and what the agency decided and took back. */
function adoptionFacts(rows: Map<string, Row>): NaiveFact[] {
  const decisions = [...table(rows, 'decision'), ...table(rows, 'adopted')];
  const told: [type: string, on: string | undefined][] = [
    ...table(rows, 'plan').map((row): [string, string | undefined] => ['AdoptionBecamePlan', row.PLAN_DATE]),
    ...decisions.flatMap((row): [string, string | undefined][] => [
      ['AgencyDecisionMade', row.DATE_PLACED ?? row.DATE_INT],
      ['AdoptionPlanReversed', row.DATE_PLACED_CEASED],
    ]),
  ];
  return told.flatMap(([type, on]) =>
    on === undefined || on === '' ? [] : [{ type, on: iso(on), fields: {} }],
  );
}

/** Being missing, or away without authorisation. */
function missingFacts(rows: Map<string, Row>): NaiveFact[] {
  return table(rows, 'missing').map(({ MIS_START = '', MIS_END = '', MISSING: absence }) => ({
    type: 'MissingStarted',
    on: iso(MIS_START),
    ...filled({ to: iso(MIS_END) }),
    fields: filled({ absence }),
  }));
}

/** Interviews after coming back, and what became of them. */
function interviewFacts(rows: Map<string, Row>): NaiveFact[] {
  return table(rows, 'interview').flatMap(({ RHI_DUE_FROM = '', RHI_DATE = '', RHI_OUTCOME }) => {
    const due = iso(RHI_DUE_FROM);
    const isHeld = RHI_OUTCOME !== 'DECLINED' && RHI_DATE !== '';
    const held = { type: 'ReturnInterviewHeld', on: iso(RHI_DATE), fields: { dueFrom: due } };
    return [{ type: 'ReturnInterviewDue', on: due, fields: {} }, ...(isHeld ? [held] : [])];
  });
}

function toChild(child: string, rows: Map<string, Row>): NaiveChild {
  const uasc = rows.get('uasc');
  const adopted = rows.get('adopted');
  const dob = rows.get('header')?.DOB ?? [...rows.values()].find((row) => row.DOB)?.DOB ?? '';
  return {
    child,
    dob: iso(dob),
    ...(uasc === undefined ? {} : { uasc: filled({ until: iso(uasc.DUC ?? '') }) }),
    episodes: table(rows, 'episode').map((row) => ({
      decom: iso(row.DECOM ?? ''),
      rne: (row.RNE ?? '').toUpperCase(),
      ls: row.LS ?? '',
      place: row.PLACE ?? '',
      ...filled({
        dec: iso(row.DEC ?? ''),
        rec: row.REC,
        postcode: row.PL_POST,
        provider: row.PLACE_PROVIDER,
      }),
    })),
    reviews: table(rows, 'review').map((row) => ({
      date: iso(row.REVIEW ?? ''),
      ...filled({ code: row.REVIEW_CODE }),
    })),
    workers: table(rows, 'worker').map((row) => spell(row.SW_ID, row.SW_DECOM, row.SW_DEC)),
    officers: table(rows, 'officer').map((row) => spell(row.IRO_ID, row.IRO_DECOM, row.IRO_DEC)),
    schools: table(rows, 'school').map((row) => {
      const { id: urn, ...when } = spell(row.URN, row.SCHOOL_START, row.SCHOOL_END);
      return { urn, ...when };
    }),
    told: [
      ...careLeaverFacts(rows),
      ...healthFacts(rows),
      ...adoptionFacts(rows),
      ...missingFacts(rows),
      ...interviewFacts(rows),
    ],
    ...(adopted === undefined
      ? {}
      : {
          adoption: {
            ...filled({ match: iso(adopted.DATE_MATCH ?? '') }),
            fosterCarer: adopted.FOSTER_CARE === '1',
          },
        }),
  };
}

export function naiveChildren(record: NaiveRecord): NaiveChild[] {
  return [...record].map(([child, rows]) => toChild(child, rows));
}
