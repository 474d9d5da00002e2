import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startCare } from '../../src/care-period/decide.ts';
import { amend } from '../../src/child/correct.ts';
import type { SealedText } from '../../src/child/sealed-text.ts';
import { PLACEMENT_TYPES } from '../../src/codes/placement.ts';
import { changePlacementDetails, movePlacement, startPlacement } from '../../src/placement/decide.ts';
import { districtOf } from '../../src/placement/district.ts';
import { returnFromTemporaryStay, startTemporaryStay } from '../../src/placement/stay.ts';
import { amended, born, category, changed, inCare, left, lives, started, status, step } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const ON = day('2020-03-01');
const HOME = { placementType: 'U6', provider: 'PR4', carer: 'carer-b' };
const AT = { ...HOME, postcode: 'ME14 2AB' };
const KEPT = { ...AT, district: 'ME14' };
const FORGOTTEN: SealedText = { forgotten: 'contact' };

const area = fc.stringMatching(/^[A-Z]{1,2}$/);
const outward = fc.tuple(area, fc.stringMatching(/^\d[A-Z\d]?$/)).map((parts) => parts.join(''));
const inward = fc.stringMatching(/^\d[A-Z]{2}$/);
const placed = fc.constantFrom(...Object.keys(PLACEMENT_TYPES));

describe('the district of a postcode', () => {
  it('is what stands before the space, however it is written', () => {
    fc.assert(
      fc.property(
        outward,
        inward,
        fc.constantFrom('', ' ', '  '),
        fc.boolean(),
        (district, rest, gap, small) => {
          const postcode = `${district}${gap}${rest}`;
          const written = small ? postcode.toLowerCase() : postcode;
          expect(districtOf({ placementType: 'U6', postcode: written })).toBe(district);
        },
      ),
    );
  });

  it('is not made up where the postcode is not a whole one, or cannot be read', () => {
    const unreadable: SealedText = { sealed: 1, as: 'contact', same: 'mark' };
    for (const postcode of ['ME14', 'ME14 2', 'M E14', '2AB', 'ABROAD', 'ME14 2ABC', unreadable, FORGOTTEN]) {
      expect(districtOf({ placementType: 'U6', postcode })).toBeUndefined();
    }
  });

  it('is none with adopters, nor of a temporary stay, whatever is said', () => {
    fc.assert(
      fc.property(placed, outward, inward, (placementType, district, rest) => {
        const postcode = `${district} ${rest}`;
        const expected = /^(A[3-6]|T[0-4]|U[25])$/.test(placementType) ? undefined : district;
        expect(districtOf({ placementType, postcode })).toBe(expected);
      }),
    );
  });
});

