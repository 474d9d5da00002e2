import { addDays, type CivilDate, civilDate, later } from '@permanence/calendar/civil-date';
import { type CareLeaver, careLeavers, isOne } from './care-leaver.ts';
import { type Aim, choose } from './choose.ts';
import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import type { Person } from './person.ts';
import { stayingPutFacts } from './staying-put.ts';
import { type Told, tell } from './told.ts';

const COMPARED = [YEAR_BEFORE, LAST_PAPER, MONTH_BEFORE, PAGE] as const;

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
  // Before the twelve months that end with August 2018 begin: being found in touch once in them is enough to be counted.
  ...{ topic: 'in 2017', asked: civilDate('2017-07-17'), planned: civilDate('2017-08-14') },
  inTouch: [{ on: YEAR_BEFORE, prints: 89.7 }],
  suitable: [{ on: YEAR_BEFORE, prints: 94.4 }],
  occupied: [{ on: YEAR_BEFORE, prints: 65.8 }],
  planUpdated: [{ on: YEAR_BEFORE, prints: 91.8 }],
  needNoLonger: [{ on: YEAR_BEFORE, chosen: 60 }],
};

// The paper counts 1,464 of 1,679 in touch beside 1,470 of whom it asks how they live: six of those have been lost since.
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
  needNoLonger: [{ on: PAGE, chosen: 106 }],
};

interface Found {
  readonly inTouch: Chosen;
  readonly suitable: Chosen;
  readonly occupied: Chosen;
  readonly planned: Chosen;
  readonly needNoLonger: Chosen;
}

/** Whom `must` names, the round has to find in touch. */
function foundOut(
  all: readonly CareLeaver[],
  round: Round,
  must: (each: CareLeaver) => boolean = () => false,
): Found {
  const { topic } = round;
  const among = all.filter((each) => COMPARED.some((on) => isOne(each, on)));
  const inTouch = choose({ topic: `in touch ${topic}`, among, counts: isOne, aims: round.inTouch, must });
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

const LOST = 6;
const LOST_ON = civilDate('2018-11-12');

/** Found in touch in spring, and no more in the last month. */
function lostSince(all: readonly CareLeaver[], { inTouch }: Found): readonly CareLeaver[] {
  return all
    .filter((each) => inTouch.has(each) && each.left <= IN_2018.asked && isOne(each, PAGE))
    .slice(0, LOST);
}

/** All that was found out about young people after care. */
export function careLeaverFacts(people: readonly Person[]): readonly Told<CareLeaver>[] {
  const all = careLeavers(people);
  const then = all.filter((each) => isOne(each, YEAR_BEFORE));
  const now = all.filter((each) => isOne(each, LAST_PAPER) || isOne(each, MONTH_BEFORE) || isOne(each, PAGE));
  const before = foundOut(then, IN_2017);
  // Whoever left after the round of 2017 was asked on leaving: the twelve months to August hold that and the next round.
  const lately = foundOut(now, IN_2018, (each) => each.left > IN_2017.asked && before.inTouch.has(each));
  return [
    ...all
      .filter(({ person }) => person === undefined)
      .map((each) => tell(each, 'registrations', each.birth, { sex: each.number % 5 < 3 ? 'M' : 'F' })),
    ...then.flatMap((each) => factsOf(each, IN_2017, before)),
    ...now.flatMap((each) => factsOf(each, IN_2018, lately)),
    ...lostSince(now, lately).map((each) =>
      tell(each, 'care-leaver-observations', LOST_ON, { inTouch: 'NO' }),
    ),
    ...stayingPutFacts(all),
  ];
}
