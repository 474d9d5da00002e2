import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { collectionYearOf } from '@permanence/calendar/interval';
import type { EpisodeRow } from './episode-row.ts';
import type { Findings } from './findings.ts';
import type { Row } from './row.ts';
import { closeOf } from './values.ts';

export interface ChainRules {
  readonly born: CivilDate | undefined;
  /** Whether the return of a collection year, with episodes of the child, was read. */
  readonly isRead: (year: string) => boolean;
}

/** A rule that makes a chain of episodes impossible, and the episode it is found at. */
interface Broken {
  readonly at: EpisodeRow;
  readonly rule: string;
  readonly field: string;
  readonly message: string;
}

/** Two episodes between which something is not known. */
interface Gap {
  readonly before: EpisodeRow;
  readonly at: EpisodeRow;
}

function noneThatDay(episode: EpisodeRow): Broken {
  const message = 'REC is X1, and no episode starts on the day this one ends.';
  return { at: episode, rule: '388', field: 'REC', message };
}

function sameDay(before: EpisodeRow, after: EpisodeRow): Broken | undefined {
  if (after.reason === 'S') {
    const message = 'The child starts to be looked after on the day the episode before it ended.';
    return { at: after, rule: '431', field: 'RNE', message };
  }
  if (before.ending === 'continues') return undefined;
  const message = 'An episode starts on the day the one before it ended, whose REC is not X1.';
  return { at: after, rule: '388', field: 'REC', message };
}

/** What is impossible about two episodes that follow each other. */
function between(before: EpisodeRow, after: EpisodeRow): Broken | undefined {
  if (before.end === undefined) {
    const message = 'The episode is open, and another one starts after it.';
    return { at: before, rule: '142', field: 'DEC', message };
  }
  if (after.start < before.end) {
    const message = 'The episode starts before the one before it ends.';
    return { at: after, rule: '501', field: 'DECOM', message };
  }
  if (after.start === before.end) return sameDay(before, after);
  if (before.ending === 'continues') return noneThatDay(before);
  if (after.reason === 'S') return undefined;
  const message = 'The episode before it ended care, so this one has to start it again (S).';
  return { at: after, rule: '432', field: 'RNE', message };
}

/** An episode open at the close of a year is stated again by the next: unless that was not read, or people know more. */
function isOpenUntilRead(before: EpisodeRow, after: EpisodeRow, { isRead }: ChainRules): boolean {
  if (before.year === undefined || after.start <= closeOf(before.year)) return false;
  return after.year === undefined || !isRead(collectionYearOf(addDays(closeOf(before.year), 1)));
}

/** What ended when an episode began is stated by the return of that day's year. */
function lacksItsPast(after: EpisodeRow, { isRead }: ChainRules): boolean {
  return after.year !== undefined && !isRead(collectionYearOf(after.start));
}

function isGap({ rule }: Broken, before: EpisodeRow, after: EpisodeRow, rules: ChainRules): boolean {
  if (rule === '142') return isOpenUntilRead(before, after, rules);
  return rule === '432' && lacksItsPast(after, rules);
}

function beforeBirth(chain: readonly EpisodeRow[], { born }: ChainRules): Broken[] {
  return chain
    .filter((episode) => born !== undefined && episode.start < born)
    .map((at) => ({
      at,
      rule: '302',
      field: 'DECOM',
      message: 'The episode starts before the child was born.',
    }));
}

function judge(chain: readonly EpisodeRow[], rules: ChainRules): { broken: Broken[]; gaps: Gap[] } {
  const broken: Broken[] = [];
  const gaps: Gap[] = [];
  for (const [index, before] of chain.entries()) {
    const at = chain[index + 1];
    const join = at === undefined ? undefined : between(before, at);
    if (at === undefined || join === undefined) continue;
    if (!isGap(join, before, at, rules)) broken.push(join);
    else if (at.year !== undefined) gaps.push({ before, at });
  }
  const last = chain.at(-1);
  if (last?.ending === 'continues') broken.push(noneThatDay(last));
  broken.push(...beforeBirth(chain, rules));
  return { broken, gaps };
}

/** True when an episode opens a period of care, or what came before it is still to be read. */
export function startsAnew(before: EpisodeRow | undefined, episode: EpisodeRow, rules: ChainRules): boolean {
  if (before === undefined || before.ending === 'care-ended' || episode.reason === 'S') return true;
  const join = between(before, episode);
  return join !== undefined && isGap(join, before, episode, rules);
}

export function byStart(a: EpisodeRow, b: EpisodeRow): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

/** True when the episodes, in order of their start, can be a chain. */
export function isChain(chain: readonly EpisodeRow[], rules: ChainRules): boolean {
  return judge(chain, rules).broken.length === 0;
}

/** Where a return that was not read for the child would say what happened. */
export function gapsIn(chain: readonly EpisodeRow[], rules: ChainRules): readonly Gap[] {
  return judge(chain, rules).gaps;
}

/**
 * Reports what keeps episodes, in order of their start, from being a chain. What is wrong with an episode known from
 * before is reported at the nearest line of this return.
 */
export function checkChain(
  chain: readonly EpisodeRow[],
  rules: ChainRules,
  nearest: Row,
  findings: Findings,
): void {
  for (const { at, rule, field, message } of judge(chain, rules).broken) {
    const index = chain.indexOf(at);
    const source = at.source ?? chain[index + 1]?.source ?? chain[index - 1]?.source ?? nearest;
    const where = at.source === undefined ? ' (This is about an episode stated before.)' : '';
    findings.quarantine(source, rule, field, message + where);
  }
}
