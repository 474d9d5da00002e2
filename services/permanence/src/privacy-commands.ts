import type { Command } from 'commander';
import { common } from './common-options.ts';

function addErasure(program: Command): void {
  common(program.command('erase'))
    .description('destroy texts of a record for good; with no --class, its reference as well')
    .option('--child <id>', 'the child')
    .option('--adopted <reference>', 'in place of a child: the record of an adopted child')
    .requiredOption('--authority <code>', 'local authority, for example 886')
    .requiredOption('--basis <basis>', 'retention-expired, wrong-person or court-order')
    .requiredOption('--reason <code>', 'why, for example subject-request-2024-17')
    .requiredOption('--by <user>', 'who asks: a pseudonym')
    .requiredOption('--approved-by <user>', 'somebody else, who agreed: a pseudonym')
    .option('--class <class...>', 'only texts of these: identity, contact, narrative, adopter')
    .option('--backup <path...>', 'backups of the log, of tables or of keys, to bring into line')
    .option('--certificate <file>', 'where to write what was done')
    .action(async (options) => (await import('./commands/erase.ts')).erase(options));
  common(program.command('erase-again'))
    .description('erase in a log that was restored, or in backups, what was erased since')
    .option('--backup <path...>', 'backups of the log, of tables or of keys, to bring into line')
    .action(async (options) => (await import('./commands/erase.ts')).eraseAgain(options));
}

function addKeys(program: Command): void {
  const keys = program.command('keys').description('looking after the keys of texts');
  common(keys.command('list'))
    .description('how many keys there are, by class')
    .action(async (options) => (await import('./commands/keys.ts')).listKeys(options));
  common(keys.command('verify'))
    .description('open every text of the log')
    .action(async (options) => (await import('./commands/keys.ts')).verifyKeys(options));
  common(keys.command('seal'))
    .description('seal texts that were recorded before texts were sealed')
    .action(async (options) => (await import('./commands/keys.ts')).sealTexts(options));
  common(keys.command('rotate'))
    .description('a new master key; with --data-keys, new keys for new texts as well')
    .option('--data-keys', 'new texts get new keys')
    .action(async (options) => (await import('./commands/keys.ts')).rotate(options));
  common(keys.command('backup'))
    .description('copy the keys, wrapped; the master key is not in the copy')
    .requiredOption('--to <file>', 'where to write')
    .action(async (options) => (await import('./commands/keys.ts')).backUpKeys(options));
  common(keys.command('restore'))
    .description('put a copy of the keys back where there are none')
    .requiredOption('--from <file>', 'what keys backup wrote')
    .action(async (options) => (await import('./commands/keys.ts')).restoreKeys(options));
}

function addRetention(program: Command): void {
  common(program.command('retention'))
    .description('how long the law keeps each record, and what may be looked at for destruction')
    .requiredOption('--due <date>', 'only records that no law keeps beyond this day')
    .option('--authority <code>', 'local authority')
    .option('--all', 'every record, whenever it is due')
    .action(async (options) => (await import('./commands/retention.ts')).retention(options));
}

function addAdoption(program: Command): void {
  common(program.command('adopted-identities').command('reserve <n>'))
    .description('set new identities aside for children who will be adopted, before any order')
    .requiredOption('--authority <code>', 'local authority, for example 886')
    .action(async (n, options) =>
      (await import('./commands/adopted-identities.ts')).reserveIdentities(n, options),
    );
}

/** Texts, their keys, and how long records are kept. */
export function addPrivacyCommands(program: Command): void {
  addAdoption(program);
  addErasure(program);
  addKeys(program);
  addRetention(program);
}
