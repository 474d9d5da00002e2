import type { CivilDate } from '@permanence/calendar/civil-date';
import { ALREADY_HOLDS, type Context, type Decision } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { episodeOn } from '../placement/where.ts';

export interface ChangeLegalStatus {
  readonly on: CivilDate;
  readonly legalStatus: string;
}

export function changeLegalStatus(child: Child, intent: ChangeLegalStatus, context: Context): Decision {
  const { on, legalStatus } = intent;
  if (episodeOn(child, on)?.legalStatus === legalStatus) return ALREADY_HOLDS;
  return propose(child, context, [{ type: 'LegalStatusChanged', data: { on, legalStatus } }]);
}
