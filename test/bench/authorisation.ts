import type { CivilDate } from '@permanence/calendar/civil-date';
import { commandAuthorised } from './command-authorised.ts';
import { scorecardAsked } from './scorecard-asked.ts';
import { sealing } from './sealing.ts';

/** What it costs that nobody sees more than they may: each time two paths side by side, with and without. */
export async function authorisation(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  await commandAuthorised(folder, authority, asAt);
  await sealing(folder);
  await scorecardAsked(folder, authority, asAt);
}
