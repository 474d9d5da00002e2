import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiesOf } from '../../src/access/ties.ts';
import type { FactData, FactName } from '../../src/child/catalogue.ts';
import { type StandingFacts, standingFacts } from '../../src/child/standing.ts';
import { BIRTH, LAST, lives } from './arbitrary-life.ts';

interface Read {
  readonly id: string;
  readonly on: CivilDate;
}

/** What one day's reading leaves to the next. */
interface Yesterday {
  readonly sealed: boolean;
  readonly named: ReadonlySet<string>;
  readonly panel: boolean;
  readonly teams: ReadonlySet<string>;
  readonly granted: ReadonlySet<string>;
}

type Said<Name extends FactName> = FactData<Name> & Read;

function saying<Name extends FactName>(facts: StandingFacts, name: Name): readonly Said<Name>[] {
  return facts.of(name).map(({ id, data }) => ({ ...data, id }) as Said<Name>);
}

/** Those begun by then and not ended by then, whose end is the last one said. */
function runningOn<Begun extends Read>(
  begun: readonly Begun[],
  ends: readonly { readonly on: CivilDate; readonly of: string }[],
  on: CivilDate,
): readonly Begun[] {
  return begun.filter((one) => {
    const end = ends.filter(({ of }) => of === one.id).at(-1);
    return one.on <= on && (end === undefined || on < end.on);
  });
}

const TOWARDS = ['AdoptionBecamePlan', 'AgencyDecisionMade'] as const;

/** Reads a record day by day, remembering only the day before. */
class NaiveReading {
  readonly #facts: StandingFacts;

  constructor(facts: StandingFacts) {
    this.#facts = facts;
  }

  *days(): Iterable<readonly [CivilDate, readonly string[]]> {
    const nobody: ReadonlySet<string> = new Set();
    let before: Yesterday = { sealed: false, named: nobody, panel: false, teams: nobody, granted: nobody };
    for (let n = 0; n <= LAST + 40; n += 1) {
      const on = addDays(BIRTH, n);
      const [after, ties] = this.#read(on, before);
      yield [on, ties];
      before = after;
    }
  }

  #read(on: CivilDate, before: Yesterday): readonly [Yesterday, readonly string[]] {
    const { sealed, named, level } = this.#restriction(on, before);
    const workers = this.#workers(on);
    const teams = this.#teams(on, workers, before);
    const panel = this.#panel(on, before);
    const fresh = saying(this.#facts, 'AccessGranted').filter((grant) => grant.on === on);
    const granted = new Set(sealed ? [] : [...before.granted, ...fresh.map(({ person }) => person)]);
    const officers = runningOn(saying(this.#facts, 'ReviewingOfficerAllocated'), [], on);
    const interests = runningOn(
      saying(this.#facts, 'InterestDeclared'),
      saying(this.#facts, 'InterestEnded').map((end) => ({ on: end.on, of: end.interest })),
      on,
    );
    const ties = [
      ...workers.map(({ worker }) => `allocated ${worker}`),
      ...[...teams].map((team) => `team ${team}`),
      ...officers.map(({ worker }) => `reviewing-officer ${worker}`),
      ...(this.#isUnclaimed(on) ? ['registered me'] : []),
      ...(panel || this.#isToBeClosed(on) ? ['panel '] : []),
      ...(level === undefined ? [] : [`${sealed ? 'sealed' : level} `]),
      ...[...named].map((who) => `named ${who}`),
      ...interests.map(({ worker }) => `interest ${worker}`),
      ...[...granted].map((who) => `granted ${who}`),
    ];
    return [{ sealed, named, panel, teams, granted }, ties];
  }

  #workers(on: CivilDate) {
    const ends = saying(this.#facts, 'SocialWorkerAllocationEnded');
    return runningOn(
      saying(this.#facts, 'SocialWorkerAllocated'),
      ends.map((end) => ({ on: end.on, of: end.allocation })),
      on,
    );
  }

  #teams(on: CivilDate, workers: readonly Said<'SocialWorkerAllocated'>[], before: Yesterday) {
    const own = new Set(workers.flatMap(({ team }) => team ?? []));
    // Nobody has the child, who is looked after: yesterday's team goes on.
    return workers.length === 0 && this.#isLookedAfter(on) ? before.teams : own;
  }

  #isLookedAfter(on: CivilDate): boolean {
    let open = false;
    for (let day = BIRTH; day <= on; day = addDays(day, 1)) {
      const starts = saying(this.#facts, 'PeriodOfCareStarted').some((start) => start.on === day);
      const ends = saying(this.#facts, 'PeriodOfCareEnded').some((end) => end.on === day);
      if (starts && ends) open = open && true;
      else if (starts) open = true;
      else if (ends) open = false;
    }
    return open;
  }

  #isUnclaimed(on: CivilDate): boolean {
    return (
      saying(this.#facts, 'ChildBorn').length > 0 &&
      !saying(this.#facts, 'SocialWorkerAllocated').some((one) => one.on <= on)
    );
  }

  #panel(on: CivilDate, before: Yesterday): boolean {
    const today = (name: FactName) => saying(this.#facts, name).some((fact) => fact.on === on);
    if (today('AdoptionOrderGranted') || today('AdoptionPlanReversed')) return false;
    return before.panel || TOWARDS.some(today);
  }

  /** No life here lasts a year. */
  #isToBeClosed(on: CivilDate): boolean {
    const since = (name: FactName) => saying(this.#facts, name).some((fact) => fact.on <= on);
    return since('AdoptionOrderGranted') && !since('BirthRecordClosed');
  }

  #restriction(on: CivilDate, before: Yesterday) {
    const [running] = runningOn(
      saying(this.#facts, 'RecordRestricted'),
      saying(this.#facts, 'RecordOpened').map((end) => ({ on: end.on, of: end.restriction })),
      on,
    );
    if (running === undefined) return { sealed: false, named: new Set<string>(), level: undefined };
    const second = saying(this.#facts, 'RestrictionAgreed').some(
      ({ restriction, on: agreedOn }) => restriction === running.id && agreedOn <= on,
    );
    const sealed = running.level === 'sealed' && (second || before.sealed);
    const named = new Set(running.named.filter((who) => !sealed || second || before.named.has(who)));
    return { sealed, named, level: running.level === 'team-only' ? running.level : 'named-only' };
  }
}

describe('who may see a record, and why', () => {
  it('is, on every day, what a second reading finds that goes from day to day', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const facts = standingFacts(events);
        const ties = tiesOf(facts, 'me');
        for (const [on, expected] of new NaiveReading(facts).days()) {
          const live = ties.filter(({ from, to }) => from <= on && on < to);
          const found = new Set(live.map(({ kind, who }) => `${kind} ${who}`));
          expect([on, ...[...found].sort()]).toEqual([on, ...[...new Set(expected)].sort()]);
        }
      }),
      { seed: 20_260_601, numRuns: 400 },
    );
  });

  it('does not depend on the order in which facts were told', () => {
    fc.assert(
      fc.property(
        lives.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const plain = (all: typeof events) => all.filter(({ type }) => type !== 'FactWithdrawn');
          expect(tiesOf(standingFacts(plain(shuffled)), 'me')).toEqual(
            tiesOf(standingFacts(plain(events)), 'me'),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
