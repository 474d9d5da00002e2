import { ageOn } from '@permanence/calendar/age';
import { type CivilDate, civilDate, later } from '@permanence/calendar/civil-date';
import { type CareLeaver, isOne } from './care-leaver.ts';
import { choose } from './choose.ts';
import { MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { type Told, tell } from './told.ts';

const FIRST_DAY = civilDate('2017-01-09');
const LAST_AGE_STAYING_PUT = 20;

/** A care leaver who may live on with foster carers: until the 21st birthday. */
function mayStayPut(each: CareLeaver, on: CivilDate): boolean {
  return isOne(each, on) && ageOn(each.birth, on) <= LAST_AGE_STAYING_PUT;
}

/** The arrangements under which some live on with their former foster carers. */
export function stayingPutFacts(all: readonly CareLeaver[]): readonly Told<CareLeaver>[] {
  const staying = choose({
    topic: 'staying put',
    among: all,
    counts: mayStayPut,
    aims: [
      { on: YEAR_BEFORE, prints: 4.3 },
      { on: MONTH_BEFORE, prints: 5.6 },
      { on: PAGE, chosen: 83 },
    ],
  });
  return all
    .filter((each) => staying.has(each))
    .map((each) => tell(each, 'staying-put-starts', later(FIRST_DAY, each.left)));
}
