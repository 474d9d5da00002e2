import type { IncomingMessage } from 'node:http';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';

export const JSON_TYPE = 'application/json';
export const NDJSON_TYPE = 'application/x-ndjson';

const MOST_LEVELS = 16;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Refuses anything but this type in UTF-8, sent as it is. */
export function requireMediaType({ headers }: IncomingMessage, wanted: string): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const others = parameters.filter((each) => !/^charset="?utf-8"?$/i.test(each));
  const plain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (type.toLowerCase() === wanted && others.length === 0 && plain) return;
  throw new ProblemThrown(
    problem('unsupported-media-type', `This address takes ${wanted} in UTF-8, not compressed.`),
  );
}

export function textOf(body: unknown): string {
  try {
    return body instanceof Uint8Array ? UTF_8.decode(body) : '';
  } catch {
    throw new ProblemThrown(problem('invalid-json', 'The body is not UTF-8.'));
  }
}

/** Why a value cannot be stored as it is, or undefined. Walked without recursion: the depth is the attacker's. */
function unfit(root: unknown): string | undefined {
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: root, level: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next;
    if (typeof value === 'string' && !value.isWellFormed()) return 'A text holds half a character.';
    if (typeof value === 'string' && /\p{Cc}/u.test(value)) return 'A text holds a control character.';
    if (value === null || typeof value !== 'object') continue;
    if (level > MOST_LEVELS) return `The body is more than ${MOST_LEVELS} levels deep.`;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__' || !key.isWellFormed()) return 'A field has a name that no field can have.';
      waiting.push({ value: inner, level: level + 1 });
    }
  }
  return undefined;
}

/** The JSON of a text, or why it is none. */
export function parsedJson(text: string): { readonly value: unknown } | { readonly wrong: string } {
  try {
    const value: unknown = JSON.parse(text);
    const wrong = unfit(value);
    return wrong === undefined ? { value } : { wrong };
  } catch {
    return { wrong: 'The body is not a JSON document.' };
  }
}

export function jsonOf(body: unknown): unknown {
  const parsed = parsedJson(textOf(body));
  if ('wrong' in parsed) throw new ProblemThrown(problem('invalid-json', parsed.wrong));
  return parsed.value;
}
