/** How rows of a table are told apart within one child: by columns, one for each child, or one for each collection year. */
export type Key = readonly [string, ...string[]] | 'child' | 'year';

export interface Table {
  /** Columns as the return writes them, `CHILD` first. */
  readonly columns: readonly string[];
  /** Those of the columns that are ours, not the Department's: they are read, and go into nothing that is written for it. */
  readonly ours?: readonly string[];
  /** Columns that no other table has: a file that has them all, and `CHILD`, is this table. */
  readonly recognisedBy: readonly string[];
  readonly key: Key;
  readonly dates: readonly string[];
  /** Names of the element that holds one row in the XML form. */
  readonly elements: readonly string[];
}

/** The tables of the SSDA903 return, and the companion files that say what it lacks. */
export const TABLES = {
  header: {
    columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
    recognisedBy: ['ETHNIC'],
    key: 'child',
    dates: ['DOB', 'MC_DOB'],
    elements: ['HEADER'],
  },
  episodes: {
    columns: [
      ...['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC'],
      ...['REASON_PLACE_CHANGE', 'HOME_POST', 'PL_POST', 'URN'],
    ],
    recognisedBy: ['DECOM', 'RNE'],
    key: ['DECOM'],
    dates: ['DECOM', 'DEC'],
    elements: ['EPISODE', 'EPISODES'],
  },
  reviews: {
    columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
    recognisedBy: ['REVIEW'],
    key: ['REVIEW'],
    dates: ['DOB', 'REVIEW'],
    elements: ['REVIEW', 'REVIEWS', 'AREVIEW'],
  },
  uasc: {
    columns: ['CHILD', 'SEX', 'DOB', 'DUC'],
    recognisedBy: ['DUC'],
    key: 'child',
    dates: ['DOB', 'DUC'],
    elements: ['UASC'],
  },
  oc2: {
    columns: [
      ...[
        'CHILD',
        'DOB',
        'SDQ_SCORE',
        'SDQ_REASON',
        'CONVICTED',
        'HEALTH_CHECK',
        'IMMUNISATIONS',
        'TEETH_CHECK',
      ],
      ...['HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    ],
    recognisedBy: ['SDQ_SCORE'],
    key: 'year',
    dates: ['DOB'],
    elements: ['OC2'],
  },
  oc3: {
    columns: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
    recognisedBy: ['IN_TOUCH'],
    key: 'year',
    dates: ['DOB'],
    elements: ['OC3'],
  },
  ad1: {
    columns: [
      'CHILD',
      'DOB',
      'DATE_INT',
      'DATE_MATCH',
      'FOSTER_CARE',
      'NB_ADOPTR',
      'SEX_ADOPTR',
      'LS_ADOPTR',
    ],
    recognisedBy: ['DATE_INT'],
    key: 'child',
    dates: ['DOB', 'DATE_INT', 'DATE_MATCH'],
    elements: ['AD1'],
  },
  placedAdoption: {
    columns: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    recognisedBy: ['DATE_PLACED'],
    key: ['DATE_PLACED'],
    dates: ['DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED'],
    elements: ['AD_PLACED', 'PLACEDADOPTION', 'PLACED_ADOPTION', 'SPLACEDFORADOPTION', 'PLACEDFORADOPTION'],
  },
  previousPermanence: {
    columns: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
    recognisedBy: ['PREV_PERM'],
    key: 'child',
    dates: ['DOB'],
    elements: ['PERMANENCE', 'PREV_PERM', 'PREVPERM', 'PREVIOUSPERMANENCE', 'PREVIOUS_PERMANENCE'],
  },
  missing: {
    columns: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
    recognisedBy: ['MIS_START'],
    key: ['MIS_START', 'MISSING'],
    dates: ['DOB', 'MIS_START', 'MIS_END'],
    elements: ['MISSING', 'AMISSING'],
  },
  socialWorkers: {
    columns: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON', 'SW_TEAM'],
    // Whose manager may see the child.
    ours: ['SW_TEAM'],
    recognisedBy: ['SW_ID', 'SW_DECOM'],
    key: ['SW_DECOM', 'SW_ID'],
    dates: ['DOB', 'SW_DECOM', 'SW_DEC'],
    elements: ['SWEPISODE', 'SWEPISODES', 'SW_EPISODE', 'SW_EPISODES'],
  },
  liberty: {
    columns: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'],
    recognisedBy: ['DOLO_START'],
    key: ['DOLO_START'],
    dates: ['DOB', 'DOLO_START', 'DOLO_END'],
    elements: ['DOLO'],
  },
  schools: {
    columns: ['CHILD', 'URN', 'SCHOOL_START', 'SCHOOL_END', 'SCHOOL_REASON'],
    recognisedBy: ['URN', 'SCHOOL_START'],
    key: ['SCHOOL_START', 'URN'],
    dates: ['SCHOOL_START', 'SCHOOL_END'],
    elements: ['SCHOOL', 'SCHOOLS'],
  },
  officers: {
    columns: ['CHILD', 'IRO_ID', 'IRO_DECOM', 'IRO_DEC'],
    recognisedBy: ['IRO_ID', 'IRO_DECOM'],
    key: ['IRO_DECOM', 'IRO_ID'],
    dates: ['IRO_DECOM', 'IRO_DEC'],
    elements: ['IRO', 'IROEPISODE', 'IROEPISODES'],
  },
  plans: {
    columns: ['CHILD', 'PLAN_DATE'],
    recognisedBy: ['PLAN_DATE'],
    key: ['PLAN_DATE'],
    dates: ['PLAN_DATE'],
    elements: ['PLAN', 'ADOPTIONPLAN'],
  },
  interviews: {
    columns: ['CHILD', 'RHI_DUE_FROM', 'RHI_DATE', 'RHI_OUTCOME'],
    recognisedBy: ['RHI_DUE_FROM'],
    key: ['RHI_DUE_FROM'],
    dates: ['RHI_DUE_FROM', 'RHI_DATE'],
    elements: ['RHI', 'RETURNINTERVIEW'],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export function tableOf(name: TableName): Table {
  return TABLES[name];
}

/** Other names under which a column comes. */
const ALIASES: Readonly<Record<string, string>> = { CHILDID: 'CHILD', CHILD_ID: 'CHILD', PL: 'PLACE' };

export function columnNamed(heading: string): string {
  const name = heading
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  return ALIASES[name] ?? name;
}

/** The table a row of headings belongs to: of those it could be, the one with most of its columns there. */
export function recognise(headings: readonly string[]): TableName | undefined {
  const columns = new Set(headings);
  if (!columns.has('CHILD')) return undefined;
  const held = (name: TableName) => tableOf(name).columns.filter((column) => columns.has(column)).length;
  return TABLE_NAMES.filter((name) => tableOf(name).recognisedBy.every((column) => columns.has(column))).sort(
    (a, b) => held(b) - held(a),
  )[0];
}

const BY_ELEMENT = new Map(
  TABLE_NAMES.flatMap((name) => tableOf(name).elements.map((element) => [element, name] as const)),
);

export function tableOfElement(element: string): TableName | undefined {
  return BY_ELEMENT.get(element.toUpperCase());
}
