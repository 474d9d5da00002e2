import { enableCompileCache } from 'node:module';
import { StoreUnavailable } from '@permanence/event-store/errors';
import { WrongMasterKey } from '@permanence/privacy/master-key';
import { Command, CommanderError } from 'commander';
import { common } from './common-options.ts';
import { say } from './output.ts';
import { addPrivacyCommands } from './privacy-commands.ts';
import { InputRefused, WrongUsage } from './refusal.ts';
import { addUpkeepCommands } from './upkeep-commands.ts';

// Halves the time to the first answer: compiled modules are kept between runs.
enableCompileCache();

const REFUSED = 1;
const WRONGLY_USED = 2;

function question(command: Command): Command {
  return common(command)
    .requiredOption('--as-at <date>', 'the day in the world, YYYY-MM-DD')
    .option('--known-at <instant>', 'only what had been recorded by then, for example 2018-04-01T09:00:00Z')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--policy <carer|record>', 'reading of "one placement"')
    .option('--years <n>', 'length of the window, where the measure offers several')
    .option('--exclude-uasc', 'leave unaccompanied asylum-seeking children out')
    .option('--district <code>', 'only children whose home is in this postcode district on the day: ME14')
    .option('--only <key=value…>', 'only children with this value on the day: sex=F, age-band="5 to 9"');
}

function addRecordCommands(program: Command): void {
  common(program.command('import').command('ssda903 <dir>'))
    .description('read a statutory return and its companion files')
    .requiredOption('--authority <code>', 'local authority, for example 886')
    .requiredOption('--year <yyyy-yy>', 'collection year, for example 2017-18')
    .option('--strict', 'write nothing at all when a child would be quarantined')
    .action(async (dir, options) => (await import('./commands/import.ts')).importReturn(dir, options));
  common(program.command('load <file>'))
    .description('record facts told line by line, as the bulk endpoints take them')
    .requiredOption('--authority <code>', 'local authority, for example 886')
    .option('--dry-run', 'write nothing, say what would be written')
    .action(async (file, options) => (await import('./commands/load.ts')).load(file, options));
  const stream = program.command('stream').description('the log, readable');
  common(stream.command('show <child>'))
    .option('--authority <code>', 'local authority')
    .action(async (child, options) => (await import('./commands/stream.ts')).showStream(child, options));
  common(stream.command('tail'))
    .option('--last <n>', 'how many events')
    .option('--follow', 'go on with what comes')
    .action(async (options) => (await import('./commands/stream.ts')).tailStream(options));
}

function addFigureCommands(program: Command): void {
  question(program.command('measure <id>'))
    .description('one figure')
    .option('--children', 'with the children behind it')
    .option('--format <csv|json>', 'as a file to take away, which says what it is of')
    .option('--disclosure <policy>', 'in a file: none, suppress-1-5 or dfe-rounding')
    .option(
      '--group-by <key>',
      'cut by age-band, sex, ethnicity, uasc, legal-status, placement-type, district or team',
    )
    .action(async (id, options) => (await import('./commands/measure.ts')).measure(id, options));
  question(program.command('scorecard'))
    .description('all figures')
    .option('--since <date>', 'compare with this day as well, and say what changed since')
    .option('--format <csv|json>', 'as a file to take away, which says what it is of')
    .option('--disclosure <policy>', 'in a file: none, suppress-1-5 or dfe-rounding')
    .action(async (options) => (await import('./commands/scorecard.ts')).scorecard(options));
  program
    .command('measures')
    .description('the catalogue')
    .option('--data <dir>', 'not needed: the catalogue is part of the program')
    .option('--json', 'one JSON document on standard output')
    .action(async (options) => (await import('./commands/measures.ts')).measures(options));
  question(program.command('explain <id>'))
    .description('why a child is in a figure, or is not')
    .option('--child <id>', 'the child; not needed where a measure is about the authority itself', '')
    .action(async (id, options) => (await import('./commands/explain.ts')).explain(id, options));
}

