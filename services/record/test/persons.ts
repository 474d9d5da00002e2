import type { IncomingMessage } from 'node:http';
import type { Look, Looks } from '@permanence/access/looks';
import type { Person } from '@permanence/access/person';
import { type Asked, type OtherRoute, rolesFor } from '@permanence/access/rest-matrix';
import { isRole, type Role } from '@permanence/access/roles';
import type { PersonOf } from '@permanence/access/signed-in';

/** Of roles that may ask the same, the one that sees most. */
const FIRST: readonly Role[] = ['returns-officer', 'iro', 'team-manager', 'adoption-worker'];

function askedBy(method: string, path: string): Asked {
  if (/^\/v1\/children\/[^/]+\/texts$/.test(path)) return { route: 'GET /v1/children/{child}/texts' };
  const [, child, intent] = /^\/v1\/children\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (child !== undefined && intent !== undefined) return { ofChild: intent };
  const ofAuthority = /^\/v1\/authority\/(.+)$/.exec(path)?.[1];
  if (ofAuthority !== undefined && ofAuthority !== 'bulk') return { ofAuthority };
  const pattern = path.replace(/^\/v1\/children\/(?!bulk$).+$/, '/v1/children/{child}');
  return { route: `${method === 'HEAD' ? 'GET' : method} ${pattern}` as OtherRoute };
}

/** A role that may ask it. */
export function someRoleFor(asked: Asked): Role {
  const roles = rolesFor(asked) ?? [];
  return FIRST.find((role) => roles.includes(role)) ?? roles[0] ?? 'returns-officer';
}

export { ROLE_NAMES as ROLES_OF_TESTS } from '@permanence/access/roles';
export type RoleOfTests = Role;

/** A returns officer asks, and says what they may say; what others say of a child, one of them does. */
export function roleSaying(intent: string | undefined): Role {
  return intent === undefined ? 'returns-officer' : someRoleFor({ ofChild: intent });
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Whoever the request names: `x-person`, `x-role`, `x-teams`, instead of a token. Without a role it is one that may ask
 * what is asked, so that tests of something else need not say.
 */
export function personsOf(authority: string): PersonOf {
  return async (request): Promise<Person> => {
    if (!('httpVersion' in request)) throw new Error('not a request of this service');
    const [path = ''] = (('originalUrl' in request ? String(request.originalUrl) : request.url) ?? '').split(
      '?',
    );
    const role = headerOf(request, 'x-role') ?? '';
    return {
      id: headerOf(request, 'x-person') ?? 'local',
      role: isRole(role) ? role : someRoleFor(askedBy(request.method ?? '', path)),
      authority: headerOf(request, 'x-of') ?? authority,
      teams: (headerOf(request, 'x-teams') ?? '').split(',').filter((team) => team !== ''),
    };
  };
}

/** Looks in a list. */
export function rememberedLooks(): Looks & { readonly kept: Look[] } {
  const kept: Look[] = [];
  return { kept, keep: async (looks) => void kept.push(...looks) };
}
