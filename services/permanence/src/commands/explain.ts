import type { FactSummary } from '@permanence/measures/facts';
import { factsOf } from '@permanence/measures/facts';
import { figureOf } from '@permanence/measures/figure';
import type { Definition, Row } from '@permanence/measures/measure';
import { withCurrentTables } from '../data-folder.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import { checkedQuestion, definitionOf, echoKnownAt, type QuestionOptions } from '../question.ts';
import { InputRefused, WrongUsage } from '../refusal.ts';

export interface ExplainOptions extends QuestionOptions {
  readonly child: string;
}

interface Explained {
  readonly row: Row;
  readonly sentence: string;
  readonly events: readonly FactSummary[];
}

const LEFT_OUT = 'Unaccompanied asylum-seeking child, left out on request.';

function sentenceOf(definition: Definition, row: Row): string {
  return definition.because[row.because] ?? (row.because === 'uasc' ? LEFT_OUT : row.because);
}

function explainedDocument({ row, sentence, events }: Explained) {
  return {
    outcome: row.outcome,
    ...(row.value === undefined ? {} : { value: row.value }),
    because: row.because,
    sentence,
    notes: row.notes,
    steps: Object.entries(row.working).map(([step, value]) => ({ step, value })),
    evidence: row.evidence,
    events,
  };
}

function printExplained({ row, sentence, events }: Explained): void {
  const value = row.value === undefined ? '' : `, value ${row.value}`;
  const who = row.child === '' ? 'The authority itself' : `Child ${row.child}`;
  printLine(`\n${who}: ${row.outcome}${value}. ${sentence} (${row.because})`);
  if (row.notes.includes('start-not-known')) {
    printLine('The child was in care already when the data began: the true start is earlier.');
  }
  printLine('\nWhat the rule looked at');
  printTable(Object.entries(row.working).map(([step, shown]) => [`  ${step}`, shown]));
  printLine('\nThe events that decided it');
  printTable(
    events.map(({ trueOn, type, detail, recordedAt, id }) => [
      `  ${trueOn ?? 'correction'}`,
      type,
      Object.entries(detail)
        .map(([field, shown]) => `${field} ${String(shown)}`)
        .join(', '),
      `recorded ${recordedAt}`,
      id,
    ]),
  );
}

/** Why a child is, or is not, in a figure: the rule, its steps for the child, and the events behind them. */
export async function explain(id: string, options: ExplainOptions): Promise<void> {
  const definition = definitionOf(id);
  const ask = checkedQuestion(options, definition);
  const { figure, explained, parked } = await withCurrentTables(options.data, (db) => {
    const question = ask(db);
    const asked = figureOf(db, definition, question);
    const rows = asked.rows.filter((row) => row.child === options.child);
    return {
      figure: asked,
      parked: parkedFor(db, question),
      explained: rows.map((row) => ({
        row,
        sentence: sentenceOf(definition, row),
        events: factsOf(db, asked.authority, row.child, row.evidence),
      })),
    };
  });
  if (explained.length === 0) {
    if (options.child === '' && figure.rows.length > 0) {
      throw new WrongUsage(`${id} is about children: say which with --child`);
    }
    const who = options.child === '' ? 'the authority itself' : `child ${options.child}`;
    throw new InputRefused(
      `${who} has no row in ${id} as at ${figure.asAt}: not in its population (${definition.population})`,
    );
  }
  const { measure, version, policy, asAt, authority } = figure;
  if (options.json === true) {
    const rule = { title: definition.title, population: definition.population, counts: definition.counts };
    const [first, ...others] = explained.map(explainedDocument);
    const knownAt = echoKnownAt(figure.knownAt);
    printJson({
      ...{ measure, version, policy, asAt, knownAt, authority, child: options.child, rule },
      parked: parked.length,
      ...first,
      ...(others.length === 0 ? {} : { otherRows: others }),
    });
    return;
  }
  printLine(`${definition.title} (${measure} version ${version}, policy ${policy}), as at ${asAt}`);
  printLine(`Who is counted: ${definition.population}`);
  printLine(`What counts: ${definition.counts}`);
  for (const line of parkedInWords(parked)) printLine(line);
  explained.forEach(printExplained);
}
