import { describe, expect, it } from 'vitest';
import { agreeToRestriction, openRecord, restrict } from '../../src/access/decide.ts';
import { breakGlass, declareInterest, endInterest, reviewGrant } from '../../src/access/decide-people.ts';
import { sightOf, type Viewer } from '../../src/access/sight.ts';
import { tiesOf } from '../../src/access/ties.ts';
import type { Child } from '../../src/child/fold.ts';
import { agreed, born, granted, interest, opened, restricted, worker } from '../facts.ts';
import { day, given, id, NOW, TODAY } from '../scenario.ts';

const on = day('2025-05-01');
const first = { actor: 'manager-1' };
const second = { actor: 'manager-2' };
const both = ['manager-1', 'manager-2'];
const seal = { on, level: 'sealed', basis: 'STAFF', named: both } as const;
const glass = { purpose: 'DUTY', reason: 'Nobody who has the child could be reached.' };

const viewer = (who: string, ...reaches: Viewer['reaches']): Viewer => ({
  id: who,
  teams: ['north'],
  reaches,
});
const sees = ({ facts }: Child, who: Viewer, instant = NOW) =>
  sightOf(tiesOf(facts), who, { today: TODAY, instant });
const allocated = viewer('sw-1', 'allocated');
const everyone = viewer('officer', 'authority');

const record = [born(), worker('2025-01-01', 'sw-1', undefined, 'north')];

describe('restricting a record', () => {
  it('replaces the restriction that was open, and adds nothing when it is as before', () => {
    const named = { on, level: 'named-only', basis: 'STAFF', named: ['b', 'a', 'b'] } as const;
    given(...record)
      .when(restrict, named, first)
      .thenEvents(restricted('2025-05-01', 'named-only', ['a', 'b']))
      .when(restrict, { ...named, on: day('2025-05-20') }, second)
      .thenNothing()
      .when(restrict, { ...named, on: day('2025-05-20'), level: 'team-only', named: [] }, first)
      .thenEvents(restricted('2025-05-20', 'team-only'), {
        type: 'RecordOpened',
        data: { on: day('2025-05-20'), restriction: id(1001) },
      })
      .when(openRecord, { on: day('2025-05-21') })
      .thenAccepted()
      .when(openRecord, { on: day('2025-05-21') })
      .thenNothing();
  });

  it('works again on the day on which the record was opened', () => {
    const team = { on: TODAY, level: 'team-only', basis: 'STAFF', named: [] } as const;
    const { child } = given(...record)
      .when(restrict, team, first)
      .when(openRecord, { on: TODAY })
      .when(restrict, team, first);
    expect(sees(child, everyone)).toBe('stub');
  });

  it('is by somebody', () => {
    given(...record)
      .when(restrict, { ...seal, level: 'team-only', named: [] })
      .thenRefused('invalid-data');
  });

  it('names nobody who has declared an interest', () => {
    given(...record, interest('2025-04-01', 'manager-2'))
      .when(restrict, seal, first)
      .thenRefused('has-interest', id(3));
    given(...record, interest('2025-04-01', 'manager-2'))
      .when(endInterest, { on: day('2025-04-20') }, first)
      .when(restrict, seal, first)
      .thenAccepted();
  });
});

