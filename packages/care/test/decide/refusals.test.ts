import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, type RefusalCode } from '../../src/child/decision.ts';
import { LIFE, type Pair, SAID_WRONGLY } from './refusals.ts';
import { CORRECTIONS_OF_TWO } from './refusals-of-corrections.ts';
import { STEPS } from './refusals-of-steps.ts';

const CASES: Readonly<Record<RefusalCode, Pair>> = {
  ...SAID_WRONGLY,
  ...LIFE,
  ...STEPS,
  ...CORRECTIONS_OF_TWO,
};

describe.each(REFUSAL_CODES)('%s', (code) => {
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
