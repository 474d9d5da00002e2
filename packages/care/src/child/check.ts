import type * as z from 'zod';
import { isKnown } from '../codes/code-list.ts';
import { withDistrict } from '../placement/district.ts';
import { FACTS, type FactName, type NewFact } from './catalogue.ts';
import { type Refused, refuse } from './decision.ts';
import { codeFields } from './fact.ts';
import { isWithheld } from './sealed-text.ts';

function said(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function refusalOf(
  type: FactName,
  data: Readonly<Record<string, unknown>>,
  issues: z.core.$ZodIssue[],
): Refused {
  for (const [field, list] of Object.entries(codeFields(FACTS[type]))) {
    const code = data[field];
    if (typeof code === 'string' && !isKnown(list, code)) {
      return refuse('unknown-code', `${type}.${field} is not on the code list.`);
    }
  }
  const issue = issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  return refuse('invalid-data', `${type}.${field ?? ''} does not have the shape of the fact.`);
}

/** Stands for a text that cannot be read while its fact is checked. */
const SOME_TEXT = '-';

/** Checks a fact that a decision makes of others: a text that nobody can read any more goes with it as it is. */
export function checkedStatement(
  type: FactName,
  data: Readonly<Record<string, unknown>>,
): { readonly fact: NewFact } | Refused {
  const withheld = Object.entries(data).filter(([, value]) => isWithheld(value));
  if (withheld.length === 0) return checkedFact(type, data);
  const stoodIn = Object.fromEntries(withheld.map(([field]) => [field, SOME_TEXT]));
  const checked = checkedFact(type, { ...data, ...stoodIn });
  if ('refused' in checked) return checked;
  const whole = { ...checked.fact.data, ...Object.fromEntries(withheld) };
  return { fact: { type, data: whole } as NewFact };
}

/** The data of a fact as its schema reads it, with what is kept beside it, or why it cannot be that. */
export function checkedFact(
  type: FactName,
  data: Readonly<Record<string, unknown>>,
): { readonly fact: NewFact } | Refused {
  const given = said(data);
  const parsed = FACTS[type].schema.safeParse(given);
  if (!parsed.success) return refusalOf(type, given, parsed.error.issues);
  return withDistrict({ type, data: parsed.data } as NewFact);
}
