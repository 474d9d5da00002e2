import { type CivilDate, isCivilDate } from '@permanence/calendar/civil-date';
import { COHORT_KEYS, type Cohort } from '@permanence/measures/cohort-switch';
import { DISCLOSURE_POLICIES, type DisclosurePolicy } from '@permanence/measures/disclosure-policies';
import type { Definition, Policy } from '@permanence/measures/measure';
import type { Context } from '../context.ts';
import { instantOf } from '../instant.ts';
import { momentOf } from '../moment.ts';
import { BadRequest } from '../problems.ts';
import { definitionOf, offered } from '../schema/figure.ts';
import { figureFile, type Take } from './figure-file.ts';
import { scorecardFile } from './scorecard-file.ts';
import { FORMATS, type Format, type TakeAway } from './take-away.ts';

const COMMON = ['authority', 'asAt', 'knownAt', 'excludeUasc', 'disclosure', ...COHORT_KEYS];
const OF_MEASURE = [...COMMON, 'policy', 'years', 'children'];
const OF_SCORECARD = [...COMMON, 'since'];

/** What a path stands for: `/measures/<id>.csv`, `/scorecard.json`. Undefined: nothing. */
export function fileNamed(
  path: string,
): { readonly measure: string | undefined; readonly format: Format } | undefined {
  const [, measure, ending] = /^\/(?:measures\/([\w-]+)|scorecard)\.(\w+)$/.exec(path) ?? [];
  const format = FORMATS.find((one) => one === ending);
  return format === undefined ? undefined : { measure, format };
}

function checkNames(given: URLSearchParams, known: readonly string[]): void {
  const wrong = [...given.keys()].find((name) => !known.includes(name));
  if (wrong !== undefined) throw new BadRequest(wrong, `There is no ${wrong}: there is ${known.join(', ')}.`);
}

function read<Value>(
  given: URLSearchParams,
  name: string,
  parse: (text: string) => Value | undefined,
  what: string,
): Value | undefined {
  const text = given.get(name);
  if (text === null || text === '') return undefined;
  const value = parse(text);
  if (value === undefined) throw new BadRequest(name, `${name} must be ${what}.`);
  return value;
}

function day(given: URLSearchParams, name: string): CivilDate | undefined {
  return read(given, name, (text) => (isCivilDate(text) ? text : undefined), 'a day, YYYY-MM-DD');
}

function yes(given: URLSearchParams, name: string): boolean {
  const said = { true: true, false: false } as Readonly<Record<string, boolean>>;
  return read(given, name, (text) => said[text], 'true or false') ?? false;
}

/** What is to be done with small numbers; what the role says unless told. */
export function disclosureIn(given: URLSearchParams): DisclosurePolicy | undefined {
  const parse = (text: string) => DISCLOSURE_POLICIES.find((policy) => policy === text);
  return read(given, 'disclosure', parse, DISCLOSURE_POLICIES.join(' or '));
}

function cohortIn(given: URLSearchParams): Cohort | undefined {
  const chosen = COHORT_KEYS.flatMap((key) => {
    const value = given.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
}

function policyIn(given: URLSearchParams, definition: Definition): Policy | undefined {
  const policies: readonly Policy[] = ['carer', 'record'];
  const parse = (text: string) => policies.find((policy) => policy === text);
  return offered('policy', read(given, 'policy', parse, 'carer or record'), definition.policies);
}

function yearsIn(given: URLSearchParams, definition: Definition): number | undefined {
  const parse = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);
  return offered('years', read(given, 'years', parse, 'a number of years'), definition.years);
}

function takeOf(context: Context, given: URLSearchParams): Take {
  const knownAt = read(given, 'knownAt', instantOf, 'an instant with its time zone, 2018-04-01T09:00:00Z');
  const asked = { authority: given.get('authority'), asAt: day(given, 'asAt'), knownAt };
  const moment = momentOf(context, asked);
  return {
    now: context.now,
    question: {
      ...{ authority: moment.authority, asAt: moment.asAt, knownAt: moment.knownAt },
      excludeUasc: yes(given, 'excludeUasc'),
      cohort: cohortIn(given),
    },
  };
}

/** The file that parameters ask for, of a measure or of all of them. */
export function fileAsked(context: Context, measure: string | undefined, given: URLSearchParams): TakeAway {
  if (measure === undefined) {
    checkNames(given, OF_SCORECARD);
    return scorecardFile(context, takeOf(context, given), day(given, 'since'));
  }
  const definition = definitionOf(measure);
  checkNames(given, OF_MEASURE);
  const choices = { policy: policyIn(given, definition), years: yearsIn(given, definition) };
  const { now, question } = takeOf(context, given);
  const take = { now, question: { ...question, ...choices } };
  return figureFile(context, definition, take, yes(given, 'children'));
}
