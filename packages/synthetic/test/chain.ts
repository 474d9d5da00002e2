import { ageOn, birthday } from '@permanence/calendar/age';
import { addMonths, daysBetween } from '@permanence/calendar/civil-date';
import { isAdoptive, isFoster, isShortBreak, isTemporary } from '../src/codes.ts';
import type { Episode, InventedChild } from '../src/rows.ts';

const FINAL = new Set(['E2', 'E11', 'E12', 'E15']);

/** Every published rule that the episodes of a child break, in words. */
export function faultsOf(child: InventedChild): string[] {
  return child.episodes.flatMap((episode, at) => [
    ...chainFaults(episode, child.episodes[at - 1], child.episodes[at + 1]),
    ...placementFaults(episode, child.episodes[at - 1], child.episodes[at + 1]),
    ...legalFaults(episode, child),
    ...ageFaults(episode, child),
    ...holidayFaults(episode, child.episodes),
  ]);
}

function failing(checks: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(checks).filter((fault) => checks[fault]);
}

function chainFaults(episode: Episode, before: Episode | undefined, next: Episode | undefined): string[] {
  const { decom, dec, rec, rne } = episode;
  const goesOn = before?.rec === 'X1';
  return failing({
    'open, but not the last': dec === undefined && next !== undefined,
    'no day long': dec !== undefined && dec <= decom,
    'end and reason do not come together': (dec === undefined) !== (rec === undefined),
    'the first is not S': before === undefined && rne !== 'S',
    'S inside a period': goesOn && rne === 'S',
    'not S after care ended': before !== undefined && !goesOn && rne !== 'S',
    'a gap inside a period': goesOn && before?.dec !== decom,
    'starts the day care ended': before !== undefined && !goesOn && (before.dec ?? decom) >= decom,
    'X1 at the end': rec === 'X1' && next === undefined,
    'the need changes inside a period': goesOn && before?.cin !== episode.cin,
    'care goes on after a final end': before !== undefined && FINAL.has(before.rec ?? ''),
    ...changeFaults(episode, before),
  });
}

function changeFaults(episode: Episode, before: Episode | undefined): Record<string, boolean> {
  if (before === undefined || episode.rne === 'S') return {};
  const law = before.ls !== episode.ls;
  const place =
    before.place !== episode.place ||
    before.plPost !== episode.plPost ||
    before.urn !== episode.urn ||
    before.placeProvider !== episode.placeProvider;
  const { rne } = episode;
  return {
    'L is not a legal change only': rne === 'L' && (!law || place),
    'P or T is not a placement change only': (rne === 'P' || rne === 'T') && (law || !place),
    'B or U does not change both': (rne === 'B' || rne === 'U') && !(law && place),
  };
}

function placementFaults(episode: Episode, before: Episode | undefined, next: Episode | undefined): string[] {
  const { place, placeProvider: provider, rne, dec, rec, reasonPlaceChange: reason } = episode;
  const days = dec === undefined ? 0 : daysBetween(episode.decom, dec);
  const temporary = isTemporary(place);
  const nextTemporary = next !== undefined && isTemporary(next.place);
  const moved = rec === 'X1' && next !== undefined && next.rne !== 'L';
  return failing({
    'a temporary stay has a provider': temporary !== (provider === undefined),
    'a temporary stay starts neither P nor B': temporary && rne !== 'P' && rne !== 'B',
    'a temporary stay ends care': temporary && dec !== undefined && rec !== 'X1',
    'no P after a temporary stay': before !== undefined && isTemporary(before.place) && rne !== 'P',
    'a temporary stay too long': days > ({ T1: 42, T3: 21, T4: 7 }[place as string] ?? 9999),
    'reason missing': moved && !temporary && !nextTemporary && reason === undefined,
    'reason where there is none': (!moved || temporary || nextTemporary) && reason !== undefined,
    'parents and their provider': (place === 'P1') !== (provider === 'PR0'),
    'authority provides what it cannot': /PR[12]/.test(provider ?? '') && ['P1', 'R2', 'R5'].includes(place),
    'public provider': provider === 'PR3' && (isAdoptive(place) || isFoster(place) || place.startsWith('K')),
    'A3 or A5 by a new carer': (place === 'A3' || place === 'A5') && (rne === 'P' || rne === 'B'),
    'T or U without PLACE or CARPL':
      (next?.rne === 'T' || next?.rne === 'U') && reason !== 'PLACE' && reason !== 'CARPL',
  });
}

function legalFaults({ ls, place, rne, decom, dec, rec }: Episode, { birth, ad1 }: InventedChild): string[] {
  const days = dec === undefined ? 0 : daysBetween(decom, dec);
  const adopted = rec === 'E11' || rec === 'E12';
  return failing({
    'with parents under section 20': place === 'P1' && ls === 'V2',
    'placed without an order': (place === 'A5' || place === 'A6') && ls !== 'E1',
    'adopted from elsewhere': adopted && !isAdoptive(place),
    'adopted without AD1': adopted && ad1.length !== 1,
    'guardianship to a foster carer from elsewhere': ['E45', 'E46'].includes(rec ?? '') && !isFoster(place),
    'a V3 stay does not start care': ls === 'V3' && rne !== 'S',
    'a V3 stay over 17 days': ls === 'V3' && days > 17,
    'short break in a temporary or long-term placement':
      isShortBreak(ls) && (isTemporary(place) || place === 'U1' || place === 'U4'),
    'an emergency too long': days > ({ L1: 3, L2: 21, L3: 7, J2: 21 }[ls as string] ?? 99_999),
    'criminal route under 10': ls.startsWith('J') && ageOn(birth, decom) < 10,
  });
}

const YOUNGEST: Readonly<Record<string, number>> = { K3: 16, H5: 16, P2: 16, R5: 10, S1: 4, P3: 14 };

function ageFaults(
  { place, decom, dec, rec, rne, reasonPlaceChange }: Episode,
  { birth }: InventedChild,
): string[] {
  const left = dec ?? decom;
  const adult = left >= birthday(birth, 18);
  return failing({
    'before birth': decom < birth,
    'starts as an adult': rne === 'S' && decom >= birthday(birth, 18),
    'after the 18th birthday': dec !== undefined && dec > birthday(birth, 18),
    'too young for the placement': ageOn(birth, decom) < (YOUNGEST[place] ?? 0),
    'an order for an adult':
      adult && ['E11', 'E12', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'].includes(rec ?? ''),
    'stayed on under 18': rec === 'E17' && !adult,
    'independent under 14': ['E5', 'E6'].includes(rec ?? '') && ageOn(birth, left) < 14,
    'adult services under 16': rec === 'E7' && ageOn(birth, left) < 16,
    'custody under 10': reasonPlaceChange === 'CUSTOD' && ageOn(birth, left) < 10,
  });
}

function holidayFaults(episode: Episode, episodes: readonly Episode[]): string[] {
  if (episode.place !== 'T3') return [];
  const since = addMonths(episode.decom, -12);
  const taken = episodes.filter(
    ({ place, decom }) => place === 'T3' && decom > since && decom <= episode.decom,
  );
  return taken.length > 2 ? ["more than two carer's holidays in 12 months"] : [];
}
