import type { DatabaseSync } from 'node:sqlite';
import { measureOf } from '@permanence/measures/catalogue';
import { COHORT_KEYS, type Cohort } from '@permanence/measures/cohort-switch';
import type { Definition, Policy, Question } from '@permanence/measures/measure';
import { authorityIn } from './data-folder.ts';
import { authorityOption, type CommonOptions, countOption, dateOption, instantOption } from './options.ts';
import { WrongUsage } from './refusal.ts';

export interface QuestionOptions extends CommonOptions {
  readonly asAt: string;
  readonly knownAt?: string;
  readonly authority?: string;
  readonly policy?: string;
  readonly years?: string;
  readonly excludeUasc?: boolean;
  /** `key=value`, several with a comma between. */
  readonly only?: string;
  readonly district?: string;
}

export function definitionOf(id: string): Definition {
  const definition = measureOf(id);
  if (definition !== undefined) return definition;
  throw new WrongUsage(`there is no measure ${id}: permanence measures lists them`);
}

export function policyOf(text: string | undefined): Policy | undefined {
  if (text === undefined || text === 'carer' || text === 'record') return text;
  throw new WrongUsage('--policy is carer or record');
}

export function yearsOf(definition: Definition, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const years = countOption('--years', text, 1);
  if (definition.years.includes(years)) return years;
  throw new WrongUsage(`${definition.id} is defined for ${definition.years.join(', ')} years`);
}

/** `sex=F,age-band=5 to 9` as a cohort, and a district beside it. */
export function cohortOf({ only, district }: Pick<QuestionOptions, 'only' | 'district'>): Cohort | undefined {
  if (only === undefined) return district === undefined ? undefined : { district };
  const chosen = only.split(',').map((part) => part.split('=') as [string, string | undefined]);
  const wrong = chosen.find(([key, value]) => value === undefined || !COHORT_KEYS.some((k) => k === key));
  if (wrong !== undefined)
    throw new WrongUsage(`--only is key=value, with a key of ${COHORT_KEYS.join(', ')}`);
  if (district !== undefined && chosen.some(([key]) => key === 'district'))
    throw new WrongUsage('--district and --only district=… are the same: give one');
  return Object.fromEntries(district === undefined ? chosen : [...chosen, ['district', district]]);
}

/** Reads what was asked; refuses what cannot be asked before anything is opened. */
export function checkedQuestion(options: QuestionOptions, definition?: Definition) {
  const named = options.authority === undefined ? undefined : authorityOption(options.authority);
  const question: Omit<Question, 'authority'> = {
    asAt: dateOption('--as-at', options.asAt),
    knownAt: options.knownAt === undefined ? undefined : instantOption('--known-at', options.knownAt),
    policy: policyOf(options.policy),
    years: definition === undefined ? undefined : yearsOf(definition, options.years),
    excludeUasc: options.excludeUasc === true,
    cohort: cohortOf(options),
  };
  return (db: DatabaseSync): Question => ({ ...question, authority: authorityIn(db, named) });
}

/** The instant up to which the answer knows, as it is echoed: now when none was asked for. */
export function echoKnownAt(knownAt: number | undefined): string {
  return new Date(knownAt ?? Date.now()).toISOString();
}
