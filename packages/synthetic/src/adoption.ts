import type { AdoptionPath } from './adoption-path.ts';
import type { Life } from './period-plan.ts';
import type { Random } from './random.ts';
import type { Adoption, InventedChild, PlacedForAdoption } from './rows.ts';
import { ADOPTION } from './shape.ts';

export type AdoptionRows = Pick<InventedChild, 'ad1' | 'placedForAdoption' | 'adoptionPlans'>;

/** The rows that an adoption plan leaves behind. */
export function adoptionRows(life: Life, random: Random): AdoptionRows {
  const paths = life.periods.flatMap(({ adoption, end }) =>
    adoption ? [{ adoption, left: end !== undefined }] : [],
  );
  return {
    ad1: paths.flatMap(({ adoption, left }) => (left ? adopted(adoption, random) : [])),
    placedForAdoption: paths.map(({ adoption }) => decisionRow(adoption)),
    adoptionPlans: paths.map(({ adoption }) => ({ planDate: adoption.plan })),
  };
}

function decisionRow({ decision, reversed, reversedReason }: AdoptionPath): PlacedForAdoption {
  return { datePlaced: decision, datePlacedCeased: reversed, reasonPlacedCeased: reversedReason };
}

function adopted(path: AdoptionPath, random: Random): Adoption[] {
  const match = path.matchedAgain ?? path.match;
  if (path.adopted === undefined || match === undefined) return [];
  const sexAdoptr = random.weighted(ADOPTION.adopters);
  return [
    {
      adopted: path.adopted,
      dateInt: path.decision,
      dateMatch: match,
      fosterCare: path.way !== 'strangers',
      nbAdoptr: sexAdoptr === 'F1' || sexAdoptr === 'M1' ? 1 : 2,
      sexAdoptr,
      lsAdoptr: adoptersStatus(sexAdoptr, random),
    },
  ];
}

function adoptersStatus(sex: keyof typeof ADOPTION.adopters, random: Random): string {
  switch (sex) {
    case 'F1':
    case 'M1':
      return 'L0'; // single
    case 'MF':
      return random.chance(0.85) ? 'L11' : 'L3'; // married, unmarried
    case 'FF':
    case 'MM':
      return random.chance(0.6) ? 'L12' : 'L4'; // married, neither married nor civil partners
  }
}
