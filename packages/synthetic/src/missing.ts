import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate, earlier, later } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { isTemporary } from './codes.ts';
import type { CarePeriod } from './episodes.ts';
import type { Random } from './random.ts';
import type { Episode, MissingSpell, ReturnInterview } from './rows.ts';
import { MISSING } from './shape-of-practice.ts';

/** Spells of going missing, each inside one episode: when the placement ends, the spell from it ends too. */
export function missingSpells(
  periods: readonly CarePeriod[],
  birth: CivilDate,
  asAt: CivilDate,
  random: Random,
): MissingSpell[] {
  const runs = random.chance(MISSING.runnersShare);
  const every = 365.25 / (runs ? MISSING.runnerSpellsAYear : MISSING.otherSpellsAYear);
  const spells: MissingSpell[] = [];
  for (const { episodes } of periods) {
    let day = later(episodes[0]?.decom ?? asAt, birthday(birth, MISSING.fromAge));
    for (;;) {
      day = addDays(day, random.days(every));
      const episode = episodes.find(({ decom, dec }) => decom <= day && (dec === undefined || day < dec));
      if (day > asAt || episode === undefined) break;
      if (isTemporary(episode.place)) continue;
      const spell = spellFrom(day, episode, random);
      spells.push(spell);
      day = spell.misEnd ?? addDays(asAt, 1);
    }
  }
  return spells;
}

/** An unaccompanied child who disappears stays missing until care is ended. */
export function disappeared(last: Episode | undefined, random: Random): MissingSpell[] {
  if (last?.dec === undefined) return [];
  const misStart = later(last.decom, addDays(last.dec, -random.whole(5, 60)));
  return [{ missing: 'M', misStart, misEnd: last.dec }];
}

function spellFrom(misStart: CivilDate, { dec }: Episode, random: Random): MissingSpell {
  const end = addDays(misStart, daysAway(random));
  const misEnd = dec === undefined ? end : earlier(end, dec);
  return { missing: random.chance(MISSING.awayShare) ? 'A' : 'M', misStart, misEnd };
}

function daysAway(random: Random): number {
  switch (random.weighted(MISSING.lengths)) {
    case 'sameDay':
      return 0;
    case 'nextDay':
      return 1;
    case 'twoDays':
      return 2;
    case 'longer':
      return random.whole(3, 9);
    case 'long':
      return random.whole(10, 90);
  }
}

/** One interview due for each return to care. */
export function returnInterviews(spells: readonly MissingSpell[], random: Random): ReturnInterview[] {
  return spells.flatMap(({ misEnd }) => (misEnd === undefined ? [] : [interview(misEnd, random)]));
}

function interview(rhiDueFrom: CivilDate, random: Random): ReturnInterview {
  const limit = addWorkingDays(rhiDueFrom, 3);
  switch (random.weighted(MISSING.interviews)) {
    case 'onTime':
      return { rhiDueFrom, rhiDate: addWorkingDays(rhiDueFrom, random.whole(1, 3)), rhiOutcome: 'COMPLETED' };
    case 'late':
      return { rhiDueFrom, rhiDate: addDays(limit, random.whole(1, 20)), rhiOutcome: 'COMPLETED' };
    case 'declined':
      return { rhiDueFrom, rhiDate: addWorkingDays(rhiDueFrom, random.whole(1, 3)), rhiOutcome: 'DECLINED' };
    case 'none':
      return { rhiDueFrom, rhiDate: undefined, rhiOutcome: undefined };
  }
}
