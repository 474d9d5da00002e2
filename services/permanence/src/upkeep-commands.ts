import type { Command } from 'commander';
import { common } from './common-options.ts';
import { stopSignal } from './stop-signal.ts';

/** Tables of all that the log holds, or of one authority alone. */
function ofNode(command: Command): Command {
  return common(command).option(
    '--only-authority <code>',
    'the tables of a node that serves this authority alone',
  );
}

function addNodeCommands(program: Command): void {
  common(program.command('record'))
    .description('take commands, and nothing else; several may record into one log')
    .option('--port <n>', 'where to listen; PORT unless told')
    .action(async (options) => {
      const stop = stopSignal();
      await (await import('./commands/record.ts')).record(options, stop);
    });
  ofNode(program.command('projector'))
    .description('follow the log into the tables; several on one file take turns')
    .action(async (options) => {
      const stop = stopSignal();
      await (await import('./commands/projector.ts')).projector(options, stop);
    });
  ofNode(program.command('query'))
    .description('answer questions from tables that a projector keeps up')
    .action(async (options) => {
      const stop = stopSignal();
      await (await import('./commands/query.ts')).query(options, stop);
    });
  const node = program.command('node').description('tables of a node, for another to start from');
  ofNode(node.command('backup'))
    .description('copy the tables while they are in use')
    .requiredOption('--to <file>', 'where to write')
    .action(async (options) => (await import('./commands/node.ts')).backupNode(options));
  ofNode(node.command('restore'))
    .description('begin with the tables of another node')
    .requiredOption('--from <file>', 'what node backup wrote')
    .action(async (options) => (await import('./commands/node.ts')).restore(options));
}

function addParkedCommands(program: Command): void {
  const parked = program.command('parked').description('children with an event that cannot be folded');
  ofNode(parked.command('list'))
    .option('--discarded', 'also what was discarded, by whom and why')
    .action(async (options) => (await import('./commands/parked.ts')).listParked(options));
  ofNode(parked.command('retry [stream]'))
    .option('--all', 'every parked stream')
    .action(async (stream, options) => (await import('./commands/parked.ts')).retry(stream, options));
  ofNode(parked.command('discard <stream>'))
    .description('leave its parked events out; parked retry takes that back')
    .requiredOption('--reason <code>', 'why, for example test-data')
    .option('--by <user>', 'who decides: a pseudonym; the user of this machine unless told')
    .action(async (stream, options) => (await import('./commands/parked.ts')).discard(stream, options));
}

function addLooksCommands(program: Command): void {
  const looks = program.command('looks').description('who looked at whom');
  common(looks.command('verify'))
    .description('whether the log of looks is as it was kept')
    .action(async (options) => (await import('./commands/looks.ts')).verify(options));
  common(looks.command('anchor'))
    .description('put the end of its chain into the log, as the service does every hour and when it stops')
    .action(async (options) => (await import('./commands/looks.ts')).anchorNow(options));
  common(looks.command('report <name>'))
    .description(
      'no-relationship, bulk, dormant, own-family, of-child or of-person; that it was read is kept',
    )
    .option('--from <date>', 'first day; four weeks before the last unless told')
    .option('--to <date>', 'last day; today unless told')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--child <id>', 'of-child: the child, or its pseudonym where it was forgotten')
    .option('--person <id>', 'of-person: the pseudonym of the person')
    .option('--days <n>', 'dormant: so many days without a look')
    .option('--after <entry>', 'of-child, of-person: the next page')
    .option('--by <user>', 'who reads: a pseudonym; the user of this machine unless told')
    .action(async (name, options) => (await import('./commands/looks.ts')).report(name, options));
}

function addBackupCommands(program: Command): void {
  common(program.command('backup'))
    .description(
      'copy the log, the answers to commands, the log of looks and the read models, while the service goes on',
    )
    .requiredOption('--out <dir>', 'an empty folder')
    .option('--no-tables', 'leave the read models out; they are filled from the log again')
    .action(async (options) => (await import('./commands/backup.ts')).backup(options));
  common(program.command('restore'))
    .description('put a backup into an empty data folder')
    .requiredOption('--from <dir>', 'folder of a backup')
    .action(async (options) => (await import('./commands/backup.ts')).restore(options));
}

function addSignInCommand(program: Command): void {
  common(program.command('token'))
    .description('sign in at this machine: a token for a program, or a link for a browser')
    .requiredOption('--role <role>', 'as what: social-worker, team-manager, returns-officer …')
    .option('--as <worker>', 'pseudonym; somebody of the role whom the record knows unless told')
    .option('--team <name...>', 'teams that are worked in or managed')
    .option('--authority <code>', 'local authority; may be left out when there is only one')
    .option('--minutes <n>', 'how long a token can be used', '60')
    .option('--link', 'print a link for a browser, which works once')
    .action(async (options) => (await import('./commands/token.ts')).token(options));
}

/** Looking after the read models, and running everything. */
export function addUpkeepCommands(program: Command): void {
  const projections = program.command('projections').description('looking after the read models');
  ofNode(projections.command('list')).action(async (options) =>
    (await import('./commands/projections.ts')).listProjections(options),
  );
  ofNode(projections.command('rebuild'))
    .option('--park', 'park children with an event that cannot be folded, instead of stopping at the first')
    .action(async (options) => (await import('./commands/projections.ts')).rebuildProjections(options));
  ofNode(projections.command('verify'))
    .option('--sample <n>', 'compare so many children, spread over all; all when left out')
    .action(async (options) => (await import('./commands/projections.ts')).verifyProjections(options));
  const log = program.command('log').description('looking after the log');
  log
    .command('copy')
    .description('copy a log to another store, event by event, and compare them; begun again, it goes on')
    .requiredOption('--from <store>', 'sqlite:<path> or esdb://<hosts>')
    .requiredOption('--to <store>', 'sqlite:<path> or esdb://<hosts>: empty, or a copy that was broken off')
    .option('--data <dir>', 'not needed: both logs are named')
    .option('--json', 'one JSON document on standard output')
    .action(async (options) => (await import('./commands/log-copy.ts')).copy(options));
  ofNode(projections.command('drop'))
    .description('remove the tables of a version that no program uses any more')
    .requiredOption('--version <n>', 'projections list shows which there are')
    .action(async (options) => (await import('./commands/projections.ts')).dropProjections(options));
  addParkedCommands(program);
  addNodeCommands(program);
  addBackupCommands(program);
  addLooksCommands(program);
  addSignInCommand(program);
  program
    .command('synthesise')
    .description('invent a coherent authority as SSDA903 files and companions')
    .option('--children <n>', 'in care on the day', '1620')
    .option('--as-at <date>', 'the day up to which it is told', '2018-11-30')
    .option('--seed <n>', 'the same seed gives the same bytes', '1')
    .option('--years <n>', 'one return a year, in folders, for so many years')
    .option('--like <page>', 'instead, one whose figures are those of a printed page: kent-nov-2018')
    .requiredOption('--out <dir>', 'where to write')
    .option('--data <dir>', 'not needed: nothing is recorded')
    .option('--json', 'one JSON document on standard output')
    .action(async (options) => (await import('./commands/synthesise.ts')).synthesise(options));
  program
    .command('serve')
    .description('everything on one port')
    .action(async () => {
      const stop = stopSignal();
      await (await import('./serve.ts')).serve(stop);
    });
}
