import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as ofAuthority from '@permanence/care/authority/decide';
import { describe, expect, it } from 'vitest';
import { AUTHORITY_INTENTS, INTENTS } from '../src/intents.ts';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'intents');
const CARE = dirname(fileURLToPath(import.meta.resolve('@permanence/care/child/decide')));

const ofAuthorityWritten = readFileSync(join(SOURCE, 'authority.ts'), 'utf8');
const written = readdirSync(SOURCE)
  .map((name) => readFileSync(join(SOURCE, name), 'utf8'))
  .join('\n');

/** Names of the functions in packages/care that answer a decision on an intent. */
function decisions(): readonly string[] {
  const src = join(CARE, '..');
  return (
    readdirSync(src, { recursive: true, encoding: 'utf8' })
      // What an authority says of itself is not said of a child.
      .filter((name) => !name.startsWith('authority'))
      .filter((name) => /(decide|stay|correct|approve)\.ts$/.test(name))
      .flatMap((name) =>
        [...readFileSync(join(src, name), 'utf8').matchAll(/^export function (\w+)\(/gm)].map(
          (found) => found[1] ?? '',
        ),
      )
  );
}

/** What an authority says of itself; `stateFact` is what all of these share. */
const authorityDecisions = Object.keys(ofAuthority).filter((name) => name !== 'stateFact');

describe('given the table of intents', () => {
  it.each(decisions())('offers the decision %s', (name) => {
    expect(new RegExp(`\\b${name}\\b`).test(written)).toBe(true);
  });

  it.each(authorityDecisions)('offers the decision %s of an authority', (name) => {
    expect(ofAuthorityWritten).toMatch(new RegExp(`\\bdecide\\.${name}\\b`));
  });

  it.each([
    ['child', INTENTS],
    ['authority', AUTHORITY_INTENTS],
  ])('gives each on a %s a path of its own, of small words', (_whom, intents) => {
    const paths = intents.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^((adoption|access)\/)?[a-z]+(-[a-z]+)*$/);
  });

  it.each([...INTENTS, ...AUTHORITY_INTENTS])('reads its own example: $path', ({ read, example }) => {
    expect(read(example)).toHaveProperty('decide');
  });

  it.each([...INTENTS, ...AUTHORITY_INTENTS])(
    'refuses a field it does not know: $path',
    ({ read, example }) => {
      expect(read({ ...example, unheardOf: 1 })).toHaveProperty('issues');
    },
  );
});
