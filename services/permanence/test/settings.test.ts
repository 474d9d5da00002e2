import { readFileSync } from 'node:fs';
import { readSettings, SETTING_NAMES } from '@permanence/permanence/settings';
import { expect, test } from 'vitest';

test('given the README, then it lists every setting and no other', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith('Settings')) ?? '';
  const listed = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(SETTING_NAMES));
  expect(listed).toHaveLength(SETTING_NAMES.length);
});

test.each([
  [{ PORT: 'four' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PERMANENCE_DEMO: 'yes' }, 'PERMANENCE_DEMO'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
])('given %o, then it is refused by name', (environment, name) => {
  expect(() => readSettings(environment)).toThrow(new RegExp(`a setting is wrong: ${name}: `));
});

test('given no setting at all, then each has its default', () => {
  expect(readSettings({})).toMatchObject({
    port: 4000,
    demo: true,
    logLevel: 'info',
    otlpEndpoint: undefined,
  });
});
