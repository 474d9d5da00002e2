import { scorecardOf } from '@permanence/measures/scorecard';
import { withCurrentTables } from '../data-folder.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { checkedQuestion, echoKnownAt, type QuestionOptions } from '../question.ts';

export async function scorecard(options: QuestionOptions): Promise<void> {
  const ask = checkedQuestion(options);
  const { question, rows } = await withCurrentTables(options.data, (db) => {
    const asked = ask(db);
    return { question: asked, rows: scorecardOf(db, asked) };
  });
  const { authority, asAt } = question;
  if (options.json === true) {
    printJson({ asAt, knownAt: echoKnownAt(question.knownAt), authority, rows });
    return;
  }
  printLine(`Authority ${authority}, as at ${asAt}, as known at ${echoKnownAt(question.knownAt)}\n`);
  printTable([
    ['measure', 'value', 'numerator', 'denominator', 'month before', 'year before', 'direction'],
    ...rows.map((row) => [
      row.measure,
      row.value,
      row.numerator,
      row.denominator,
      row.previousMonth,
      row.previousYear,
      row.direction,
    ]),
  ]);
}
