import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mayDo } from '@permanence/access/graphql-matrix';
import type { Looks } from '@permanence/access/looks';
import type { PersonOf } from '@permanence/access/signed-in';
import { GraphQLError } from 'graphql';
import { type Asker, askerOf, isRefused, problem, type Refused } from '../asker.ts';
import { createContext } from '../context.ts';
import { keepLooks } from '../keep-looks.ts';
import { type OnUnexpected, reportToConsole } from '../masking.ts';
import { createNames } from '../names.ts';
import { NotFound, Problem, UnknownAuthority, UnknownMeasure } from '../problems.ts';
import { createScorecards } from '../scorecards.ts';
import type { SightHandles } from '../sights.ts';
import { forbidden } from '../verbs.ts';
import { disclosureIn, fileAsked, fileNamed } from './asked.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { CONTENT_TYPES, type Format, type TakeAway } from './take-away.ts';

export interface ExportOptions {
  /** Read models, each request held to what its asker may see of them. */
  readonly sights: SightHandles;
  /** Who asks. */
  readonly personOf: PersonOf;
  /** Where it is kept who looked into whose record. */
  readonly looks: Looks;
  /** Key of the installation: pseudonyms are those of the answers. */
  readonly key: Uint8Array;
  /** Only these authorities are answered for. Absent: all that the tables hold. */
  readonly authorities?: readonly string[];
  /** The clock: epoch milliseconds. */
  readonly now?: () => number;
  /** Told of every error that callers see only as "Unexpected error". */
  readonly onUnexpected?: OnUnexpected;
}

const FORBIDDEN = 403;

function statusOf(problem: Problem): number {
  const unknown = [NotFound, UnknownMeasure, UnknownAuthority].some((kind) => problem instanceof kind);
  return unknown ? 404 : 400;
}

function refuse(response: ServerResponse, refused: Refused): void {
  response.writeHead(refused.status, refused.headers);
  response.end(refused.body);
}

function refuseWith(response: ServerResponse, error: unknown, onUnexpected: OnUnexpected): void {
  if (error instanceof GraphQLError) {
    const code = String(error.extensions.code);
    const status = error instanceof Problem ? statusOf(error) : FORBIDDEN;
    refuse(response, problem(status, code, 'Not answered', error.message));
    return;
  }
  const correlationId = randomUUID();
  onUnexpected(error, correlationId);
  const unexpected = `Unexpected error ${correlationId}.`;
  if (response.headersSent) response.destroy();
  else refuse(response, problem(500, 'INTERNAL_SERVER_ERROR', 'Unexpected error', unexpected));
}

async function send(response: ServerResponse, file: TakeAway, format: Format): Promise<void> {
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `attachment; filename="${file.name}.${format}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  const parts = format === 'csv' ? csvOf(file) : jsonOf(file);
  await pipeline(Readable.from(parts), response).catch((error: NodeJS.ErrnoException) => {
    // A reader that has seen enough closes the connection: that is no failure.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

const NO_FILE = problem(
  404,
  'NOT_FOUND',
  'No such file',
  'There is measures/<id>.csv, measures/<id>.json, scorecard.csv and scorecard.json.',
);
const NOT_GET = problem(405, 'METHOD_NOT_ALLOWED', 'Not this way', 'Files are asked for with GET.');

/** Makes a file within what its asker may see; looks are kept before any of it goes out. */
function fileMaker({ sights, looks, key, authorities, now = Date.now }: ExportOptions) {
  const scorecards = createScorecards(sights.db);
  const names = createNames(key);
  return async (asker: Asker, measure: string | undefined, given: URLSearchParams): Promise<TakeAway> => {
    const { person } = asker;
    if (!mayDo(person.role, 'export-figures')) throw forbidden('take figures away', person.role);
    const { file, seen, at } = await sights.within(person, (seeing) => {
      const disclosure = disclosureIn(given);
      const options = { person, authorities, now: now(), names, disclosure };
      const context = createContext(seeing, { ...options, scorecards: scorecards(seeing) });
      const file = fileAsked(context, measure, given);
      return { file, seen: context.looked.children(), at: context.now };
    });
    await keepLooks(looks, asker, at, seen);
    return file;
  };
}

/**
 * Files to take away, under where it is mounted: `GET measures/<id>.csv`, `measures/<id>.json`, `scorecard.csv`,
 * `scorecard.json`. The handler of a Node HTTP server.
 */
export function createExports(options: ExportOptions) {
  const { personOf, onUnexpected = reportToConsole } = options;
  const fileFor = fileMaker(options);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const header = (name: string) => request.headers[name]?.toString();
      const asker = await askerOf(request, personOf, header);
      if (isRefused(asker)) return refuse(response, asker);
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const named = fileNamed(pathname);
      if (named === undefined) return refuse(response, NO_FILE);
      if (request.method !== 'GET') return refuse(response, NOT_GET);
      await send(response, await fileFor(asker, named.measure, searchParams), named.format);
    } catch (error) {
      refuseWith(response, error, onUnexpected);
    }
  };
}
