import type { Intent } from './intent.ts';
import { accessIntents } from './intents/access.ts';
import { adoptionIntents } from './intents/adoption.ts';
import { allocationIntents } from './intents/allocations.ts';
import { auditIntents } from './intents/audit.ts';
import { authorityIntents } from './intents/authority.ts';
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
import { retentionIntents } from './intents/retention.ts';
import { reviewIntents } from './intents/reviews.ts';
import { schoolingIntents } from './intents/schooling.ts';
import { textIntents } from './intents/texts.ts';

/** Every intent on a child. An entry here is an endpoint, a line of bulk files, and a page of the documentation. */
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
  ...textIntents,
  ...retentionIntents,
  ...accessIntents,
  ...correctionIntents,
];

/** Every intent on the authority's own record. */
export const AUTHORITY_INTENTS: readonly Intent[] = authorityIntents;

function byPath(intents: readonly Intent[]): ReadonlyMap<string, Intent> {
  return new Map(intents.map((intent) => [intent.path, intent]));
}

const ofChild = byPath(INTENTS);
const ofAuthority = byPath(AUTHORITY_INTENTS);

/** The intent of this path on a child, or on the authority where no child is named. */
export function intentAt(path: string, child: string | undefined): Intent | undefined {
  return (child === undefined ? ofAuthority : ofChild).get(path);
}
