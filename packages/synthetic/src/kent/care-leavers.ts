import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate, civilDate, later } from '@permanence/calendar/civil-date';
import { type Aim, choose } from './choose.ts';
import { LAST_PAPER, MONTH_BEFORE, PAGE, spread, YEAR_BEFORE } from './moments.ts';
import { lastStay, type Person } from './person.ts';
import { type Told, tell } from './told.ts';

/** Somebody who left care as an adult: within the returns, or so long ago that only what was found out since is told. */
export interface CareLeaver {
  readonly person: Person | undefined;
  readonly number: number;
  readonly birth: CivilDate;
  readonly left: CivilDate;
}

/** Born between two days, and out of care before the returns begin. The second and third turn 22 in the autumn. */
const EARLIER = [
  { count: 1223, born: ['1996-12-02', '1998-10-31'] },
  { count: 40, born: ['1996-11-01', '1996-12-01'] },
  { count: 45, born: ['1996-09-01', '1996-11-01'] },
] as const;

/** Numbers of those whom no return tells of. */
const FIRST_NUMBER = 100_001;
const LAST_BIRTHDAY = 22;

const COMPARED = [YEAR_BEFORE, LAST_PAPER, MONTH_BEFORE, PAGE] as const;

function careLeavers(people: readonly Person[]): readonly CareLeaver[] {
  const told = people.flatMap((person): CareLeaver[] => {
    const { exit, end } = lastStay(person);
    return exit === 'adult' && end !== undefined
      ? [{ person, number: person.number, birth: person.birth, left: end }]
      : [];
  });
  const earlier = EARLIER.flatMap(({ count, born: [from, to] }) => spread(from, to, count)).map(
    (birth, at): CareLeaver => ({
      ...{ person: undefined, number: FIRST_NUMBER + at, birth },
      left: birthday(birth, 18),
    }),
  );
  return [...told, ...earlier];
}

/** A care leaver until the 22nd birthday. */
function isOne({ birth, left }: CareLeaver, on: CivilDate): boolean {
  return left <= on && on < birthday(birth, LAST_BIRTHDAY);
}

type Chosen = ReadonlySet<CareLeaver>;

/** What was found out at one time, and how many it was true of. */
interface Round {
  readonly topic: string;
  readonly asked: CivilDate;
  readonly planned: CivilDate;
  readonly inTouch: readonly Aim[];
  readonly suitable: readonly Aim[];
  readonly occupied: readonly Aim[];
  /** Of those who need the service still. */
  readonly planUpdated: readonly Aim[];
  readonly needNoLonger: readonly Aim[];
}

const IN_2017: Round = {
  ...{ topic: 'in 2017', asked: civilDate('2017-10-16'), planned: civilDate('2017-08-14') },
  inTouch: [{ on: YEAR_BEFORE, prints: 89.7 }],
  suitable: [{ on: YEAR_BEFORE, prints: 94.4 }],
  occupied: [{ on: YEAR_BEFORE, prints: 65.8 }],
  planUpdated: [{ on: YEAR_BEFORE, prints: 91.8 }],
  needNoLonger: [{ on: YEAR_BEFORE, chosen: 60 }],
};

// The paper counts 1,464 of 1,679 in touch beside 1,470 of whom it asks how they live, and 1,649 current care leavers. Here
// those who are in touch are asked, and all of this is about the same 1,686: so its shares print alike.
const IN_2018: Round = {
  ...{ topic: 'in 2018', asked: civilDate('2018-05-21'), planned: civilDate('2018-07-16') },
  inTouch: [
    { on: MONTH_BEFORE, prints: 87.1 },
    { on: PAGE, chosen: 1470 },
  ],
  suitable: [
    { on: MONTH_BEFORE, prints: 93.4 },
    { on: PAGE, chosen: 1366 },
  ],
  occupied: [
    { on: LAST_PAPER, prints: 65.1 },
    { on: MONTH_BEFORE, prints: 64.8 },
    { on: PAGE, chosen: 954 },
  ],
  planUpdated: [
    { on: MONTH_BEFORE, prints: 95.0 },
    { on: PAGE, chosen: 1491 },
  ],
  needNoLonger: [{ on: PAGE, chosen: 113 }],
};

