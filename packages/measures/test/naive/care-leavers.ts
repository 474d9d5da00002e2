/** Care leavers: who they are, and how they do. */
import { periodsOf } from './chain.ts';
import { isUascOn, type NaiveChild } from './child.ts';
import { addDays, addMonths, birthday, daysBetween, windowOf } from './dates.ts';
import { type EventRule, excluded, type Family, type Judgement, judged } from './facts.ts';

interface Finding {
  on: string;
  code: string;
}

/** What was found out last, from a day on: alone, or with other things in a return. Of one day, the later code counts. */
function lastFound(child: NaiveChild, alone: string, field: string, from = ''): Finding | undefined {
  const found: Finding[] = [];
  for (const { type, on, fields } of child.told ?? []) {
    const code = fields[field];
    if (code === undefined || on < from || (type !== alone && type !== 'CareLeaverObserved')) continue;
    found.push({ on, code });
  }
  return found.sort((a, b) => (`${a.on}${a.code}` < `${b.on}${b.code}` ? -1 : 1)).at(-1);
}

const contactOf = (child: NaiveChild, from?: string): Finding | undefined =>
  lastFound(child, 'ContactObserved', 'inTouch', from);

const WEEKS_13 = 91;
const NO_DUTY = ['E2', 'E3', 'E11', 'E12', 'E15'];

/** Null: no care leaver in any way. Else why not quite, or an empty text. */
function careLeaver(child: NaiveChild, asAt: string): string | null {
  const [at14 = '', at16 = '', at17 = '', at18 = '', at22 = ''] = [14, 16, 17, 18, 22].map((age) =>
    birthday(child.dob, age),
  );
  if (asAt < at17 || at22 <= asAt) return null;

  const periods = periodsOf(child).filter(({ bla }) => bla < at18);
  const last = periods.at(-1);
  if (asAt < at18 && last !== undefined && last.end === undefined) return null;

  let days = 0;
  let leftAt16 = false;
  for (const { bla, end } of periods) {
    const from = [bla, at14].sort()[1] as string;
    const to = end === undefined || end > at18 ? at18 : end;
    if (to > from) days += daysBetween(from, to);
    if (to > at16) leftAt16 = true;
  }
  if (leftAt16 && NO_DUTY.includes(last?.endReason ?? '')) return 'no-duty-after-care';
  if (leftAt16 && days < WEEKS_13) return 'in-care-under-13-weeks';

  const contact = contactOf(child);
  if (!leftAt16 && contact === undefined) return null;
  if (contact?.code === 'DIED') return 'died';
  if (contact?.code === 'RHOM') return 'returned-home';
  return '';
}

/** A rule for care leavers: no row for anybody else, and a row that says why not for those who are none after all. */
function ofCareLeavers(rule: (child: NaiveChild, asAt: string) => Judgement): EventRule {
  return ({ child, asAt, excludeUasc }) => {
    const why = careLeaver(child, asAt);
    if (why === null) return [];
    if (excludeUasc && isUascOn(child, asAt)) return [excluded('uasc')];
    return [why === '' ? rule(child, asAt) : excluded(why)];
  };
}

/** Has been in care at 16 or over, and left on this day or later. */
function leftSince(child: NaiveChild, day: string): boolean {
  const at18 = birthday(child.dob, 18);
  const last = periodsOf(child)
    .filter(({ bla }) => bla < at18)
    .at(-1);
  if (last === undefined) return false;
  const left = last.end === undefined || last.end > at18 ? at18 : last.end;
  return left > birthday(child.dob, 16) && left >= day;
}

const inContact = ofCareLeavers((child, asAt) => {
  const { start } = windowOf(asAt, 1);
  const contact = contactOf(child, start);
  if (contact === undefined && leftSince(child, start)) return excluded('not-asked-yet');
  return judged(contact?.code === 'YES', 'in-contact', 'not-in-contact');
});

function ofThoseInTouch(rule: (child: NaiveChild, from: string) => Judgement): EventRule {
  return ofCareLeavers((child, asAt) => {
    const { start } = windowOf(asAt, 1);
    const wasInTouch = (child.told ?? []).some(({ on, fields }) => on >= start && fields.inTouch === 'YES');
    return wasInTouch ? rule(child, start) : excluded('not-in-touch');
  });
}

const accommodation = ofThoseInTouch((child, from) => {
  const { code = '' } = lastFound(child, 'AccommodationObserved', 'accommodation', from) ?? {};
  return judged(/^[^R]1$/.test(code), 'suitable-accommodation', 'unsuitable-accommodation');
});

const occupied = ofThoseInTouch((child, from) => {
  const { code = '' } = lastFound(child, 'ActivityObserved', 'activity', from) ?? {};
  return judged(
    /^[FP]/.test(code),
    'in-education-employment-or-training',
    'not-in-education-employment-or-training',
  );
});

const pathwayPlan = ofCareLeavers((child, asAt) => {
  if (contactOf(child)?.code === 'NREQ') return excluded('no-longer-needs-service');
  const sixMonthsAgo = addMonths(addDays(asAt, 1), -6);
  const isNew = (child.told ?? []).some(({ type, on }) => type === 'PathwayPlanMade' && on >= sixMonthsAgo);
  return judged(isNew, 'updated-in-six-months', 'not-updated-in-six-months');
});

const stayingPut = ofCareLeavers((child, asAt) => {
  if (asAt < birthday(child.dob, 18)) return excluded('under-18');
  if (asAt >= birthday(child.dob, 21)) return excluded('aged-21');
  const isOpen = (child.told ?? []).some(({ type, to }) => type === 'StayingPutStarted' && to === undefined);
  return judged(isOpen, 'staying-put', 'not-staying-put');
});

const CONTACT = ['ContactObserved', 'CareLeaverObserved.inTouch'];

export const careLeavers: Family = {
  snapshot: {},
  events: {
    'care-leavers-accommodation': accommodation,
    'care-leavers-eet': occupied,
    'care-leavers-pathway-plan': pathwayPlan,
    'care-leavers-in-contact': inContact,
    'staying-put': stayingPut,
  },
  counts: [],
  means: [],
  needs: {
    'care-leavers-accommodation': [CONTACT, ['AccommodationObserved', 'CareLeaverObserved.accommodation']],
    'care-leavers-eet': [CONTACT, ['ActivityObserved', 'CareLeaverObserved.activity']],
    'care-leavers-pathway-plan': [['PathwayPlanMade']],
    'care-leavers-in-contact': [CONTACT],
    'staying-put': [['StayingPutStarted']],
  },
};
