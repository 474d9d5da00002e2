import type { PlacementType, Provider } from './codes.ts';
import { isAdoptive, isFoster, isKin } from './codes.ts';
import type { Home } from './home.ts';
import { ownPostcode, postcodeElsewhere, settingUrn } from './identity.ts';
import type { Random } from './random.ts';
import { PLACEMENTS } from './shape-of-practice.ts';

const NO_URN: ReadonlySet<PlacementType> = new Set([
  'P1',
  'P3',
  'R1',
  'R2',
  'R5',
  'T0',
  'T1',
  'T2',
  'T3',
  'T4',
]);
/** Settings that Ofsted does not register. */
const UNREGISTERED: ReadonlySet<PlacementType> = new Set(['H5', 'P2', 'Z1']);
const UNREGISTERED_URN = 'XXXXXXX';

const PROVIDERS = {
  adoptive: { PR1: 0.78, PR5: 0.16, PR2: 0.06 },
  kin: { PR1: 1 },
  K1: { PR2: 0.6, PR1: 0.4 },
  K2: { PR4: 0.7, PR1: 0.15, PR5: 0.1, PR2: 0.05 },
  semi: { PR4: 0.7, PR5: 0.2, PR1: 0.1 },
  R2: { PR3: 1 },
  R5: { PR3: 1 },
  P1: { PR0: 1 },
  private: { PR4: 1 },
} as const satisfies Record<string, Partial<Record<Provider, number>>>;

/** A setting for this type of placement: provider, postcode and URN that agree with it. */
export function settledAt(
  place: PlacementType,
  homePost: string | undefined,
  random: Random,
): Pick<Home, 'provider' | 'postcode' | 'urn'> {
  const elsewhere = random.chance(PLACEMENTS.elsewhereShare);
  const postcode = elsewhere ? postcodeElsewhere(random) : ownPostcode(random);
  return {
    provider: providerOf(place, random),
    postcode: place === 'P1' && homePost !== undefined && random.chance(0.8) ? homePost : postcode,
    urn: urnOf(place, random),
  };
}

export function urnOf(place: PlacementType, random: Random): string | undefined {
  if (NO_URN.has(place)) return undefined;
  return UNREGISTERED.has(place) ? UNREGISTERED_URN : settingUrn(random);
}

function providerOf(place: PlacementType, random: Random): Provider | undefined {
  if (place.startsWith('T')) return undefined;
  return random.weighted<Provider>(providersOf(place));
}

function providersOf(place: PlacementType): Partial<Record<Provider, number>> {
  if (isAdoptive(place)) return PROVIDERS.adoptive;
  if (isKin(place)) return PROVIDERS.kin;
  if (isFoster(place)) return PLACEMENTS.fosterProviders;
  if (place === 'H5' || place === 'K3' || place === 'P2') return PROVIDERS.semi;
  if (place === 'K1' || place === 'K2' || place === 'R2' || place === 'R5' || place === 'P1')
    return PROVIDERS[place];
  return PROVIDERS.private;
}
