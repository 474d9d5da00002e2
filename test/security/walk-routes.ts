import { beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, forAll } from './attacked.ts';
import { EVERYBODY, firstOf, NOT_NAMED, ROLES, somebody } from './people.ts';
import { CHILDREN, childrenSeenBy, NOBODY } from './record-told.ts';
import { COUNTED, filled, pathsOfRouter, type Route, routesIn, WHO_MAY_RECORD } from './routes.ts';
import { codeOf, command, type Got, shapeOf } from './wire.ts';

/** For everybody who has signed in. */
const PAGES = ['/v1/openapi.json', '/v1/docs', '/v1/problems', '/v1/problems/{code}'];
/** What any intent comes in by. */
const OF_INTENTS = ['/v1/children/{child}/{intent}', '/v1/authority/{intent}'];
/** Asked elsewhere in this attack. */
const WALKED_APART = ['/', '/graphql', '/metrics', '/sign-in', '/sign-out', '/health/live', '/health/ready'];
const FILES = [
  '/export/scorecard.csv',
  '/export/scorecard.json',
  '/export/measures/{file}',
  '/v1/looks/{report}',
];

function asDocumented(path: string): string {
  return path.replaceAll(/[:*](\w+)/g, '{$1}');
}

/** What the door said, of a child whom nobody knows. */
function verdictOf(got: Got): string {
  if (got.status === 403) return codeOf(got) === 'not-for-this-role' ? 'refused' : codeOf(got);
  return got.status === 401 || got.status >= 500 ? String(got.status) : 'allowed';
}

export function walkRoutes(target: () => Attacked): void {
  describe('every route', () => {
    let routes: readonly Route[];
    beforeAll(async () => {
      routes = routesIn((await target().ask('ad-1', '/v1/openapi.json')).text);
    });

    it('is one that somebody thought of', () => {
      const known = new Set([...routes.map(({ path }) => path), ...PAGES, ...OF_INTENTS]);
      const found = [...pathsOfRouter(), ...COUNTED].map(asDocumented);
      expect(routes.length).toBeGreaterThan(80);
      expect(found.filter((path) => ![...known, ...WALKED_APART, ...FILES].includes(path))).toEqual([]);
      expect(routes.filter(({ method, path }) => !WHO_MAY_RECORD.has(`${method} ${path}`))).toEqual([]);
    });

    it('is answered to the roles of the matrix, refused to all others, and tells nobody who has not signed in', async () => {
      const { ask } = target();
      const nowhere = shapeOf(await ask('nobody', '/nowhere'), NOBODY);
      await forAll(routes, async ({ method, path }) => {
        const asking = method === 'POST' ? command({}) : {};
        const asked = filled(path, NOBODY);
        expect(shapeOf(await ask('nobody', asked, asking), NOBODY), path).toBe(nowhere);
        for (const role of ROLES) {
          const got = await ask(firstOf(role), asked, asking);
          const may = WHO_MAY_RECORD.get(`${method} ${path}`)?.has(role) === true;
          expect([role, path, verdictOf(got)]).toEqual([role, path, may ? 'allowed' : 'refused']);
        }
      });
    });

    it('takes no other method, from anybody', async () => {
      const { ask } = target();
      await forAll(routes, async ({ path, method }) => {
        for (const other of ['PUT', 'DELETE', 'PATCH', method === 'POST' ? 'GET' : 'POST']) {
          if (routes.some((one) => one.path === path && one.method === other)) continue;
          const { status } = await ask('ro-1', filled(path, NOBODY), { method: other });
          expect([other, path, [403, 404, 405].includes(status)], String(status)).toEqual([
            other,
            path,
            true,
          ]);
        }
      });
    });

    it('a page is for everybody who has signed in, and for nobody else', async () => {
      const { ask } = target();
      for (const path of PAGES.map((page) => page.replace('{code}', 'restricted'))) {
        for (const role of ROLES) expect((await ask(firstOf(role), path)).status, path).toBe(200);
        expect((await ask('nobody', path)).status, path).toBe(401);
      }
    });

    it('shows each record to whom it is about, its stub to others of the authority, and to no other authority anything', async () => {
      const { ask } = target();
      for (const path of ['/v1/children/{child}', '/v1/children/{child}/texts']) {
        const may = WHO_MAY_RECORD.get(`GET ${path}`);
        for (const who of EVERYBODY) {
          if (may?.has(somebody(who).role) !== true) continue;
          for (const [state, child] of Object.entries(CHILDREN)) {
            const got = await ask(who, filled(path, child));
            const whole = childrenSeenBy(who).includes(child);
            const hidden = state === 'sealed' || who === 'sw-away';
            const expected = whole ? 200 : hidden ? 404 : 403;
            expect([who, path, state, got.status]).toEqual([who, path, state, expected]);
          }
        }
      }
    });

    it('answers of the sealed child as of one that there never was', async () => {
      const { ask } = target();
      const ofChildren = routes.filter(({ path }) => path.includes('{child}'));
      const heads = ofChildren.flatMap((route) =>
        route.method === 'GET' ? [{ ...route, method: 'HEAD' }] : [],
      );
      const asked = [...ofChildren, ...heads].flatMap((route) => NOT_NAMED.map((who) => ({ route, who })));
      await forAll(
        asked,
        async ({ route: { method, path, example }, who }) => {
          const headers = { 'if-match': '"3"', 'x-correlation-id': 'same' };
          const asking = () => (method === 'POST' ? command(example, headers) : { method, headers });
          // In earnest, but for what would take place: of nobody, everything else is refused.
          const query = path.endsWith('/registrations') ? '?dryRun=true' : '';
          const of = async (child: string) =>
            shapeOf(await ask(who, `${filled(path, child)}${query}`, asking()), child);
          expect([who, path, await of(CHILDREN.sealed)]).toEqual([who, path, await of(NOBODY)]);
        },
        64,
      );
    });
  });
}
