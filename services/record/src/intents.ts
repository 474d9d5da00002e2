import type { Intent } from './intent.ts';
import { adoptionIntents } from './intents/adoption.ts';
import { allocationIntents } from './intents/allocations.ts';
import { auditIntents } from './intents/audit.ts';
import { careIntents } from './intents/care.ts';
import { careLeaverIntents } from './intents/care-leaver.ts';
import { correctionIntents } from './intents/corrections.ts';
import { educationIntents } from './intents/education.ts';
import { healthIntents } from './intents/health.ts';
import { missingIntents } from './intents/missing.ts';
import { observationIntents } from './intents/observations.ts';
import { placementIntents } from './intents/placements.ts';
import { planIntents } from './intents/plans.ts';
import { registrationIntents } from './intents/registration.ts';
import { reviewIntents } from './intents/reviews.ts';
import { schoolingIntents } from './intents/schooling.ts';

/** Every intent. An entry here is an endpoint, a line of bulk files, and a page of the documentation. */
export const INTENTS: readonly Intent[] = [
  ...registrationIntents,
  ...careIntents,
  ...placementIntents,
  ...allocationIntents,
  ...schoolingIntents,
  ...educationIntents,
  ...reviewIntents,
  ...planIntents,
  ...adoptionIntents,
  ...missingIntents,
  ...healthIntents,
  ...observationIntents,
  ...auditIntents,
  ...careLeaverIntents,
  ...correctionIntents,
];

const byPath = new Map(INTENTS.map((intent) => [intent.path, intent]));

export function intentAt(path: string): Intent | undefined {
  return byPath.get(path);
}
