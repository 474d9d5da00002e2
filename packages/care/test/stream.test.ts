import { describe, expect, it } from 'vitest';
import { authorityPrefix, childStream, parseChildStream } from '../src/child/stream.ts';

describe('the name of a stream', () => {
  it('tells the authority and the child', () => {
    expect(childStream('886', 'c-1')).toBe('child-886-c-1');
    expect(parseChildStream(childStream('886', 'c-1'))).toEqual({ authority: '886', child: 'c-1' });
  });

  it('starts with that of its authority, and of no other', () => {
    expect(childStream('886', '1').startsWith(authorityPrefix('886'))).toBe(true);
    expect(childStream('886', '1').startsWith(authorityPrefix('88'))).toBe(false);
  });

  it.each(['child-886', 'child--1', 'authority-886-1', 'child-886-'])('is not %s', (name) => {
    expect(parseChildStream(name)).toBeUndefined();
  });
});
