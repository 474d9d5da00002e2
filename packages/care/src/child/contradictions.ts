import type { CivilDate } from '@permanence/calendar/civil-date';
import { accessContradictions } from '../access/contradictions.ts';
import { closingContradictions } from '../adoption/closed.ts';
import { adoptionContradictions } from '../adoption/contradictions.ts';
import { allocationContradictions } from '../allocation/contradictions.ts';
import { carePeriodContradictions } from '../care-period/contradictions.ts';
import { legalStatusContradictions } from '../legal-status/contradictions.ts';
import { missingContradictions } from '../missing/contradictions.ts';
import { observationContradictions } from '../observation/contradictions.ts';
import { permanenceContradictions } from '../permanence/contradictions.ts';
import { placementContradictions } from '../placement/contradictions.ts';
import { reviewContradictions } from '../review/contradictions.ts';
import { schoolingContradictions } from '../schooling/contradictions.ts';
import { siblingContradictions } from '../sibling/contradictions.ts';
import type { Contradiction } from './decision.ts';
import {
  asylumContradictions,
  birthContradictions,
  codeContradictions,
  deathContradictions,
  futureContradictions,
  sameDayContradictions,
} from './every-fact.ts';
import type { Child } from './fold.ts';
import { referenceContradictions } from './references.ts';

const CHECKS: readonly ((child: Child, today: CivilDate) => readonly Contradiction[])[] = [
  futureContradictions,
  birthContradictions,
  deathContradictions,
  codeContradictions,
  sameDayContradictions,
  referenceContradictions,
  asylumContradictions,
  carePeriodContradictions,
  legalStatusContradictions,
  placementContradictions,
  allocationContradictions,
  schoolingContradictions,
  reviewContradictions,
  permanenceContradictions,
  siblingContradictions,
  adoptionContradictions,
  closingContradictions,
  missingContradictions,
  observationContradictions,
  accessContradictions,
];

/** Everything the standing facts say that cannot be true together, or not by today. */
export function contradictions(child: Child, today: CivilDate): readonly Contradiction[] {
  return CHECKS.flatMap((check) => check(child, today));
}
