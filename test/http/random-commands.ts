import { addDays, civilDate } from '@permanence/calendar/civil-date';
import { INTENTS } from '@permanence/record/intents';
import * as fc from 'fast-check';
import { commands, type Said } from '../../services/record/test/commands.ts';

/** A correction of something that was answered for the child before; which, is known when it is sent. */
export interface Correction {
  readonly kind: 'amend' | 'withdraw';
  readonly which: number;
  readonly daysLater: number;
  readonly reason: string;
}

export interface RandomCommand {
  readonly child: number;
  readonly said: Said | Correction;
  /** Corrections need it: what the caller has seen of the record. */
  readonly match: string | undefined;
}

const FIRST_DAY = civilDate('2024-01-01');
const days = fc.nat(364).map((day) => addDays(FIRST_DAY, day));

/** Every intent there is, as its own page has it, on any day: now and then one that fits. */
const examples = fc.tuple(fc.constantFrom(...INTENTS.filter(({ correction }) => !correction)), days).map(
  ([{ path, example }, on]): Said => ({
    intent: path,
    body: 'on' in example ? { ...example, on } : example,
  }),
);

/** What no service may take. */
const wrong = fc.oneof(
  fc.constant<Said>({ intent: 'reviews', body: {} }),
  fc.constant<Said>({ intent: 'reviews', body: { on: '2024-02-30' } }),
  fc.constant<Said>({ intent: 'reviews', body: { on: '2199-01-01' } }),
  fc.constant<Said>({ intent: 'reviews', body: { on: '2024-02-01', participation: 'PN99' } }),
  fc.constant<Said>({ intent: 'reviews', body: { on: '2024-02-01', note: 'x' } }),
  fc.constant<Said>({ intent: 'no-such-intent', body: { on: '2024-02-01' } }),
  days.map((on): Said => ({ intent: 'care-starts', body: { on } })),
);

const corrections = fc.record<Correction>({
  kind: fc.constantFrom('amend', 'withdraw'),
  which: fc.nat(1_000),
  daysLater: fc.integer({ min: -40, max: 40 }),
  reason: fc.constantFrom('wrong-child', 'typing-error'),
});

const matches = fc.oneof(
  { weight: 8, arbitrary: fc.constant('*') },
  { weight: 1, arbitrary: fc.constantFrom('"0"', 'W/"3"', '"999999"', undefined) },
);

export function randomCommands(children: number): fc.Arbitrary<RandomCommand> {
  const child = fc.nat(children - 1);
  const plain = (said: fc.Arbitrary<Said>) => fc.record({ child, said, match: fc.constant(undefined) });
  return fc.oneof(
    { weight: 75, arbitrary: plain(commands) },
    { weight: 10, arbitrary: plain(examples) },
    { weight: 3, arbitrary: plain(wrong) },
    { weight: 12, arbitrary: fc.record({ child, said: corrections, match: matches }) },
  );
}
