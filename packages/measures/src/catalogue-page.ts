import { MEASURES } from './catalogue.ts';
import { COHORT_KEYS } from './cohort-switch.ts';
import { type Example, type ExpectedRow, examplesOf } from './example.ts';
import type { Definition, Period, Sum } from './measure.ts';
import { decimalsOf } from './sum.ts';
import { askedInWords, storyInWords } from './tell-story.ts';

/** The page, in the folder of documents. */
export const PAGE = new URL('../../../docs/measures.md', import.meta.url);

const PREFACE = `# The measures

Written by \`node packages/measures/src/print-catalogue.ts\` from the measures themselves: change them, then run it.

**To add a measure:** make a folder under \`packages/measures/src\` named after its id, with \`definition.ts\` (what it
is, in words, and its reason codes), \`cohort.sql\` (its rule: one row for each child considered) and \`examples.ts\`
(children, questions and the rows that must come out: at least one for every reason code, and both sides of every
boundary); then add a line to \`catalogue.ts\`. The examples run as tests. **To change one,** put a new version beside
the old: every figure is stamped with the version that made it.

**Cohort switches.** Every measure can be asked without unaccompanied asylum-seeking children; each of them then has an
excluded row with the reason \`uasc\`. And it can be asked of some of the children, or cut, by
${COHORT_KEYS.map((key) => `\`${key}\``).join(', ')}:
what holds on the day on which the row considers the child (the day of the figure, of an adoption, of a review).
Everybody else has an excluded row with the reason \`outside-cohort\`.

\`district\` is the postcode district of the home, \`ME14\` of \`ME14 2AB\`. It is kept beside the sealed postcode, so that a
figure does not change when that is forgotten. On a temporary stay it is that of the home the child is away from. It is
\`not known\` where nobody said a postcode, and wherever the child lives with those who adopt it (A3 to A6, U2, U5, fostering
for adoption): once that is known, of all days with the same carers, earlier ones too. That is the one thing that becomes
true after a day and changes a figure of it; as it was known before, the figure is as it was.

In the examples, codes are those of the SSDA903 return, and every child is invented. \`carer\` and \`record\` are the two
readings of one placement: with the same carer, or as placements are recorded.
`;

const FIGURE: Readonly<Record<Sum['kind'], string>> = {
  share: 'Numerator rows as a share of numerator and denominator rows',
  mean: 'Mean of the values of the numerator rows',
  count: 'Number of numerator rows',
  per: 'Values of the numerator rows for each day of exposure',
  load: 'Numerator rows for each different holder',
  groups: 'Groups with a numerator row as a share of all groups',
  rate: 'Numerator rows for each of the authority’s amount',
  amounts: 'One amount of the authority as a share of another',
};

function figureInWords({ sum, unit }: Definition): string {
  const scale = 'scale' in sum ? `, times ${sum.scale}` : '';
  const places = decimalsOf(sum);
  const rounding = places === 0 ? '' : `, to ${places} decimal place${places === 1 ? '' : 's'}`;
  return `${FIGURE[sum.kind]}${scale} (${unit}${rounding})`;
}

const PERIODS: Readonly<Record<Period, string>> = {
  snapshot: 'on the day',
  rolling: 'the months that end with the day',
  'year-to-date': 'from 1 April',
  'academic-year-to-date': 'from 1 September',
  month: 'the calendar month',
};

const BETTER = { higher: 'Higher', lower: 'Lower', none: 'Neither' } as const;

function aboutMeasure(definition: Definition): string {
  const { id, version, population, counts, source, polarity, snapshot, policies, years } = definition;
  const lines = [
    ['Id and version', `\`${id}\`, version ${version}`],
    ['Section and time', `${definition.section}, ${PERIODS[definition.period]}`],
    ['Population', population],
    ['What counts', counts],
    ['Figure', figureInWords(definition)],
    [
      'Rows',
      snapshot ? 'Every child in care on the day' : 'Those the population names, and whom it leaves out',
    ],
    ['Better', BETTER[polarity]],
    ['Policies', policies.length === 0 ? 'Makes no difference' : policies.map((p) => `\`${p}\``).join(', ')],
    ['Years', years.join(', ')],
    ['Source', source],
  ];
  return lines.map(([name, text]) => `- **${name}:** ${text}`).join('\n');
}

function expectedRows(examples: readonly Example[]): ExpectedRow[] {
  return examples.flatMap(({ row }) => (row === 'none' ? [] : [row]));
}

function reasonsOf({ because }: Definition, examples: readonly Example[]): string {
  const outcomes = new Map(expectedRows(examples).map((row) => [row.because, row.outcome]));
  const lines = Object.entries(because).map(
    ([code, sentence]) => `- \`${code}\` (${outcomes.get(code) ?? 'no example'}): ${sentence}`,
  );
  return lines.join('\n');
}

function rowInWords(row: Example['row']): string {
  if (row === 'none') return '**no row**.';
  const { outcome, because, value, exposure, holder, notes = [] } = row;
  const parts = [
    `**${outcome}**, \`${because}\``,
    ...(value === undefined ? [] : [`value ${value}`]),
    ...(exposure === undefined ? [] : [`${exposure} days`]),
    ...(holder === undefined ? [] : [`held by ${holder}`]),
    ...notes.map((note) => `note \`${note}\``),
  ];
  return `${parts.join(', ')}.`;
}

function exampleInWords({ shows, story, others = [], asked, row }: Example): string {
  const stories = [storyInWords(story), ...others.map((other) => `Another child: ${storyInWords(other)}`)];
  return `- _${shows}_ ${stories.join(' ')} ${askedInWords(asked)}: ${rowInWords(row)}`;
}

async function sectionOf(definition: Definition): Promise<string> {
  const examples = await examplesOf(definition.id);
  return [
    `## ${definition.title}`,
    aboutMeasure(definition),
    'Reasons:',
    reasonsOf(definition, examples),
    'Examples:',
    examples.map(exampleInWords).join('\n'),
  ].join('\n\n');
}

/** Every measure in the order of the catalogue, with its reasons and its examples in words. */
export async function cataloguePage(): Promise<string> {
  const sections = await Promise.all(MEASURES.map(sectionOf));
  return `${[PREFACE.trimEnd(), ...sections].join('\n\n')}\n`;
}
