import { readFileSync } from 'node:fs';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { PATTERNS } from '@permanence/permanence/telemetry/route-pattern';
import { createRecordApp } from '@permanence/record/app';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { NOBODY_LOOKS } from '../../services/record/src/look-kept.ts';
import { ROLES, type Role } from './people.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `{name}` where anything may stand. */
  readonly path: string;
  readonly example: unknown;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
}

/** Every operation that the live document names. */
export function routesIn(document: string): readonly Route[] {
  return Object.entries((JSON.parse(document) as OpenApi).paths).flatMap(([path, operations]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = operations[method] as Operation | undefined;
      if (operation === undefined) return [];
      const [content] = Object.values(operation.requestBody?.content ?? {});
      return [{ method: method === 'get' ? 'GET' : 'POST', path, example: content?.example ?? {} } as const];
    }),
  );
}

interface Layer {
  readonly route?: { readonly path: string | readonly string[] };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

function pathsOf(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ route, handle }) => [
    ...(route === undefined ? [] : [route.path].flat()),
    ...pathsOf(handle?.stack ?? []),
  ]);
}

/** Every path that the router of the commands answers, whether or not a document names it. */
export function pathsOfRouter(): readonly string[] {
  const log = openSqliteEventStore(':memory:');
  const idempotency = openIdempotencyStore(':memory:');
  const options = { log, idempotency, looks: NOBODY_LOOKS, whatWouldFollow: async () => null };
  const app = createRecordApp(options) as unknown as {
    readonly router: { readonly stack: readonly Layer[] };
  };
  const paths = pathsOf(app.router.stack).map((path) => `/v1${path}`);
  idempotency.close();
  void log.close();
  return [...new Set(paths)];
}

/** Every pattern that requests are counted under. */
export const COUNTED: readonly string[] = PATTERNS;

const [HEAD = '', ...LINES] = readFileSync(new URL('../../docs/who-may.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** The lines of the committed matrix that are of one kind: what may be asked, and by whom. */
function matrix(wanted: 'route' | 'field'): ReadonlyMap<string, ReadonlySet<Role>> {
  const roles = HEAD.split(',').slice(-ROLES.length) as readonly Role[];
  return new Map(
    LINES.flatMap((line) => {
      const [kind, name = '', ...cells] = line.split(',');
      const may = cells.slice(-ROLES.length);
      const allowed = new Set(roles.filter((_role, nth) => may[nth] === 'yes'));
      return kind === wanted ? [[name, allowed] as const] : [];
    }),
  );
}

export const WHO_MAY_RECORD = matrix('route');
export const WHO_MAY_READ = matrix('field');

/** The path with something in each gap. */
export function filled(path: string, child: string): string {
  return path.replaceAll(/\{child\}|:child/g, child).replaceAll(/\{\w+\}|:\w+|\*\w+/g, 'some-0001');
}
