import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Match } from './command.ts';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';

const NAME = /^[\x21-\x7e]{1,80}$/;
const KEY = /^[\x21-\x7e]{1,200}$/;
/** As an import takes it. */
const CHILD_ID = /^[\x21-\x7e]{1,40}$/;
const ETAG = /^"(\d{1,15})"$/;

export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

export function refuseHeader(header: string, detail: string): never {
  throw new ProblemThrown(problem('invalid-header', undefined, { errors: [{ header, detail }] }));
}

function checked(request: IncomingMessage, header: string, pattern: RegExp, detail: string) {
  const value = headerOf(request, header.toLowerCase());
  if (value !== undefined && !pattern.test(value)) refuseHeader(header, detail);
  return value;
}

export function correlationIdOf(request: IncomingMessage): string {
  const given = headerOf(request, 'x-correlation-id');
  return given !== undefined && NAME.test(given) ? given : randomUUID();
}

/** A dry run writes nothing, so that nothing can be written twice: it may go without a key. */
export function keyOf(request: IncomingMessage, dryRun: boolean): string {
  const key = checked(request, 'Idempotency-Key', KEY, '1 to 200 printable characters and no space');
  if (key !== undefined) return key;
  if (dryRun) return randomUUID();
  throw new ProblemThrown(problem('idempotency-key-missing'));
}

export function matchOf(request: IncomingMessage): Match | undefined {
  const given = headerOf(request, 'if-match')?.trim();
  if (given === undefined) return undefined;
  if (given === '*') return 'any';
  const tags = given.split(',').map((tag) => tag.trim());
  // A weak tag never matches (RFC 9110, section 13.1.1); a revision that cannot be stands for it.
  return tags.map((tag) => {
    if (tag.startsWith('W/')) return -2;
    const revision = ETAG.exec(tag)?.[1];
    return revision === undefined
      ? refuseHeader('If-Match', 'an ETag of the record, such as "7"')
      : Number(revision);
  });
}

/** The child of the address; undefined where it is of the authority itself. */
export function childIn({ child }: Readonly<Record<string, unknown>>): string | undefined {
  if (child === undefined || (typeof child === 'string' && CHILD_ID.test(child))) return child;
  throw new ProblemThrown(problem('invalid-child-id'));
}

/** A misspelt `dryRun` must not become a real command. */
export function dryRunOf({ url = '' }: IncomingMessage): boolean {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const [value = 'false', ...more] = query.getAll('dryRun');
  const known = [...query.keys()].every((name) => name === 'dryRun');
  if (!known || more.length > 0 || (value !== 'true' && value !== 'false')) {
    throw new ProblemThrown(problem('invalid-query'));
  }
  return value === 'true';
}

/** For what takes no parameter: one that is ignored would be taken for one that is obeyed. */
export function refuseQuery({ url = '' }: IncomingMessage): void {
  if (url.includes('?')) throw new ProblemThrown(problem('invalid-query'));
}

export function etagOf(revision: number): string {
  return `"${revision}"`;
}
