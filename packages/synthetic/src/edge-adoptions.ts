import { addDays, addMonths, type CivilDate } from '@permanence/calendar/civil-date';
import type { AdoptionRows } from './adoption.ts';
import type { PlacementType } from './codes.ts';
import { type EdgeCase, type EdgePeriod, NO_ADOPTION } from './edge-case.ts';
import type { Adoption, PlacedForAdoption } from './rows.ts';

/** Adoptions that a simple count gets wrong. */
export function adoptionEdges(asAt: CivilDate): EdgeCase[] {
  return [
    byCarerOnOneDay(asAt),
    matchedBeforeOrder(asAt),
    withConsent(asAt),
    secondMatch(asAt),
    planReversed(asAt),
    placementCarriesOver(asAt),
  ];
}

/** Days before the picture, for a child born when care began. */
function before(asAt: CivilDate): (days: number) => CivilDate {
  return (days) => addDays(asAt, -days);
}

function decided(datePlaced: CivilDate, rest: Partial<PlacedForAdoption> = {}): AdoptionRows {
  return {
    ...NO_ADOPTION,
    adoptionPlans: [{ planDate: addDays(datePlaced, -56) }],
    placedForAdoption: [{ datePlaced, datePlacedCeased: undefined, reasonPlacedCeased: undefined, ...rest }],
  };
}

function adopted(dateInt: CivilDate, dateMatch: CivilDate, on: CivilDate, fosterCare = false): AdoptionRows {
  const ad1: Adoption = {
    adopted: on,
    dateInt,
    dateMatch,
    fosterCare,
    nbAdoptr: 2,
    sexAdoptr: 'MF',
    lsAdoptr: 'L11',
  };
  return { ...NO_ADOPTION, ...decided(dateInt), ad1: [ad1] };
}

function leaving(end: CivilDate, rest: EdgePeriod): EdgePeriod {
  return { ...rest, end, rec: 'E12' }; // adopted, consent dispensed with
}

/** Order and placement on one day, with the same carer: the new episode is U. */
function byCarerOnOneDay(asAt: CivilDate): EdgeCase {
  const ago = before(asAt);
  const period = leaving(ago(20), {
    start: ago(700),
    place: 'U5',
    legal: 'C1',
    homes: [[ago(400), 'A5', 'same carer']],
    statuses: [[ago(400), 'E1']],
  });
  return {
    name: 'adopted by foster carers, order and placement on one day',
    inCare: false,
    birth: ago(700),
    periods: [period],
    adoption: adopted(ago(430), ago(410), ago(20), true),
  };
}

function matchedBeforeOrder(asAt: CivilDate): EdgeCase {
  const ago = before(asAt);
  const period = leaving(ago(0), {
    start: ago(650),
    legal: 'C1',
    homes: [[ago(300), 'A6', 'move']],
    statuses: [[ago(340), 'E1']],
  });
  return {
    name: 'matched before the placement order, adopted today',
    inCare: false,
    birth: ago(655),
    periods: [period],
    adoption: adopted(ago(380), ago(350), ago(0)),
  };
}

function withConsent(asAt: CivilDate): EdgeCase {
  const ago = before(asAt);
  const homes: EdgePeriod['homes'] = [[ago(250), 'A4', 'move']];
  return {
    name: 'adopted with consent, without a placement order',
    inCare: false,
    birth: ago(402),
    periods: [{ start: ago(400), legal: 'V2', homes, end: ago(30), rec: 'E11' }], // adopted, application unopposed
    adoption: adopted(ago(320), ago(280), ago(30)),
  };
}

/** The first adopters gave up; the decision stood, and others adopted. */
function secondMatch(asAt: CivilDate): EdgeCase {
  const ago = before(asAt);
  const homes: EdgePeriod['homes'] = [
    [ago(800), 'A6', 'move'],
    [ago(650), 'U6', 'move'],
    [ago(400), 'A6', 'move'],
  ];
  return {
    name: 'adopted by the second family',
    inCare: false,
    birth: ago(1400),
    periods: [leaving(ago(100), { start: ago(1300), legal: 'C1', homes, statuses: [[ago(1000), 'E1']] })],
    adoption: adopted(ago(1010), ago(430), ago(100)),
  };
}

function planReversed(asAt: CivilDate): EdgeCase {
  const ago = before(asAt);
  return {
    name: 'plan of adoption given up today',
    inCare: true,
    birth: ago(1600),
    periods: [
      {
        start: ago(1100),
        legal: 'C1',
        statuses: [
          [ago(800), 'E1'],
          [asAt, 'C2'],
        ],
      },
    ],
    adoption: decided(ago(820), { datePlacedCeased: asAt, reasonPlacedCeased: 'RD3' }), // no adopters found
  };
}

/** With the adopters for 100 days, with the foster carers before for 660: together two years and more. */
function placementCarriesOver(asAt: CivilDate): EdgeCase {
  const ago = before(asAt);
  const place: PlacementType = 'A6';
  return {
    name: 'placed for adoption after a long placement',
    inCare: true,
    birth: addMonths(ago(1100), -20),
    periods: [
      {
        start: ago(1100),
        legal: 'C1',
        homes: [
          [ago(760), 'U6', 'move'],
          [ago(100), place, 'move'],
        ],
        statuses: [[ago(500), 'E1']],
      },
    ],
    adoption: decided(ago(520)),
  };
}
