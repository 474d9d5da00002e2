import { AUTHORITY_CODE } from '@permanence/care/authority/stream';
import * as z from 'zod';
import type { Person } from './person.ts';
import { isRole, type Role } from './roles.ts';
import { SignInRefused } from './sign-in-refused.ts';

/** Which claims of a token say what; issuers differ. */
export interface ClaimNames {
  /** Pseudonymous id of the worker. Absent: `worker` where a token has it, else `sub`. */
  readonly worker?: string | undefined;
  readonly roles: string;
  readonly authority: string;
  readonly teams: string;
}

export const CLAIM_NAMES: ClaimNames = { roles: 'roles', authority: 'authority', teams: 'teams' };

/** What a token says of a person, before one of the roles is chosen. */
export interface Claimed {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly authority: string;
  readonly teams: readonly string[];
}

const MOST_TEAMS = 100;

const worker = z.string().regex(/^[\x21-\x7e]{1,80}$/);
const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const authorities = oneOrMore.pipe(z.tuple([z.string().regex(AUTHORITY_CODE)]));
const teams = oneOrMore.pipe(z.array(z.string().min(1).max(80)).max(MOST_TEAMS));

function parsed<Output>(schema: z.ZodType<Output>, value: unknown, code: SignInRefused['code']): Output {
  const result = schema.safeParse(value);
  if (!result.success) throw new SignInRefused(code);
  return result.data;
}

/**
 * The claims of a verified token. `only`: the authority of everybody whom the issuer knows, for issuers that do not say it.
 * Roles that are none of ours are left out: an issuer may give some for other programs.
 */
export function claimedIn(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
  only: string | undefined,
): Claimed {
  const said = claims[names.authority] ?? only;
  const [authority] = parsed(authorities, said, 'foreign-authority');
  if (only !== undefined && authority !== only) throw new SignInRefused('foreign-authority');
  const who = names.worker === undefined ? (claims.worker ?? claims.sub) : claims[names.worker];
  return {
    id: parsed(worker, who, 'unreadable-token'),
    roles: [...new Set(parsed(oneOrMore, claims[names.roles] ?? [], 'no-role'))].filter(isRole),
    authority,
    teams: parsed(teams, claims[names.teams] ?? [], 'unreadable-token'),
  };
}

/** One role acts: the only one there is, or the one that was chosen out of several. */
export function personIn({ id, roles, authority, teams }: Claimed, chosen: string | undefined): Person {
  const [first, ...others] = roles;
  if (first === undefined) throw new SignInRefused('no-role');
  if (chosen === undefined && others.length > 0) throw new SignInRefused('two-roles');
  const role = chosen === undefined ? first : roles.find((one) => one === chosen);
  if (role === undefined) throw new SignInRefused('no-role');
  return { id, role, authority, teams };
}
