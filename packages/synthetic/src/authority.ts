import type { CivilDate } from '@permanence/calendar/civil-date';
import { adoptionRows } from './adoption.ts';
import { episodesOfLife } from './care.ts';
import { type CareStory, childOf } from './child.ts';
import { NO_ADOPTION } from './edge-case.ts';
import { edgeStories } from './edges.ts';
import { lifeInCare, lifeOfLeaver } from './life.ts';
import { Random } from './random.ts';
import type { InventedChild } from './rows.ts';
import { POPULATION } from './shape.ts';
import { WORKERS } from './shape-of-practice.ts';
import { shortBreaks } from './short-breaks.ts';

export interface AuthorityOptions {
  /** Children in care at `asAt`, short breaks apart. */
  readonly children: number;
  readonly asAt: CivilDate;
  readonly seed: number;
  /** How far back those who left care go; those in care are known from their start. */
  readonly yearsOfHistory?: number;
  /** Adds the children of `edges.ts`. */
  readonly edges?: boolean;
}

/** Numbers below this one belong to edge cases. */
const FIRST_NUMBER = 1000;
const DEFAULT_YEARS = 5;

interface Member {
  readonly kind: 'in care' | 'left care' | 'short breaks';
  readonly unaccompanied: boolean;
}

/** An invented authority, one child at a time; a smaller one is the beginning of a larger one. */
export function* inventAuthority(options: AuthorityOptions): Generator<InventedChild, void, undefined> {
  const { children, asAt, seed, yearsOfHistory = DEFAULT_YEARS, edges = true } = options;
  const added = edges
    ? edgeStories({ asAt, seed, mostInCare: Math.floor(children / 2) })
    : { inCare: 0, stories: [] };
  const others = children - passed(children, POPULATION.unaccompaniedShare) - added.inCare;
  let number = FIRST_NUMBER;
  for (let place = 0; place < children; place += 1) {
    const team = Math.floor(place / WORKERS.childrenInCareForATeam);
    const { before, members } = placeAt(place, yearsOfHistory);
    for (const member of members) {
      // Edge cases take the last places of children who are not unaccompanied.
      if (member.unaccompanied || before < others) {
        yield childOf(storyOf(member, { seed, number, team, asAt }, yearsOfHistory));
      }
      number += 1;
    }
  }
  for (const story of added.stories) yield childOf(story);
}

interface Place {
  /** Earlier places of the same kind: unaccompanied, or not. */
  readonly before: number;
  readonly members: readonly Member[];
}

/** One child in care, and those who left care or have short breaks for each such child. */
function placeAt(place: number, years: number): Place {
  const unaccompanied = due(place, POPULATION.unaccompaniedShare) > 0;
  const left = (unaccompanied ? POPULATION.unaccompaniedLeaversAYear : POPULATION.leaversAYear) * years;
  const unaccompaniedBefore = passed(place, POPULATION.unaccompaniedShare);
  const before = unaccompanied ? unaccompaniedBefore : place - unaccompaniedBefore;
  const shortBreaks = unaccompanied ? 0 : due(before, POPULATION.shortBreaksShare);
  const members: Member[] = [
    { kind: 'in care', unaccompanied },
    ...Array.from({ length: due(before, left) }, () => ({ kind: 'left care', unaccompanied }) as const),
    ...Array.from({ length: shortBreaks }, () => SHORT_BREAKS),
  ];
  return { before, members };
}

const SHORT_BREAKS: Member = { kind: 'short breaks', unaccompanied: false };

/** How many of something that comes `rate` times a place fall due at this one. */
function due(place: number, rate: number): number {
  return passed(place + 1, rate) - passed(place, rate);
}

function passed(places: number, rate: number): number {
  return Math.floor(places * rate);
}

type Seat = Pick<CareStory, 'seed' | 'number' | 'team' | 'asAt'>;

function storyOf({ kind, unaccompanied }: Member, seat: Seat, yearsOfHistory: number): CareStory {
  const { seed, number, asAt } = seat;
  const random = new Random(seed, number, 'life');
  if (kind === 'short breaks') {
    const breaks = shortBreaks(asAt, random);
    return { ...seat, ...breaks, unaccompanied, disappeared: false, adoption: NO_ADOPTION, edge: undefined };
  }
  const moment = { asAt, yearsOfHistory };
  const life =
    kind === 'in care'
      ? lifeInCare(unaccompanied, moment, random)
      : lifeOfLeaver(unaccompanied, moment, random);
  return {
    ...seat,
    birth: life.birth,
    unaccompanied,
    disappeared: life.periods.at(-1)?.exit === 'missing',
    episodes: episodesOfLife(life, asAt, new Random(seed, number, 'care')),
    adoption: adoptionRows(life, new Random(seed, number, 'adoption')),
    edge: undefined,
  };
}
