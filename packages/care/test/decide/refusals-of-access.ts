import { openRecord, restrict } from '../../src/access/decide.ts';
import { breakGlass } from '../../src/access/decide-people.ts';
import { amend } from '../../src/child/correct.ts';
import type { RefusalCode } from '../../src/child/decision.ts';
import { agreed, born, interest, restricted } from '../facts.ts';
import { day, given, id, NOW } from '../scenario.ts';
import type { Pair } from './refusals.ts';

const manager = { actor: 'manager-1' };
const worker = { actor: 'worker-1', instant: NOW };
const kept = (level: 'named-only' | 'sealed', ...named: readonly string[]) => ({
  on: day('2025-05-01'),
  ...{ level, basis: 'STAFF', named },
});
const glass = { purpose: 'DUTY', reason: 'Nobody who has the child could be reached.' };
const sealed = restricted('2025-05-01', 'sealed', ['manager-1', 'manager-2']);

export const OF_ACCESS = {
  'too-few-named': [
    () => given(born()).when(restrict, kept('sealed', 'manager-1'), manager),
    () => given(born()).when(restrict, kept('named-only', 'manager-1'), manager),
  ],
  'has-interest': [
    () => given(born(), interest('2025-01-01', 'worker-1')).when(breakGlass, glass, worker),
    () => given(born(), interest('2025-01-01', 'worker-2')).when(breakGlass, glass, worker),
  ],
  'overlaps-restriction': [
    () =>
      given(born(), restricted('2025-05-02', 'team-only')).when(restrict, kept('named-only', 'a'), manager),
    () =>
      given(born(), restricted('2025-05-01', 'team-only')).when(restrict, kept('named-only', 'a'), manager),
  ],
  'record-sealed': [
    () => given(born(), sealed, agreed('2025-05-02', 2)).when(breakGlass, glass, worker),
    () => given(born(), sealed).when(breakGlass, glass, worker),
  ],
  'not-correctable': [
    () =>
      given(born(), sealed).when(amend, {
        fact: id(2),
        data: { ...sealed.data, level: 'team-only' },
        reason: 'wrong',
      }),
    () => given(born(), sealed).when(openRecord, { on: day('2025-05-02') }),
  ],
} as const satisfies Partial<Record<RefusalCode, Pair>>;
