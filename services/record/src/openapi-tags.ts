import { AUTHORITY_INTENTS, INTENTS } from './intents.ts';

/** What is under each heading of the documentation. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'The child': 'Who the child is, and what is on record.',
  'Many at once': 'The same commands, a line each.',
  Care: 'Periods of care, legal status and need.',
  Placements: 'Where the child lives, and with whom.',
  Workers: 'Social workers and reviewing officers.',
  School: 'Which school the child goes to.',
  Education: 'Exclusions, reduced timetables, and plans for special needs.',
  Reviews: 'Reviews of the case: held, arranged and called off.',
  'Permanence and siblings': 'Plans for a permanent home, and for brothers and sisters to live together.',
  Adoption: 'Every step on the way to an adoption order.',
  'Adopted children':
    'Records of the identity after an adoption order, and how two people open what leads to one.',
  Missing: 'Missing spells, and the interviews after the return.',
  Health: 'Assessments, dental checks and questionnaires.',
  Observations: 'What is looked at once in a while: care plans, complaints, distances.',
  'Leaving care': 'What becomes of young people after care.',
  'Who may see it': 'Records kept to fewer people, interests, and records opened in an emergency.',
  Corrections: 'What was recorded wrongly.',
  Keeping: 'Legal holds: what must not be destroyed, whatever its date.',
  'Who they are': 'Names and notes: each sealed with a key of its own in the log.',
  'The authority':
    'What is true of the authority and of no child: population, targets, comparisons, publications.',
};

/** The headings, in the order of the intents. */
export function tags() {
  const named = [...INTENTS, ...AUTHORITY_INTENTS].map(({ tag }) => tag);
  return [...new Set(['The child', 'Many at once', ...named, 'Adopted children'])].map((name) => ({
    name,
    description: DESCRIPTIONS[name],
  }));
}
