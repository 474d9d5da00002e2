import { addDays, civilDate } from '@permanence/calendar/civil-date';
import type { Intent } from '@permanence/record/intent';
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

/** Who may see a record decides who may go on with it: that is told apart from what is recorded. */
function isOfCase({ path, correction }: Intent): boolean {
  return !correction && !path.startsWith('access/');
}

/** Every other intent there is, as its own page has it, on any day: now and then one that fits. */
export const examples: fc.Arbitrary<Said> = fc.tuple(fc.constantFrom(...INTENTS.filter(isOfCase)), days).map(
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

/** Every child is registered and half of them come into care before anything random is said. */
export function beginnings(children: number): readonly RandomCommand[] {
  return Array.from({ length: children }, (_, child) => {
    const on = `20${String(8 + (child % 14)).padStart(2, '0')}-05-${String(1 + (child % 28)).padStart(2, '0')}`;
    const placement = { placementType: 'U6', provider: 'PR1', carer: 'a' };
    const inCare = { on: '2022-11-07', legalStatus: 'C2', category: 'N1', placement };
    return [
      { child, said: { intent: 'registrations', body: { on } }, match: undefined },
      { child, said: { intent: 'care-starts', body: inCare }, match: undefined },
    ].slice(0, 1 + (child % 2));
  }).flat();
}
