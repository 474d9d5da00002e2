import { type CivilDate, fields } from '@permanence/calendar/civil-date';
import { keysOf } from './cohort-switch.ts';
import type { Asked, Story } from './example.ts';
import { readStory, type ToldEnd, type ToldEpisode, type ToldFactLine, type ToldSpan } from './read-story.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2017-06-20` as `20 June 2017`. */
export function dayInWords(date: CivilDate): string {
  const { year, month, day } = fields(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function placeOf({ placementType, provider, postcode, carer }: ToldEpisode): string {
  const place = [placementType, provider].filter((part) => part !== undefined).join(' ');
  const at = postcode === undefined ? '' : ` at ${postcode}`;
  return `${place}${at}${carer === undefined ? '' : ` with carer ${carer}`}`;
}

function changeOf(told: ToldEpisode): string {
  const { legalStatus, reason } = told;
  switch (reason ?? '-') {
    case 'L':
      return `legal status ${legalStatus}`;
    case 'P':
      return `moved to ${placeOf(told)}`;
    case 'B':
      return `moved to ${placeOf(told)}, legal status ${legalStatus}`;
    case 'T':
      return `with the same carer, now ${placeOf(told)}`;
    case 'U':
      return `with the same carer, now ${placeOf(told)}, legal status ${legalStatus}`;
    default:
      return `in ${placeOf(told)}, legal status ${legalStatus}`;
  }
}

function startOf(told: ToldEpisode): string {
  const { legalStatus, reason } = told;
  const known = reason === undefined || reason === 'S' ? 'came into care' : `in care already (${reason})`;
  return `${known}, legal status ${legalStatus}, in ${placeOf(told)}`;
}

function careInWords(care: readonly (ToldEpisode | ToldEnd)[]): string {
  const lines = care.map((told) => {
    if ('endedOn' in told) return `${dayInWords(told.endedOn)}, care ended (${told.reason ?? 'no reason'})`;
    return `${dayInWords(told.on)}, ${told.opens ? startOf(told) : changeOf(told)}`;
  });
  return `${lines.join('; ')}.`;
}

function lasting({ from, to }: Omit<ToldSpan, 'id'>): string {
  return `from ${dayInWords(from)}${to === undefined ? '' : ` to ${dayInWords(to)}`}`;
}

function listed(what: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${what}: ${items.join('; ')}.`];
}

function named(spans: readonly ToldSpan[]): readonly string[] {
  return spans.map((span) => `${span.id} ${lasting(span)}`);
}

function factInWords({ on, type, fields }: ToldFactLine): string {
  const said = Object.entries(fields).map(([field, value]) => `${field} ${value}`);
  return `${dayInWords(on)} \`${type}\`${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

/** A story in sentences. */
export function storyInWords(story: Story): string {
  const { born, uasc, care, workers, officers, schools, reviews, adoption, facts, authority } =
    readStory(story);
  return [
    `Born ${dayInWords(born.on)}.`,
    ...(uasc === undefined ? [] : [`Unaccompanied asylum-seeking child ${lasting(uasc)}.`]),
    careInWords(care),
    ...listed('Social workers', named(workers)),
    ...listed('Reviewing officers', named(officers)),
    ...listed('Schools', named(schools)),
    ...listed(
      'Reviews',
      reviews.map(({ on, participation }) => `${dayInWords(on)} (${participation ?? 'no code'})`),
    ),
    ...listed(
      'Adoption',
      adoption.map(({ step, on }) => `${step} ${dayInWords(on)}`),
    ),
    ...listed('Also recorded', facts.map(factInWords)),
    ...listed('Of the authority', authority.map(factInWords)),
  ].join(' ');
}

const YEARS: Readonly<Record<number, string>> = { 1: 'one year', 2: 'two years', 3: 'three years' };

/** What was asked, in words. */
export function askedInWords({ asAt, policy, years, excludeUasc, cohort }: Asked): string {
  return [
    `At ${dayInWords(asAt as CivilDate)}`,
    ...(policy === undefined ? [] : [`under \`${policy}\``]),
    ...(years === undefined ? [] : [`over ${YEARS[years] ?? `${years} years`}`]),
    ...(excludeUasc === true ? ['without unaccompanied asylum-seeking children'] : []),
    ...keysOf(cohort).map((key) => `of \`${key}\` ${cohort?.[key]} alone`),
  ].join(', ');
}
