import { deterministicId, eventId, uuidV5 } from '@permanence/event-store/event-id';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const COMMAND = '0197d0b4-6f0e-7cc3-9d2e-3b1d5a0f6c11';
const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  test('the example of RFC 9562, appendix A.4', () => {
    const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  test('an event id is the index, named in the command', () => {
    expect(eventId(COMMAND, 0)).toBe(uuidV5(COMMAND, '0'));
    expect(eventId(COMMAND, 12)).toBe(uuidV5(COMMAND, '12'));
    expect(eventId(COMMAND.toUpperCase(), 12)).toBe(eventId(COMMAND, 12));
  });

  test('events of one command, and of two, have ids of their own', () => {
    const commands = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 2 });
    const differ = ([one = '', two = '']: string[]) => {
      const ids = [0, 1, 10].flatMap((index) => [eventId(one, index), eventId(two, index)]);
      expect(new Set(ids).size).toBe(6);
      for (const id of ids) expect(id).toMatch(UUID_V5);
    };
    fc.assert(fc.property(commands, differ));
  });

  test('a command id must be a UUID', () => {
    expect(() => eventId('retry-1', 0)).toThrow(TypeError);
  });

  test('a deterministic id is stored for ever and stays what it is', () => {
    expect(deterministicId('import:ssda903', '886', '398768')).toBe('3b1517d3-491e-5d6e-9913-9bcdc35cdb3e');
  });

  test('parts do not run into each other', () => {
    expect(deterministicId('a', 'bc')).not.toBe(deterministicId('ab', 'c'));
    expect(deterministicId('a', '')).not.toBe(deterministicId('a'));
  });
});
