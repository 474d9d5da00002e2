import { COHORT_KEYS, type CohortKey } from '@permanence/measures/cohort-switch';
import { figureBy, figureOf, outcomesOf } from '@permanence/measures/figure';
import type { Figure, OutcomeRow, Row } from '@permanence/measures/measure';
import { withCurrentTables } from '../data-folder.ts';
import { disclosureOption, formatOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import { printFile } from '../print-file.ts';
import { checkedQuestion, definitionOf, echoKnownAt, type QuestionOptions } from '../question.ts';
import { WrongUsage } from '../refusal.ts';

export interface MeasureOptions extends QuestionOptions {
  readonly children?: boolean;
  readonly groupBy?: string;
  readonly format?: string;
  readonly disclosure?: string;
}

function cohortKey(text: string | undefined): CohortKey | undefined {
  if (text === undefined) return undefined;
  const key = COHORT_KEYS.find((candidate) => candidate === text);
  if (key !== undefined) return key;
  throw new WrongUsage(`--group-by is one of ${COHORT_KEYS.join(', ')}`);
}

function rowDocument(row: Row) {
  const { child, outcome, value, because, notes, evidence } = row;
  return { child, outcome, ...(value === undefined ? {} : { value }), because, notes, evidence };
}

function figureDocument(figure: Figure<OutcomeRow>) {
  const { rows: _rows, ...total } = figure;
  return { ...total, knownAt: echoKnownAt(figure.knownAt) };
}

function printFigure(figure: Figure<OutcomeRow>, title: string): void {
  const unit = figure.unit === 'percent' ? ' %' : figure.unit === 'days' ? ' days' : '';
  printLine(
    `${title}: ${figure.value ?? (figure.collected ? 'nobody to measure' : 'not collected')}${figure.value === null ? '' : unit}`,
  );
  printLine(`${figure.numerator} of ${figure.denominator}`);
  printLine(
    `authority ${figure.authority}, as at ${figure.asAt}, as known at ${echoKnownAt(figure.knownAt)}, ` +
      `definition ${figure.measure} version ${figure.version}, policy ${figure.policy}`,
  );
}

export async function measure(id: string, options: MeasureOptions): Promise<void> {
  const definition = definitionOf(id);
  const key = cohortKey(options.groupBy);
  const format = formatOption(options.format);
  const disclosure = disclosureOption(options.disclosure, format);
  const ask = checkedQuestion(options, definition);
  if (format !== undefined) {
    const { everythingSeen } = await import('../everything-seen.ts');
    const { figureFile } = await import('@permanence/query/export/figure-file');
    const withChildren = options.children === true;
    await printFile(options.data, format, (db, now) => {
      const question = ask(db);
      const context = everythingSeen(db, options.data, question.authority, now, disclosure);
      return figureFile(context, definition, { question, now }, withChildren);
    });
    return;
  }
  const { figure, rows, cuts, parked } = await withCurrentTables(options.data, (db) => {
    const question = ask(db);
    const explained = options.children === true ? figureOf(db, definition, question) : undefined;
    return {
      rows: explained?.rows,
      parked: parkedFor(db, question),
      figure: explained ?? outcomesOf(db, definition, question),
      cuts: key === undefined ? undefined : figureBy(db, definition, question, key),
    };
  });
  if (options.json === true) {
    printJson({
      ...figureDocument(figure),
      parked: parked.length,
      ...(cuts === undefined ? {} : { groupBy: key, groups: cuts }),
      ...(rows === undefined ? {} : { rows: rows.map(rowDocument) }),
    });
    return;
  }
  printFigure(figure, definition.title);
  for (const line of parkedInWords(parked)) printLine(line);
  if (cuts !== undefined) {
    printLine();
    printTable([
      [key ?? '', 'numerator', 'denominator', 'value'],
      ...cuts.map((cut) => [cut.group, cut.numerator, cut.denominator, cut.value]),
    ]);
  }
  if (rows !== undefined) {
    printLine();
    printTable([
      ['child', 'outcome', 'because', 'value', 'events'],
      ...rows.map((row) => [row.child, row.outcome, row.because, row.value ?? '', row.evidence.length]),
    ]);
  }
}
