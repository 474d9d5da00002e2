/** A figure of which nobody told anything is not collected, which is not zero. */
import type { NaiveChild, NaiveFact } from './child.ts';
import type { Family } from './facts.ts';

export const needsOfWorkers: NonNullable<Family['needs']> = {
  'same-social-worker-12-months': [['SocialWorkerAllocated']],
  'same-iro-12-months': [['ReviewingOfficerAllocated']],
};

/** Whether of each list something was told by the day. */
export function isCollected(
  needs: string[][],
  children: NaiveChild[],
  { asAt, authority = [] }: { asAt: string; authority?: NaiveFact[] },
): boolean {
  const told = new Set<string>();
  for (const child of [...children, { told: authority }]) {
    for (const { type, on, fields } of child.told ?? []) {
      if (on > asAt) continue;
      told.add(type);
      for (const field of Object.keys(fields)) told.add(`${type}.${field}`);
    }
  }
  for (const { officers, workers } of children) {
    if (officers.some(({ from }) => from <= asAt)) told.add('ReviewingOfficerAllocated');
    if (workers.some(({ from }) => from <= asAt)) told.add('SocialWorkerAllocated');
  }
  return needs.every((anyOf) => anyOf.some((type) => told.has(type)));
}
