import { type CivilDate, daysBetween } from '@permanence/calendar/civil-date';
import { GUARDIANSHIP_RECODED, type LegalStatus } from '../codes.ts';
import { episodesOf } from '../episodes.ts';
import type { Home as Lived } from '../home.ts';
import { ownPostcode, postcodeElsewhere } from '../identity.ts';
import { Random } from '../random.ts';
import type { Episode } from '../rows.ts';
import type { Home } from './homes.ts';
import { SEED } from './moments.ts';
import type { Exit, Person, Stay } from './person.ts';

const SHORT_DAYS = 100;

/** Why care ended (REC). */
function reasonEnded(exit: Exit, end: CivilDate, { adoption }: Person): string {
  switch (exit) {
    case 'adopted':
      return adoption?.order === undefined ? 'E11' : 'E12';
    case 'guardianship':
      return end < GUARDIANSHIP_RECODED ? 'E44' : 'E47';
    case 'adult':
      return 'E5';
    case 'home':
      return 'E4A';
    case 'transferred':
      return 'E3';
  }
}

function isByConsent({ adoption }: Person): boolean {
  return adoption?.placed !== undefined && adoption.order === undefined;
}

/** By agreement with the parents, where there are any, or with nobody; otherwise a court has made an order. */
function firstStatus(person: Person, { start, end }: Stay, home: Home): LegalStatus {
  const short = end !== undefined && daysBetween(start, end) < SHORT_DAYS;
  const agreed = person.unaccompanied || isByConsent(person) || (short && home.place !== 'P1');
  return agreed ? 'V2' : 'C2';
}

function livedIn(person: Person, { start, end }: Stay, home: Home, moves: readonly CivilDate[]): Lived[] {
  const random = new Random(SEED, person.number, 'homes');
  const within = moves.filter((on) => start < on && (end === undefined || on < end));
  const homes = [start, ...within].map(
    (on, at): Lived => ({
      ...{ start: on, ...home, urn: undefined },
      postcode: random.chance(0.8) ? ownPostcode(random) : postcodeElsewhere(random),
      came: at === 0 ? 'first' : 'move',
      because: at === 0 ? undefined : 'CREQB',
    }),
  );
  const placed = person.adoption?.placed;
  if (placed === undefined) return homes;
  const place = isByConsent(person) ? 'A4' : 'A6';
  const adopters = { provider: 'PR1', urn: undefined, postcode: postcodeElsewhere(random) } as const;
  return [...homes, { start: placed, place, ...adopters, came: 'move', because: 'CARPL' }];
}

/** The episodes of a stay: where the child lived, and under which legal status. */
function episodesIn(person: Person, stay: Stay, home: Home, moves: readonly CivilDate[]): Episode[] {
  const { start, end, exit } = stay;
  const order = person.adoption?.order;
  return episodesOf({
    need: person.unaccompanied ? 'N8' : 'N1',
    homePost: person.unaccompanied ? undefined : ownPostcode(new Random(SEED, person.number, 'home')),
    legal: [
      { on: start, ls: firstStatus(person, stay, home) },
      ...(order === undefined ? [] : [{ on: order, ls: 'E1' as const }]),
    ],
    homes: livedIn(person, stay, home, moves),
    end,
    rec: exit === undefined || end === undefined ? undefined : reasonEnded(exit, end, person),
  });
}

/** All episodes of a child. Moves and adoption are of the last time in care. */
export function episodesFor(person: Person, home: Home, moves: readonly CivilDate[]): Episode[] {
  const last = person.stays.at(-1);
  return person.stays.flatMap((stay) => {
    if (stay === last) return episodesIn(person, stay, home, moves);
    return episodesIn({ ...person, adoption: undefined }, stay, home, []);
  });
}
