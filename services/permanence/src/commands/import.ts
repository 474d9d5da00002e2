import type { Problem } from '@permanence/ssda903/row';
import { openLog } from '../data-folder.ts';
import { type Imported, importReturn as importInto, StrictlyRefused } from '../import-return.ts';
import { authorityOption, type CommonOptions, collectionYearOption } from '../options.ts';
import { printJson, printLine, say } from '../output.ts';
import { progressOf } from '../progress.ts';
import { projectBeside } from '../project-beside.ts';

export interface ImportOptions extends CommonOptions {
  readonly authority: string;
  readonly year: string;
  readonly strict?: boolean;
}

const SHOWN_PROBLEMS = 20;

function problemLine({ file, row, child, rule, severity, message }: Problem): string {
  return `  ${severity}  ${file} row ${row}  child ${child}  rule ${rule}: ${message}`;
}

function printProblems(problems: readonly Problem[]): void {
  const quarantines = problems.filter(({ severity }) => severity === 'quarantine');
  for (const problem of quarantines.slice(0, SHOWN_PROBLEMS)) printLine(problemLine(problem));
  if (quarantines.length > SHOWN_PROBLEMS) {
    printLine(`  … and ${quarantines.length - SHOWN_PROBLEMS} more; --json lists them all`);
  }
}

function printImported({ rows, children, events, problems, authority, year }: Imported): void {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  printLine(`Return ${year} of authority ${authority}`);
  printLine(`${children.accepted} of ${children.read} children taken, ${children.quarantined} quarantined`);
  printLine(`${rows.accepted} of ${rows.read} rows taken, ${events.appended} events recorded`);
  printLine(`${warnings} warnings, kept with the children`);
  printProblems(problems);
}

/** Reads a return and brings the read models up to date, so that the next figure knows it. */
export async function importReturn(dir: string, options: ImportOptions): Promise<void> {
  const request = {
    dir,
    authority: authorityOption(options.authority),
    year: collectionYearOption(options.year),
    strict: options.strict === true,
    tempDir: options.data,
  };
  const log = openLog(options.data);
  const projecting = projectBeside(options.data);
  try {
    const imported = await importInto(log, request, progressOf('Importing'), say);
    await projecting.finish();
    if (options.json === true) printJson(imported);
    else printImported(imported);
  } catch (error) {
    if (error instanceof StrictlyRefused) {
      if (options.json === true) printJson(error.imported);
      else printProblems(error.imported.problems);
    }
    await projecting.finish();
    throw error;
  } finally {
    await log.close();
  }
}
