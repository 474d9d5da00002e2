import { type ScorecardRow, scorecardOf } from '@permanence/measures/scorecard';
import { sinceInWords } from '@permanence/measures/since';
import { sincePublished } from '@permanence/measures/since-published';
import { withCurrentTables } from '../data-folder.ts';
import { dateOption, disclosureOption, formatOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import { printFile } from '../print-file.ts';
import { checkedQuestion, echoKnownAt, type QuestionOptions } from '../question.ts';

export interface ScorecardOptions extends QuestionOptions {
  readonly since?: string;
  readonly format?: string;
  readonly disclosure?: string;
}

const HEAD = [
  'measure',
  'value',
  'rating',
  'numerator',
  'denominator',
  'target',
  'floor',
  'from target',
  'month before',
  'year before',
  'direction',
  'England',
  'neighbours',
];

function cells(row: ScorecardRow): (string | number | null)[] {
  return [
    row.measure,
    row.collected ? row.value : 'not collected',
    row.rag,
    row.numerator,
    row.denominator,
    row.target,
    row.floor,
    row.fromTarget,
    row.previousMonth,
    row.previousYear,
    row.direction,
    row.england?.value ?? null,
    row.neighbours?.mean ?? null,
  ];
}

function printSections(rows: readonly ScorecardRow[]): void {
  const table: (string | number | null)[][] = [HEAD];
  for (const [section, own] of Map.groupBy(rows, (row) => row.section)) {
    table.push([`— ${section}`], ...own.map(cells));
  }
  printTable(table);
}

export async function scorecard(options: ScorecardOptions): Promise<void> {
  const ask = checkedQuestion(options);
  const since = options.since === undefined ? undefined : dateOption('--since', options.since);
  const format = formatOption(options.format);
  const disclosure = disclosureOption(options.disclosure, format);
  if (format !== undefined) {
    const { scorecardFile } = await import('@permanence/query/export/scorecard-file');
    const { everythingSeen } = await import('../everything-seen.ts');
    await printFile(options.data, format, (db, now) => {
      const question = ask(db);
      const context = everythingSeen(db, options.data, question.authority, now, disclosure);
      return scorecardFile(context, { question, now }, since);
    });
    return;
  }
  const { question, rows, parked, published } = await withCurrentTables(options.data, (db) => {
    const asked = { ...ask(db), since };
    const rows = scorecardOf(db, asked);
    return {
      question: asked,
      rows,
      parked: parkedFor(db, asked),
      published: sincePublished(db, asked, rows),
    };
  });
  const { authority, asAt } = question;
  const knownAt = echoKnownAt(question.knownAt);
  const whatChanged = sinceInWords(rows);
  if (options.json === true) {
    printJson({
      asAt,
      knownAt,
      authority,
      parked: parked.length,
      rows,
      sincePublished: published,
      ...(since === undefined ? {} : { whatChanged }),
    });
    return;
  }
  printLine(`Authority ${authority}, as at ${asAt}, as known at ${knownAt}`);
  for (const line of parkedInWords(parked)) printLine(line);
  printLine();
  printSections(rows);
  if (whatChanged.length > 0) printLine(`\n${whatChanged.join('\n')}`);
  if (published.length > 0) printLine(`\nSince it was published:\n${published.join('\n')}`);
}
