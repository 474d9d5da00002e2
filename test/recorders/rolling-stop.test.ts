import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Say, type TwoRecorders, twoRecorders } from './two-recorders.ts';

const CHILDREN = Array.from({ length: 60 }, (_, nth) => `child-${nth}`);

describe('given two processes that record into one log, and one that is asked to stop while commands come', () => {
  let two: TwoRecorders;
  beforeAll(async () => {
    two = await twoRecorders('sqlite');
  });
  afterAll(() => two.dispose());

  it('then what it took is answered, the rest is taken by the other under the same keys, and all of it once', async () => {
    const [one, other] = two.say;
    const [stopping] = two.processes;
    const register = (say: Say, child: string) =>
      say(child, 'registrations', { on: '2018-05-04' }, { 'idempotency-key': `register-${child}` });
    // As many at once as there are connections; the first answer brings the signal.
    const sent = CHILDREN.map((child) => register(one, child));
    await Promise.any(sent);
    stopping.signal('SIGTERM');
    const answers = await Promise.allSettled(sent);
    const again = await Promise.all(CHILDREN.map((child) => register(other, child)));
    expect(await stopping.ended).toBe(0);
    expect(stopping.lines.at(-1)).toMatch(/"answered":true,"msg":"stopping"/);
    for (const [nth, answer] of answers.entries()) {
      if (answer.status === 'fulfilled') expect(answer.value).toEqual(again[nth]);
    }
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await two.log.streams('child-999-', { limit: 1_000 })).toHaveLength(CHILDREN.length);
    for (const child of CHILDREN) expect(await two.log.readStream(`child-999-${child}`)).toHaveLength(1);
  });
});