function addComparingCommands(program: Command): void {
  common(program.command('changes <id>'))
    .description('why the number changed')
    .requiredOption('--from <date[@instant]>', 'the earlier day, and by when it was known')
    .requiredOption('--to <date[@instant]>', 'the later day, and by when it was known')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--policy <carer|record>', 'reading of "one placement" at both ends')
    .option('--from-policy <carer|record>', 'reading at the first end')
    .option('--to-policy <carer|record>', 'reading at the second end')
    .option('--years <n>', 'length of the window, where the measure offers several')
    .option('--exclude-uasc', 'leave unaccompanied asylum-seeking children out')
    .option('--children', 'with the children of each part')
    .action(async (id, options) => (await import('./commands/changes.ts')).changes(id, options));
  question(program.command('forecast <id|all>'))
    .description('who enters or leaves the figure next if nothing happens')
    .requiredOption('--days <n>', 'how many days ahead')
    .action(async (id, options) => (await import('./commands/forecast.ts')).forecast(id, options));
  common(program.command('reconcile <id[:policy][:years]> <id[:policy][:years]>'))
    .description('two definitions side by side')
    .requiredOption('--as-at <date>', 'the day in the world, YYYY-MM-DD')
    .option('--known-at <instant>', 'only what had been recorded by then')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--exclude-uasc', 'leave unaccompanied asylum-seeking children out')
    .option('--children', 'with the children in one numerator and not in the other')
    .action(async (first, second, options) =>
      (await import('./commands/reconcile.ts')).reconcile(first, second, options),
    );
}

function addPublishingCommands(program: Command): void {
  common(program.command('publish'))
    .description('freeze the scorecard of a day as an event')
    .requiredOption('--as-at <date>', 'the day in the world, YYYY-MM-DD')
    .requiredOption('--by <user>', 'who publishes: a pseudonym')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--exclude-uasc', 'leave unaccompanied asylum-seeking children out')
    .action(async (options) => (await import('./commands/publish.ts')).publish(options));
  common(program.command('publications'))
    .description('what was published')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .action(async (options) => (await import('./commands/reproduce.ts')).publications(options));
  common(program.command('reproduce <publication>'))
    .description('work a published scorecard out again, to the same bytes')
    .option('--out <file>', 'write the bytes')
    .action(async (id, options) => (await import('./commands/reproduce.ts')).reproduce(id, options));
}

function addExportCommands(program: Command): void {
  const exporting = program.command('export').description('files for other tools');
  common(exporting.command('tables'))
    .description('the read models as they were believed, one CSV file a table')
    .requiredOption('--out <dir>', 'where to write')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--as-at <date>', 'only what had begun by this day')
    .option('--known-at <instant>', 'what was believed then; everything recorded unless told')
    .action(async (options) => (await import('./commands/export-tables.ts')).exportTables(options));
  common(exporting.command('ssda903'))
    .description('the statutory return of a year, as CSV and as XML')
    .requiredOption('--authority <code>', 'local authority, for example 886')
    .requiredOption('--year <yyyy-yy>', 'collection year, for example 2017-18')
    .requiredOption('--out <dir>', 'where to write: a folder that is empty or not there yet')
    .option('--known-at <instant>', 'only what had been recorded by then')
    .action(async (options) => (await import('./commands/export-ssda903.ts')).exportReturn(options));
}

/** Exit code of what went wrong, after saying it. What is broken, rather than refused, is thrown on. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONGLY_USED;
  if (error instanceof WrongUsage || error instanceof InputRefused) {
    say(`permanence: ${error.message}`);
    return error instanceof WrongUsage ? WRONGLY_USED : REFUSED;
  }
  if (error instanceof StoreUnavailable || error instanceof WrongMasterKey) {
    say(`permanence: ${error.message}`);
    return REFUSED;
  }
  throw error;
}

const program = new Command('permanence')
  .description('A record of children in care, and figures that explain themselves')
  .exitOverride()
  .showSuggestionAfterError()
  .showHelpAfterError('(--help shows what can be asked)');
addRecordCommands(program);
addFigureCommands(program);
addComparingCommands(program);
addPublishingCommands(program);
addExportCommands(program);
addUpkeepCommands(program);
addPrivacyCommands(program);

function overrideExits(command: Command): void {
  command.exitOverride();
  command.commands.forEach(overrideExits);
}
overrideExits(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