interface Found {
  readonly inTouch: Chosen;
  readonly suitable: Chosen;
  readonly occupied: Chosen;
  readonly planned: Chosen;
  readonly needNoLonger: Chosen;
}

function foundOut(all: readonly CareLeaver[], round: Round): Found {
  const { topic } = round;
  const among = all.filter((each) => COMPARED.some((on) => isOne(each, on)));
  const inTouch = choose({ topic: `in touch ${topic}`, among, counts: isOne, aims: round.inTouch });
  const touched = among.filter((each) => inTouch.has(each));
  const needNoLonger = choose({
    ...{ topic: `need no longer ${topic}`, among, counts: isOne, aims: round.needNoLonger },
    may: (each) => !inTouch.has(each),
  });
  return {
    inTouch,
    needNoLonger,
    suitable: choose({ topic: `suitable ${topic}`, among: touched, counts: isOne, aims: round.suitable }),
    occupied: choose({ topic: `occupied ${topic}`, among: touched, counts: isOne, aims: round.occupied }),
    planned: choose({
      ...{ topic: `planned ${topic}`, counts: isOne, aims: round.planUpdated },
      among: among.filter((each) => !needNoLonger.has(each)),
    }),
  };
}

const SUITABLE = ['U1', 'D1', 'E1', 'B1', 'K1', 'Z1'] as const;
const UNSUITABLE = ['X2', 'W2', 'S2', 'V2'] as const;
const OCCUPIED = ['F2', 'F1', 'F3', 'P2', 'P3'] as const;
const UNOCCUPIED = ['G5', 'G4', 'G6'] as const;

function oneOf(codes: readonly string[], { number }: CareLeaver): string | undefined {
  return codes[number % codes.length];
}

function said(each: CareLeaver, found: Found): Readonly<Record<string, unknown>> {
  if (!found.inTouch.has(each)) return { inTouch: found.needNoLonger.has(each) ? 'NREQ' : 'NO' };
  return {
    inTouch: 'YES',
    accommodation: oneOf(found.suitable.has(each) ? SUITABLE : UNSUITABLE, each),
    activity: oneOf(found.occupied.has(each) ? OCCUPIED : UNOCCUPIED, each),
  };
}

/** Asked on the round's day; who left care since, on leaving it. */
function factsOf(each: CareLeaver, { asked, planned }: Round, found: Found): Told<CareLeaver>[] {
  const plan = later(planned, addDays(each.left, -20));
  return [
    tell(each, 'care-leaver-observations', later(asked, each.left), said(each, found)),
    ...(found.planned.has(each) ? [tell(each, 'pathway-plans', plan)] : []),
  ];
}

function stayingPut(all: readonly CareLeaver[]): Chosen {
  return choose({
    topic: 'staying put',
    among: all,
    counts: isOne,
    aims: [
      { on: YEAR_BEFORE, prints: 4.3 },
      { on: MONTH_BEFORE, prints: 5.6 },
      { on: PAGE, chosen: 84 },
    ],
  });
}

const STAYING_SINCE = civilDate('2017-01-09');

/** All that was found out about young people after care. */
export function careLeaverFacts(people: readonly Person[]): readonly Told<CareLeaver>[] {
  const all = careLeavers(people);
  const then = all.filter((each) => isOne(each, YEAR_BEFORE));
  const now = all.filter((each) => isOne(each, LAST_PAPER) || isOne(each, MONTH_BEFORE) || isOne(each, PAGE));
  const [before, lately] = [foundOut(then, IN_2017), foundOut(now, IN_2018)];
  const putUp = stayingPut(all);
  return [
    ...all
      .filter(({ person }) => person === undefined)
      .map((each) => tell(each, 'registrations', each.birth, { sex: each.number % 5 < 3 ? 'M' : 'F' })),
    ...then.flatMap((each) => factsOf(each, IN_2017, before)),
    ...now.flatMap((each) => factsOf(each, IN_2018, lately)),
    ...all
      .filter((each) => putUp.has(each))
      .map((each) => tell(each, 'staying-put-starts', later(STAYING_SINCE, each.left))),
  ];
}