describe('sealing a record', () => {
  it('takes two: until the second person agrees it is kept to those named', () => {
    const asked = given(...record).when(restrict, seal, first);
    expect([sees(asked.child, everyone), sees(asked.child, viewer('manager-1'))]).toEqual(['stub', 'whole']);
    asked.when(agreeToRestriction, { restriction: id(1001) }, first).thenRefused('same-person', id(1001));
    const done = asked
      .when(agreeToRestriction, { restriction: id(1001) }, second)
      .thenEvents(agreed('2025-06-01', 1001))
      .when(agreeToRestriction, { restriction: id(1001) }, second)
      .thenNothing();
    expect([everyone, allocated, viewer('manager-1')].map((who) => sees(done.child, who))).toEqual([
      'nothing',
      'nothing',
      'whole',
    ]);
  });

  it('is agreed to while it lasts, and only where it is needed', () => {
    given(...record, restricted('2025-05-01', 'team-only'))
      .when(agreeToRestriction, { restriction: id(3) }, second)
      .thenRefused('unknown-fact');
    given(...record, restricted('2025-05-01', 'sealed', both), opened('2025-05-02', 3))
      .when(agreeToRestriction, { restriction: id(3) }, second)
      .thenRefused('not-open', id(3));
  });

  it('goes on unseen while somebody else is named, who sees nothing before a second person agrees', () => {
    const sealed = [...record, restricted('2025-05-01', 'sealed', both), agreed('2025-05-02', 3)];
    const more = { ...seal, on: TODAY, named: [...both, 'manager-3'] };
    const asked = given(...sealed).when(restrict, more, first);
    const again = asked.when(restrict, { ...more, basis: 'COURT' }, first);
    const agreedTo = asked.when(agreeToRestriction, { restriction: id(1001) }, second);
    const seen = (child: Child) =>
      [everyone, viewer('manager-2'), viewer('manager-3')].map((who) => sees(child, who));
    expect(seen(asked.child)).toEqual(['nothing', 'whole', 'nothing']);
    expect(seen(again.child)).toEqual(['nothing', 'whole', 'nothing']);
    expect(seen(agreedTo.child)).toEqual(['nothing', 'whole', 'whole']);
  });

  it('ends what somebody had broken the glass for', () => {
    const broken = given(...record, restricted('2025-06-01', 'sealed', both)).when(breakGlass, glass, {
      actor: 'sw-9',
    });
    const sealed = broken.when(agreeToRestriction, { restriction: id(3) }, second);
    expect([sees(broken.child, viewer('sw-9')), sees(sealed.child, viewer('sw-9'))]).toEqual([
      'whole',
      'nothing',
    ]);
  });
});

describe('breaking the glass', () => {
  const mine = { actor: 'sw-9' };
  const broken = given(...record).when(breakGlass, glass, mine);

  it('opens the record for an hour, to that person', () => {
    broken.thenEvents({
      type: 'AccessGranted',
      data: {
        ...{ on: TODAY, person: 'sw-9', kind: 'break-glass', ...glass },
        ...{ at: '2025-06-01T12:00:00.000Z', until: '2025-06-01T13:00:00.000Z' },
      },
    });
    const me = viewer('sw-9', 'allocated');
    const hour = 60 * 60 * 1000;
    expect([NOW, NOW + hour - 1, NOW + hour].map((at) => sees(broken.child, me, at))).toEqual([
      'whole',
      'whole',
      'stub',
    ]);
    expect(sees(broken.child, viewer('sw-8', 'allocated'))).toBe('stub');
  });

  it('holds already while it runs, and may be done again afterwards', () => {
    broken.when(breakGlass, glass, { ...mine, instant: NOW + 59 * 60 * 1000 }).thenNothing();
    broken.when(breakGlass, glass, { ...mine, instant: NOW + 60 * 60 * 1000 }).thenAccepted();
  });

  it('needs a purpose of the list, a reason, and somebody', () => {
    given(...record)
      .when(breakGlass, { ...glass, purpose: 'CURIOUS' }, mine)
      .thenRefused('unknown-code');
    given(...record)
      .when(breakGlass, { ...glass, reason: '' }, mine)
      .thenRefused('invalid-data');
    given(...record)
      .when(breakGlass, glass)
      .thenRefused('invalid-data');
  });

  it('is reviewed by another person, once', () => {
    const review = { grant: id(1001), outcome: 'JUSTIFIED' };
    broken.when(reviewGrant, review, mine).thenRefused('same-person', id(1001));
    broken
      .when(reviewGrant, review, first)
      .thenEvents({ type: 'AccessReviewed', data: { on: TODAY, ...review, by: 'manager-1' } })
      .when(reviewGrant, review, second)
      .thenNothing()
      .when(reviewGrant, { ...review, outcome: 'UNFOUNDED' }, second)
      .thenRefused('already-closed', id(2001));
    broken.when(reviewGrant, { ...review, grant: id(1) }, first).thenRefused('unknown-fact');
  });
});

describe('an interest', () => {
  const family = { on, worker: 'sw-1', kind: 'family' } as const;

  it('hides the record from who has it, whatever the role, until somebody else says that it ended', () => {
    const declared = given(...record, granted('2025-06-01', 'sw-1')).when(declareInterest, family);
    expect(sees(declared.child, allocated)).toBe('stub');
    declared.when(declareInterest, { ...family, on: TODAY }).thenNothing();
    declared.when(endInterest, { on: TODAY }, { actor: 'sw-1' }).thenRefused('same-person');
    const over = declared.when(endInterest, { on: TODAY }, first).thenAccepted();
    expect(sees(over.child, allocated)).toBe('whole');
    expect(sees(over.when(declareInterest, { ...family, on: TODAY }).child, allocated)).toBe('stub');
  });
});
