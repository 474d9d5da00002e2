import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, type RefusalCode } from '../../src/child/decision.ts';
import { LIFE, type Pair, SAID_WRONGLY } from './refusals.ts';
import { OF_ACCESS } from './refusals-of-access.ts';
import { CORRECTIONS_OF_TWO } from './refusals-of-corrections.ts';
import { STEPS } from './refusals-of-steps.ts';

/** Only an authority is refused so: `authority/decide.test.ts` has the cases. */
type OfAuthorities = 'published-for-good';
type OfChildren = Exclude<RefusalCode, OfAuthorities>;

const CASES: Readonly<Record<OfChildren, Pair>> = {
  ...SAID_WRONGLY,
  ...LIFE,
  ...STEPS,
  ...CORRECTIONS_OF_TWO,
  ...OF_ACCESS,
};

const OF_CHILDREN = REFUSAL_CODES.filter((code): code is OfChildren => code !== 'published-for-good');

describe.each(OF_CHILDREN)('%s', (code) => {
  const [refused, accepted] = CASES[code];

  it('is a refusal', () => {
    refused().thenRefused(code);
  });

  it('is not a refusal of what comes close to it', () => {
    accepted().thenAccepted();
  });

  it('says why without a name, a number or a day', () => {
    const { decision } = refused();
    expect('refused' in decision && decision.refused.message).toMatch(/^[A-Z][^\d]*\.$|A3 to A6|T0 to T4/);
  });
});
