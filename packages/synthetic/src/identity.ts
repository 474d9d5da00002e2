import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate, civilDateOf, fields } from '@permanence/calendar/civil-date';
import type { Random } from './random.ts';
import type { Identity } from './rows.ts';
import { POPULATION } from './shape.ts';
import { NEEDS } from './shape-of-practice.ts';

// Nothing here can be anyone's: no authority has the number 999, no postcode area is called ZZ or XX, and neither
// schools nor Ofsted's register have reached numbers that begin with 9.
const NO_AUTHORITY = '999';
const OWN_AREA = 'ZZ';
const ELSEWHERE = 'XX';
/** Postcode districts, the larger a town the more often: shares of a whole of 39. */
const DISTRICTS = [7, 6, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1].flatMap((share, at) =>
  Array<number>(share).fill(at + 1),
);
const INWARD_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const FIRST_ID = 100_000;
const IDS = 9_900_000;
const STRIDE = 6_180_337; // no factor shared with IDS: each number gets an id of its own

export function childId(seed: number, number: number): string {
  if (number >= IDS) throw new RangeError(`no more than ${IDS} invented children have an id`);
  const shift = Math.abs(Math.trunc(seed)) % IDS;
  return String(FIRST_ID + ((number * STRIDE + shift * 7919) % IDS));
}

export function ownPostcode(random: Random): string {
  return postcode(OWN_AREA, random);
}

export function postcodeElsewhere(random: Random): string {
  return postcode(ELSEWHERE, random);
}

function postcode(area: string, random: Random): string {
  const inward = `${random.whole(1, 9)}${random.pick(INWARD_LETTERS)}${random.pick(INWARD_LETTERS)}`;
  return `${area}${random.pick(DISTRICTS)} ${inward}`;
}

/** Ofsted's number of a setting: seven digits, or SC and six. */
export function settingUrn(random: Random): string {
  return random.chance(0.3) ? `SC9${fiveDigits(random)}` : `99${fiveDigits(random)}`;
}

export function schoolUrn(random: Random): string {
  return `9${fiveDigits(random)}`;
}

function fiveDigits(random: Random): string {
  return String(random.whole(0, 99_999)).padStart(5, '0');
}

/** Letter and twelve digits; the letter checks the digits. */
function pupilNumber(random: Random): string {
  const digits = `${NO_AUTHORITY}${fiveDigits(random)}${String(random.whole(0, 9999)).padStart(4, '0')}`;
  const sum = digits.split('').reduce((total, digit, at) => total + Number(digit) * (at + 2), 0);
  return `${UPN_LETTERS.charAt(sum % 23)}${digits}`;
}

export interface Person {
  readonly seed: number;
  readonly number: number;
  readonly birth: CivilDate;
  readonly unaccompanied: boolean;
  readonly firstInCare: CivilDate;
}

export function identityOf(person: Person, random: Random): Identity {
  const male = random.chance(person.unaccompanied ? POPULATION.unaccompaniedMaleShare : POPULATION.maleShare);
  return {
    child: childId(person.seed, person.number),
    birth: person.birth,
    sex: male ? 'male' : 'female',
    ethnicity: random.weighted<string>(
      person.unaccompanied ? NEEDS.unaccompaniedEthnicities : NEEDS.ethnicities,
    ),
    upn: upnOf(person.unaccompanied, random),
    upnKnownFrom: addDays(person.firstInCare, random.whole(0, 7)),
    motherSince:
      !male && random.chance(POPULATION.motherShare) ? motherSince(person.birth, random) : undefined,
  };
}

function upnOf(unaccompanied: boolean, random: Random): string {
  if (unaccompanied) return random.chance(0.6) ? 'UN3' : pupilNumber(random); // educated outside England
  if (random.chance(0.01)) return 'UN2'; // never at a maintained school in England
  return random.chance(0.01) ? 'UN5' : pupilNumber(random); // still being collated
}

function motherSince(birth: CivilDate, random: Random): CivilDate {
  return addDays(birthday(birth, 15), random.whole(0, 1000));
}

/** Reception starts in the September after the fourth birthday. */
export function startsSchool(birth: CivilDate): CivilDate {
  const fourth = birthday(birth, 4);
  const september = civilDateOf(fields(fourth).year, 9, 1);
  return fourth < september ? september : civilDateOf(fields(fourth).year + 1, 9, 1);
}
