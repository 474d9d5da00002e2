import type { Person } from '@permanence/access/person';
import { isRole, ROLE_NAMES, type Role } from '@permanence/access/roles';
import { authoritiesIn, tablesFile } from '../data-folder.ts';
import { authorityOption, type CommonOptions, countOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { WrongUsage } from '../refusal.ts';
import { readSettings } from '../settings.ts';
import { linkWith, withTablesIfAny } from '../sign-in/links.ts';
import { localIssuerIn } from '../sign-in/local-key.ts';
import { giveCode } from '../sign-in/one-time-codes.ts';
import { somebodyWith } from '../sign-in/people.ts';
import { MOST_LOCAL_MINUTES } from '../sign-in/signing-in.ts';

export interface TokenOptions extends CommonOptions {
  readonly role: string;
  readonly as?: string;
  readonly team?: readonly string[];
  readonly authority?: string;
  readonly minutes: string;
  readonly link?: boolean;
}

function roleOption(text: string): Role {
  if (isRole(text)) return text;
  throw new WrongUsage(`--role is one of ${ROLE_NAMES.join(', ')}`);
}

function workerOption(text: string | undefined): string | undefined {
  if (text === undefined || /^[\x21-\x7e]{1,80}$/.test(text)) return text;
  throw new WrongUsage('--as is a pseudonym of 1 to 80 printable characters and no space');
}

function minutesOption(text: string): number {
  const minutes = countOption('--minutes', text, 1);
  if (minutes <= MOST_LOCAL_MINUTES) return minutes;
  throw new WrongUsage(
    `--minutes is at most ${MOST_LOCAL_MINUTES}, a week: whoever has the token is the person`,
  );
}

function onlyOne(authorities: readonly string[]): string {
  const [only, ...others] = authorities;
  if (only !== undefined && others.length === 0) return only;
  const there = only === undefined ? 'the record is empty' : `there is ${authorities.join(', ')}`;
  throw new WrongUsage(`name one with --authority: ${there}`);
}

function personOf({ data, role, as, team, authority }: TokenOptions): Person {
  const chosen = roleOption(role);
  const id = workerOption(as);
  return withTablesIfAny(tablesFile(data), (db) => {
    const whose =
      authority === undefined
        ? onlyOne(db === undefined ? [] : authoritiesIn(db))
        : authorityOption(authority);
    const found = somebodyWith(chosen, whose, db);
    const person = id === undefined ? found : { id, role: chosen, authority: whose, teams: [] };
    return team === undefined ? person : { ...person, teams: team };
  });
}

/** Somebody of this machine signs in: a token for programs, or a link for a browser. */
export async function token(options: TokenOptions): Promise<void> {
  const { signIn, port } = readSettings(process.env);
  if (signIn.issuer !== undefined)
    throw new WrongUsage(
      'OIDC_ISSUER is set: people and programs sign in there, and tokens of this machine are not taken',
    );
  const seconds = minutesOption(options.minutes) * 60;
  const person = personOf(options);
  if (options.link === true) {
    const link = linkWith(`http://localhost:${port}`, giveCode(options.data, person, Date.now()));
    return options.json === true ? printJson({ link, ...person }) : printLine(link);
  }
  const text = await (await localIssuerIn(options.data)).sign(person, seconds);
  return options.json === true ? printJson({ token: text, ...person, seconds }) : printLine(text);
}
