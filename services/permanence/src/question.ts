import type { DatabaseSync } from 'node:sqlite';
import { measureOf } from '@permanence/measures/catalogue';
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
}

export function definitionOf(id: string): Definition {
  const definition = measureOf(id);
  if (definition !== undefined) return definition;
  throw new WrongUsage(`there is no measure ${id}: permanence measures lists them`);
}

function policyOf(text: string | undefined): Policy | undefined {
  if (text === undefined || text === 'carer' || text === 'record') return text;
  throw new WrongUsage('--policy is carer or record');
}

function yearsOf(definition: Definition, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const years = countOption('--years', text, 1);
  if (definition.years.includes(years)) return years;
  throw new WrongUsage(`${definition.id} is defined for ${definition.years.join(', ')} years`);
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
  };
  return (db: DatabaseSync): Question => ({ ...question, authority: authorityIn(db, named) });
}

/** The instant up to which the answer knows, as it is echoed: now when none was asked for. */
export function echoKnownAt(knownAt: number | undefined): string {
  return new Date(knownAt ?? Date.now()).toISOString();
}