describe('a home whose postcode is told', () => {
  it('has its district kept beside it, whichever way it is told', () => {
    given(born())
      .when(startCare, { on: ON, legalStatus: 'C2', category: 'N1', placement: AT })
      .thenEvents(
        started('2020-03-01'),
        status('2020-03-01', 'C2'),
        category('2020-03-01'),
        lives('2020-03-01', KEPT),
      );
    given(...inCare())
      .when(movePlacement, { on: ON, ...AT })
      .thenEvents(left('2020-03-01'), lives('2020-03-01', KEPT));
    given(...inCare(), left('2020-03-01'))
      .when(startPlacement, { on: ON, ...AT })
      .thenEvents(lives('2020-03-01', KEPT));
    given(...inCare())
      .when(changePlacementDetails, { on: ON, ...AT })
      .thenEvents(changed('2020-03-01', KEPT));
  });

  it('may be told by its district alone', () => {
    const known = { ...HOME, district: 'ME14' };
    given(...inCare())
      .when(movePlacement, { on: ON, ...known })
      .thenEvents(left('2020-03-01'), lives('2020-03-01', known));
  });

  it('is refused with a district that is not the one of its postcode, or is none', () => {
    const at = (district: string) => given(...inCare()).when(movePlacement, { on: ON, ...AT, district });
    at('ME14').thenAccepted();
    for (const district of ['ME15', 'me14', 'ME14 2AB', 'KENT', '']) at(district).thenRefused('invalid-data');
  });

  it('is refused with a district where none is kept', () => {
    const to = (placementType: string) =>
      given(...inCare()).when(movePlacement, { on: ON, placementType, district: 'ME14' });
    for (const placementType of ['A3', 'A4', 'A5', 'A6', 'U2', 'U5'])
      to(placementType).thenRefused('does-not-fit-placement');
    given(...inCare())
      .when(startTemporaryStay, { on: ON, placementType: 'T1', district: 'ME14' })
      .thenRefused('does-not-fit-placement');
  });

  it('with adopters keeps the postcode, sealed, and no district', () => {
    const adopters = { ...AT, placementType: 'A6' };
    given(...inCare('2020-01-01', { legalStatus: 'E1' }), step('AgencyDecisionMade', '2020-01-01'))
      .when(movePlacement, { on: ON, ...adopters })
      .thenEvents(left('2020-03-01'), lives('2020-03-01', adopters));
  });

  it('is come back to with the district it had', () => {
    const stay = { placementType: 'T1', postcode: 'CT1 1AA' };
    given(...inCare('2020-01-01', { home: KEPT }))
      .when(startTemporaryStay, { on: ON, ...stay })
      .thenEvents(lives('2020-03-01', stay))
      .when(returnFromTemporaryStay, { on: day('2020-03-05') })
      .thenEvents(lives('2020-03-05', KEPT));
  });
});

describe('a home told again', () => {
  it('adds nothing, also where it was recorded before districts were kept', () => {
    for (const home of [KEPT, AT]) {
      given(...inCare('2020-01-01', { home }))
        .when(movePlacement, { on: ON, ...AT })
        .thenNothing();
      given(...inCare('2020-01-01', { home }))
        .when(changePlacementDetails, { on: ON, ...AT })
        .thenNothing();
    }
    given(...inCare(), left('2020-03-01'), lives('2020-03-01', AT))
      .when(movePlacement, { on: ON, ...AT })
      .thenNothing();
  });

  it('whose postcode is forgotten is the same in the same district, and another in another', () => {
    const home = { placementType: 'U6', postcode: FORGOTTEN, district: 'ME14', setting: 'home-1' };
    const told = (postcode: string) =>
      given(...inCare('2020-01-01', { home: home as never })).when(changePlacementDetails, {
        ...{ on: ON, placementType: 'U6', setting: 'home-1', postcode },
      });
    told('ME14 9ZZ').thenNothing();
    told('ME15 9ZZ').thenAccepted();
  });
});

describe('a corrected home', () => {
  const recorded = [
    ...inCare('2020-01-01', { home: KEPT, legalStatus: 'E1' }),
    step('AgencyDecisionMade', '2020-01-01'),
  ];
  const to = (home: object) => ({ fact: id(5), data: { on: '2020-01-01', ...home }, reason: 'wrong' });

  it('has the district of its new postcode', () => {
    const elsewhere = { ...AT, postcode: 'CT2 7NZ' };
    given(...recorded)
      .when(amend, to(elsewhere))
      .thenEvents(amended(5, lives('2020-01-01', { ...elsewhere, district: 'CT2' })));
    given(...recorded)
      .when(amend, to({ ...elsewhere, district: 'ME14' }))
      .thenRefused('invalid-data');
  });

  it('that was one of adopters has none any more', () => {
    const adopters = { ...AT, placementType: 'A6' };
    given(...recorded)
      .when(amend, to(adopters))
      .thenEvents(amended(5, lives('2020-01-01', adopters)));
    given(...recorded)
      .when(amend, to({ ...adopters, district: 'ME14' }))
      .thenRefused('does-not-fit-placement');
  });

  it('whose postcode nobody can say any more keeps the district that is said', () => {
    const moved = { ...HOME, placementType: 'U4', district: 'ME14' };
    given(...inCare('2020-01-01', { home: { ...KEPT, postcode: FORGOTTEN } as never }))
      .when(amend, to(moved))
      .thenEvents(amended(5, lives('2020-01-01', moved)));
  });
});
