import type { Row } from '@permanence/measures/measure';
import { monthOf } from './event-shown.ts';

/** What a rule looked at, with the day of birth cut to its month. */
export function workingShown({ working }: Row): { label: string; value: string | null }[] {
  return Object.entries(working).map(([label, value]) => {
    const text = value === null ? null : String(value);
    return { label, value: label === 'born' ? monthOf(text) : text };
  });
}
