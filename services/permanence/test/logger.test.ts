import { correlationSaid, errorSaid, inWords } from '@permanence/permanence/telemetry/logger';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

test('given an error that quotes a record, then what is written of it is its name, its code and where it happened', () => {
  const error = Object.assign(new TypeError('Oliver lives at\n    CT1 2EH'), { code: 'E_ODD' });
  const said = errorSaid(new Error('of child 1234567', { cause: error }));
  expect(said).toMatchObject({ name: 'Error', cause: { name: 'TypeError', code: 'E_ODD' } });
  expect(JSON.stringify(said)).not.toMatch(/Oliver|CT1 2EH|1234567/);
  expect(String(said.at)).toContain('logger.test.ts');
});

test('given something thrown that is no error, then only what kind of thing it is', () => {
  expect(errorSaid('Oliver')).toEqual({ name: 'string' });
});

test('given a correlation id of ours, then it is written; of a caller, then only its hash', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(correlationSaid(id)).toBe(id);
    }),
  );
  expect(correlationSaid('Oliver-CT12EH')).toMatch(/^sha256:[\da-f]{16}$/);
});

test('given a line of the log, then a person reads it in words', () => {
  const line = { level: 'warn', time: '2026-11-22T18:51:47.392Z', msg: 'request', route: '/graphql', ms: 3 };
  expect(inWords(JSON.stringify(line))).toBe('18:51:47 warn request route=/graphql ms=3');
});
