import * as fc from 'fast-check';

export interface Said {
  readonly intent: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const days = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const home = {
  placementType: fc.constantFrom('U6', 'U4', 'K2', 'A5', 'P1'),
  provider: fc.constantFrom('PR1', 'PR4'),
  carer: fc.constantFrom('a', 'b', 'c'),
};
/** `local` is who says all of this: of the reviews where it is the officer, as nobody else may. */
const worker = { worker: fc.constantFrom('w-1', 'local', 'w-3') };

const FIELDS: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  'care-starts': { legalStatus: fc.constantFrom('C2', 'V2'), placement: fc.record(home) },
  'care-ends': { reason: maybe(fc.constantFrom('E4A', 'E8')) },
  'placement-moves': { ...home, reason: maybe(fc.constant('CARPL')) },
  placements: home,
  'placement-ends': {},
  'legal-status-changes': { legalStatus: fc.constantFrom('C1', 'C2', 'E1') },
  'social-worker-allocations': worker,
  'social-worker-transfers': worker,
  'reviewing-officer-allocations': worker,
  'social-worker-allocation-ends': {},
  'school-starts': { school: fc.constantFrom('1', '2') },
  'school-moves': { school: fc.constantFrom('1', '2') },
  'school-ends': {},
  reviews: { participation: maybe(fc.constantFrom('PN1', 'PN7')) },
  'adoption/plans': {},
  'adoption/agency-decisions': {},
  'adoption/placement-orders': {},
  'adoption/matches': {},
  'missing-spells': { absence: fc.constantFrom('M', 'A'), until: maybe(days) },
  'missing-spell-ends': {},
  'health-observations': { sdqScore: fc.nat(40) },
};

/** What people may say of a child whose year was 2024, right or wrong. */
export const commands: fc.Arbitrary<Said> = fc.oneof(
  ...Object.entries(FIELDS).map(([intent, fields]) =>
    fc.record({ on: days, ...fields }).map((body): Said => ({ intent, body })),
  ),
);
