import { addDays, type CivilDate, daysBetween } from '@permanence/calendar/civil-date';
import { isAdoptive, isFoster, SUPPORTED_ACCOMMODATION_REGULATED } from './codes.ts';
import type { Home } from './home.ts';
import { ownPostcode, settingUrn } from './identity.ts';
import { endOf } from './placement.ts';
import type { Random } from './random.ts';
import { SAME_CARER } from './shape-of-practice.ts';

type Change = (home: Home) => Partial<Home>;

/** What changes around a child who stays: carers move house or agency, become long-term, settings are registered. */
export function withSameCarerChanges(homes: readonly Home[], until: CivilDate, random: Random): Home[] {
  return homes.flatMap((home, at) => {
    const goesOn = homes[at + 1]?.came === 'same carer';
    return changed(home, endOf(homes, at, until), goesOn, random);
  });
}

function changed(home: Home, end: CivilDate, goesOn: boolean, random: Random): Home[] {
  const changes = new Map(goesOn ? [] : changesBetween(home, end, random));
  const registered = SUPPORTED_ACCOMMODATION_REGULATED as CivilDate;
  const unregistered = home.place === 'H5' || home.place === 'P2';
  if (unregistered && home.start < registered && registered < end) {
    changes.set(registered, () => ({ place: 'K3', urn: settingUrn(random) }));
  }
  const segments = [home];
  for (const start of [...changes.keys()].sort()) {
    const before = segments.at(-1) ?? home;
    const details = changes.get(start)?.(before) ?? {};
    segments.push({ ...before, ...details, start, came: 'same carer', because: 'PLACE' });
  }
  return segments;
}

function changesBetween(home: Home, end: CivilDate, random: Random): [CivilDate, Change][] {
  const length = daysBetween(home.start, end);
  if (length < 30 || !(isFoster(home.place) || isAdoptive(home.place) || home.place === 'K2')) return [];
  const years = length / 365.25;
  const changes: [CivilDate, Change][] = [];
  const day = (): CivilDate => addDays(home.start, random.whole(10, length - 5));
  if (random.chance(years * SAME_CARER.movesHouseAYear)) {
    const postcode = ownPostcode(random);
    changes.push([day(), () => ({ postcode })]);
  }
  if (isFoster(home.place) && random.chance(years * SAME_CARER.agencyChangesAYear)) {
    const urn = settingUrn(random);
    changes.push([day(), ({ provider }) => ({ urn, provider: provider === 'PR1' ? 'PR4' : 'PR1' })]);
  }
  const longTerm = addDays(
    home.start,
    random.whole(SAME_CARER.becomesLongTermAfter.low, SAME_CARER.becomesLongTermAfter.high),
  );
  if (longTerm < end && random.chance(SAME_CARER.becomesLongTermShare)) {
    if (home.place === 'U6') changes.push([longTerm, () => ({ place: 'U4' })]);
    if (home.place === 'U3') changes.push([longTerm, () => ({ place: 'U1' })]);
  }
  return changes;
}
