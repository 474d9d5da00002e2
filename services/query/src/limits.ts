/**
 * What a query may cost. Counted before anything runs: a field is 1, a list multiplies what it holds. Enough for a scorecard
 * with the figure behind each of its rows.
 */
export const LIMITS = { depth: 15, breadth: 500, complexity: 90_000 } as const;

/** What a figure costs besides its rows: one query over everyone in care. */
export const FIGURE_COST = 1_000;

/** What finding children costs: who is in care on the day is a figure too, if a cheap one. */
export const LOOKUP_COST = 300;

/** What asking a figure for one more day costs when nobody asks why. */
export const DAY_COST = 200;

/**
 * What it costs to hold a published figure against today's: all of a publication are compared at once, which is like a
 * scorecard, and only those that moved are asked why.
 */
export const PUBLISHED_COST = 500;

/** How many scorecards an authority is taken to have published. */
export const PUBLICATIONS_LENGTH = 10;

/** Every measure on three days, sharing their work. */
export const SCORECARD_COST = 10_000;

/** How many items a list of a child's timeline is taken to have. */
export const TIMELINE_LENGTH = 5;

/** How many events are taken to stand behind one row or interval. */
export const EVIDENCE_LENGTH = 3;

/** The longest query text that is read, in lexical tokens. */
export const MAX_TOKENS = 4_000;

/** The most other names a query may give to what it asks for. */
export const MAX_ALIASES = 50;
