import type { Command } from 'commander';

/** What every command takes. */
export function common(command: Command): Command {
  return command
    .option('--data <dir>', 'folder of the log and the read models', process.env.PERMANENCE_DATA ?? 'data')
    .option('--json', 'one JSON document on standard output');
}
