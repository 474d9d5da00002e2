import { OTHER, routePatternOf } from '@permanence/permanence/telemetry/route-pattern';
import { INTENTS } from '@permanence/record/intents';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['/graphql?query=Oliver', '/graphql'],
  ['/v1/children/1234567', '/v1/children/:child'],
  ['/v1/children/bulk?dryRun=true', '/v1/children/bulk'],
  ['/v1/children/1234567/adoption/matches', '/v1/children/:child/adoption/matches'],
  ['/v1/children/1234567/placement-moves?dryRun=true', '/v1/children/:child/placement-moves'],
  ['/v1/authority/corrections', '/v1/authority/corrections'],
  ['/v1/problems/unknown-child', '/v1/problems/:code'],
  ['/export/measures/placements-3-plus.csv', '/export/measures/:file'],
  ['/v1/adopted/0123456789ABCDEFGHJK/names', '/v1/adopted/:reference/names'],
  ['/v1/adoption-links/openings/1/approvals', '/v1/adoption-links/openings/:opening/approvals'],
  ['/', '/'],
  ['/v1/children/1234567/no-such-intent', OTHER],
  ['/children/1234567', OTHER],
  ['/v1/children/1234567/placement-moves/Oliver', OTHER],
])('given %s, then it is counted under %s', (url, pattern) => {
  expect(routePatternOf(url)).toBe(pattern);
});

test('given any path at all, then what is said of it is a pattern of ours', () => {
  const ours = /^(other|\/([a-z0-9.-]+|:[a-z]+)(\/([a-z0-9.-]+|:[a-z]+))*|\/)$/;
  const parts = fc.oneof(fc.string(), fc.constantFrom('v1', 'children', 'authority', 'export', '..', ''));
  fc.assert(
    fc.property(fc.array(parts), (path) => {
      const pattern = routePatternOf(`/${path.join('/')}`);
      expect(pattern).toMatch(ours);
    }),
  );
});

test('given any child and any intent, then the child is not in the pattern and the intent is', () => {
  const child = fc.string({ minLength: 1 }).filter((text) => !/[/?]/.test(text));
  fc.assert(
    fc.property(child, fc.constantFrom(...INTENTS), (id, { path }) => {
      expect(routePatternOf(`/v1/children/${id}/${path}`)).toBe(`/v1/children/:child/${path}`);
    }),
  );
});
