import type { Allocation } from './fold.ts';

/** The work was arranged anew, the person went, the family asked; or nobody said, or something else. */
export type WhyWorkerChanged = 'team-transfer' | 'loss-of-the-person' | 'asked' | 'other';

const WHY: Readonly<Record<string, WhyWorkerChanged>> = {
  ORGRST: 'team-transfer',
  TSPROC: 'team-transfer',
  MANAGE: 'team-transfer',
  LEFTRL: 'loss-of-the-person',
  SWDIED: 'loss-of-the-person',
  ABSENC: 'loss-of-the-person',
  CHCHAN: 'asked',
  PCCHAN: 'asked',
};

/** Tells a transfer between teams from the loss of the person, by the reason on the allocation of the worker who comes. */
export function whyWorkerChanged({ reason }: Pick<Allocation, 'reason'>): WhyWorkerChanged {
  return WHY[reason ?? ''] ?? 'other';
}
