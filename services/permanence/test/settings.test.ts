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
  [{ OIDC_ISSUER: 'http://login.example', OIDC_AUDIENCE: 'x' }, 'OIDC_ISSUER'],
  [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_AUDIENCE'],
  [{ OIDC_AUTHORITY: 'Kent County' }, 'OIDC_AUTHORITY'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
  [{ COMMANDS_PER_MINUTE: '0' }, 'COMMANDS_PER_MINUTE'],
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

const ISSUER = { OIDC_ISSUER: 'https://login.example/tenant', OIDC_AUDIENCE: 'api://permanence' };

test.each(['0.0.0.0', '::', '192.0.2.7', 'permanence.example', '128.0.0.1', '127.0.0.1.example'])(
  'given no issuer, when it is to listen at %s, then it is refused',
  (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(/^a setting is wrong: HOST: without OIDC_ISSUER/);
    expect(readSettings({ HOST, ...ISSUER }).signIn.host).toBe(HOST);
  },
);

test.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])(
  'given no issuer, when it is to listen at %s, then it does: nothing but this machine connects',
  (HOST) => {
    expect(readSettings({ HOST }).signIn).toMatchObject({ host: HOST, issuer: undefined });
  },
);

test('given no issuer, when a proxy is to stand in front, then it is refused: whoever it lets in would be of this machine', () => {
  expect(() => readSettings({ PROXIES: '1' })).toThrow(/^a setting is wrong: PROXIES: without OIDC_ISSUER/);
  expect(readSettings({ PROXIES: '1', ...ISSUER }).signIn.proxies).toBe(1);
});

test('given an issuer, then what its tokens say is found where it is said, and they are taken for two hours', () => {
  const names = { OIDC_CLAIM_WORKER: 'extension_worker', OIDC_CLAIM_TEAMS: 'groups', OIDC_AUTHORITY: '886' };
  expect(readSettings({ ...ISSUER, ...names }).signIn.issuer).toEqual({
    ...{ issuer: ISSUER.OIDC_ISSUER, audience: ISSUER.OIDC_AUDIENCE, jwksUrl: undefined, authority: '886' },
    claims: { worker: 'extension_worker', roles: 'roles', authority: 'authority', teams: 'groups' },
    mostSeconds: 7_200,
  });
});
