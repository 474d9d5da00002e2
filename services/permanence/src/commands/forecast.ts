import type { DatabaseSync } from 'node:sqlite';
import { MEASURES } from '@permanence/measures/catalogue';
import { figureOf } from '@permanence/measures/figure';
import { type Expected, FURTHEST_AHEAD, forecastOf } from '@permanence/measures/forecast/forecast';
import { hasLadder, oneMoveAway } from '@permanence/measures/forecast/one-move-away';
import type { Definition, OutcomeRow, Question } from '@permanence/measures/measure';
import { withCurrentTables } from '../data-folder.ts';
import { countOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import { checkedQuestion, definitionOf, echoKnownAt, type QuestionOptions } from '../question.ts';
import { WrongUsage } from '../refusal.ts';

export interface ForecastOptions extends QuestionOptions {
  readonly days: string;
}

interface Foreseen {
  readonly definition: Definition;
  readonly expected: readonly Expected[];
  /** Undefined where the measure does not count placements up to a number. */
  readonly oneMoveAway: readonly string[] | undefined;
}

function daysOf(text: string): number {
  const days = countOption('--days', text, 1);
  if (days <= FURTHEST_AHEAD) return days;
  throw new WrongUsage(`--days is a whole number from 1 to ${FURTHEST_AHEAD}`);
}

function near(db: DatabaseSync, definition: Definition, question: Question): readonly string[] | undefined {
  if (!hasLadder(definition.id)) return undefined;
  const { rows } = figureOf(db, definition, question);
  return oneMoveAway(definition.id, rows).map(({ child }) => child);
}

function inFigure(rows: readonly OutcomeRow[]): string {
  return rows.length === 0 ? 'not there' : rows.map(({ outcome }) => outcome).join(', ');
}

function because(rows: readonly OutcomeRow[]): string {
  return [...new Set(rows.map((row) => row.because))].join(', ');
}

function rowDocument({ outcome, because: reason, value }: OutcomeRow) {
  return { outcome, because: reason, ...(value === undefined ? {} : { value }) };
}

function foreseenDocument({ definition, expected, oneMoveAway: away }: Foreseen) {
  return {
    measure: definition.id,
    children: expected.map(({ child, on, from, to }) => ({
      ...{ child, on },
      from: from.map(rowDocument),
      to: to.map(rowDocument),
    })),
    ...(away === undefined ? {} : { oneMoveAway: away }),
  };
}

function printForeseen({ definition, expected, oneMoveAway: away }: Foreseen): void {
  printLine(`\n${definition.title} (${definition.id})`);
  if (expected.length === 0) printLine('  nobody');
  printTable(
    expected.map(({ child, on, from, to }) => [
      ...[`  ${on}`, child, `${inFigure(from)} → ${inFigure(to)}`],
      to.length === 0 ? `no longer considered; until then ${because(from)}` : because(to),
    ]),
  );
  if (away !== undefined) printLine(`  one more placement would put in: ${away.join(', ') || 'nobody'}`);
}

/** Who comes into a figure, or leaves it, within so many days if nothing more happens; of one measure, or of all. */
export async function forecast(id: string, options: ForecastOptions): Promise<void> {
  const definitions = id === 'all' ? MEASURES : [definitionOf(id)];
  const days = daysOf(options.days);
  const ask = checkedQuestion(options, id === 'all' ? undefined : definitionOf(id));
  const { question, foreseen, parked } = await withCurrentTables(options.data, (db) => {
    const asked = ask(db);
    return {
      question: asked,
      parked: parkedFor(db, asked),
      foreseen: definitions.map((definition) => ({
        definition,
        expected: forecastOf(db, definition, asked, days),
        oneMoveAway: near(db, definition, asked),
      })),
    };
  });
  const { asAt, authority } = question;
  const knownAt = echoKnownAt(question.knownAt);
  if (options.json === true) {
    printJson({
      ...{ asAt, knownAt, authority, days, parked: parked.length },
      measures: foreseen.map(foreseenDocument),
    });
    return;
  }
  printLine(
    `Authority ${authority}, within ${days} days of ${asAt}, as known at ${knownAt}, if nothing happens`,
  );
  for (const line of parkedInWords(parked)) printLine(line);
  foreseen.forEach(printForeseen);
}
