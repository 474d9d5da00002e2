import { existsSync } from 'node:fs';
import { ROLE_NAMES } from '@permanence/access/roles';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { authoritiesIn, tablesFile } from '../data-folder.ts';
import { printLine } from '../output.ts';
import { CODE_MINUTES, giveCode } from './one-time-codes.ts';
import { somebodyWith } from './people.ts';

export function linkWith(at: string, code: string): string {
  return `${at}/sign-in?code=${code}`;
}

/** What the tables know of people; nothing while there are none. */
export function withTablesIfAny<Result>(
  path: string,
  work: (db: ReturnType<typeof openReadModels> | undefined) => Result,
): Result {
  if (!existsSync(path)) return work(undefined);
  const db = openReadModels(path, { readOnly: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const EMPTY = `The record is empty, so nobody is known who could sign in. For a link or a token:
  npm run -s permanence -- token --role <role> --authority <code> --link`;

/**
 * A link a role, for whoever is at this machine. On standard output, never in the log, which is kept and sent elsewhere:
 * who has a link that was not used yet is that person.
 */
export function printSignInLinks(at: string, data: string, now: number): void {
  withTablesIfAny(tablesFile(data), (db) => {
    const [authority] = db === undefined ? [] : authoritiesIn(db);
    if (authority === undefined) return printLine(EMPTY);
    printLine(`Sign in with one of these; each works once, for ${CODE_MINUTES} minutes:`);
    for (const role of ROLE_NAMES) {
      const code = giveCode(data, somebodyWith(role, authority, db), now);
      printLine(`  ${role.padEnd(20)} ${linkWith(at, code)}`);
    }
    printLine('For another, or a token for a program: npm run -s permanence -- token --role <role> [--link]');
  });
}
