import { describe, expect, it } from 'vitest';
import { type Now, sightOf } from '../../src/access/sight.ts';
import { tiesOf } from '../../src/access/ties.ts';
import { identifyAdopters, reverseAdoptionPlan } from '../../src/adoption/decide.ts';
import { closeBirthRecord } from '../../src/adoption/decide-closing.ts';
import { approveCorrection } from '../../src/child/approve.ts';
import { amend, withdraw } from '../../src/child/correct.ts';
import { makeNote } from '../../src/child/decide.ts';
import { startSchool } from '../../src/schooling/decide.ts';
import { agreed, ended, inCare, interest, lives, restricted, step, worker } from '../facts.ts';
import { day, given, id, NOW, TODAY } from '../scenario.ts';

const on = (text: string) => ({ on: day(text) });
const PANEL = { actor: 'adoption-1' };
const OTHER = { actor: 'manager-1' };
const before = [
  ...inCare('2023-01-01', { legalStatus: 'E1', birth: '2022-01-01' }),
  worker('2023-01-01', 'sw-1'),
  step('AgencyDecisionMade', '2023-06-01'),
  step('AdoptersMatched', '2023-07-01'),
  lives('2023-08-01', { placementType: 'A6', provider: 'PR1', carer: 'adopters' }),
];
const adopted = [...before, step('AdoptionOrderGranted', '2025-01-10'), ended('2025-01-10', 'E12')];
const ORDER = id(before.length + 1);
const CLOSED = id(1001);
const now: Now = { today: TODAY, instant: NOW };
const viewer = (who: string, ...reaches: readonly ('panel' | 'allocated' | 'authority')[]) => ({
  ...{ id: who, teams: [], reaches },
});

describe('closing the birth record', () => {
  const closing = given(...adopted).when(closeBirthRecord, {}, PANEL);

  it('says that it is closed, of nobody else, and keeps it to who closed it', () => {
    const restriction = { level: 'named-only', basis: 'ADOPTION', named: ['adoption-1'] } as const;
    closing.thenEvents(
      { type: 'BirthRecordClosed', data: { on: TODAY } },
      {
        type: 'RecordRestricted',
        data: { on: TODAY, ...restriction, named: ['adoption-1'], restrictedBy: 'adoption-1' },
      },
    );
    const ties = tiesOf(closing.child.facts);
    expect(sightOf(ties, viewer('adoption-1', 'panel'), now)).toBe('whole');
    expect(sightOf(ties, viewer('adoption-2', 'panel'), now)).toBe('stub');
    expect(sightOf(ties, viewer('sw-1', 'allocated'), now)).toBe('stub');
  });

  it('happens once', () => {
    closing.when(closeBirthRecord, {}, PANEL).thenNothing();
  });

  it('is the panel’s to do, for a year after the order', () => {
    const ties = tiesOf(given(...adopted).child.facts);
    expect(sightOf(ties, viewer('adoption-2', 'panel'), now)).toBe('whole');
    const later = { today: day('2026-01-10'), instant: NOW };
    expect(sightOf(ties, viewer('adoption-2', 'panel'), later)).toBe('stub');
  });

  it('leaves a sealed record sealed', () => {
    const sealed = [...adopted, restricted('2025-02-01', 'sealed', ['manager-1', 'manager-2'])];
    given(...sealed, agreed('2025-02-01', sealed.length))
      .when(closeBirthRecord, {}, PANEL)
      .thenEvents({ type: 'BirthRecordClosed', data: { on: TODAY } });
  });

  it('ends a restriction to the team', () => {
    const team = [...adopted, restricted('2025-02-01', 'team-only')];
    const { child } = given(...team).when(closeBirthRecord, { named: ['manager-1'] }, PANEL);
    const ties = tiesOf(child.facts);
    expect(sightOf(ties, viewer('sw-1', 'allocated'), now)).toBe('stub');
    expect(sightOf(ties, viewer('manager-1'), now)).toBe('whole');
  });

  it('names nobody who is of the family', () => {
    given(...adopted, interest('2025-01-01', 'adoption-1'))
      .when(closeBirthRecord, {}, PANEL)
      .thenRefused('has-interest');
  });

  it('takes nothing of a day after the order any more, and what was forgotten of one before', () => {
    closing
      .when(startSchool, { ...on('2025-02-01'), school: '100001' })
      .thenRefused('birth-record-closed', CLOSED);
    closing
      .when(makeNote, { ...on('2025-01-11'), text: 'A note.' })
      .thenRefused('birth-record-closed', CLOSED);
    closing.when(makeNote, { ...on('2025-01-10'), text: 'A note.' }).thenAccepted();
  });

  it('does not ask back what had been said before of a day after the order', () => {
    given(...adopted, worker('2025-02-01', 'sw-2'))
      .when(closeBirthRecord, {}, PANEL)
      .thenAccepted();
  });
});

describe('the order, once the record is closed', () => {
  const closing = given(...adopted).when(closeBirthRecord, {}, PANEL);

  it('is corrected by two', () => {
    const data = on('2025-01-09');
    const proposed = closing.when(amend, { fact: ORDER, data, reason: 'wrong-date' }, PANEL);
    expect(proposed.child.facts.of('AdoptionOrderGranted')[0]?.data.on).toBe('2025-01-10');
    proposed.when(approveCorrection, { proposal: id(2001) }, PANEL).thenRefused('same-person');
    const approved = proposed.when(approveCorrection, { proposal: id(2001) }, OTHER);
    expect(approved.child.facts.of('AdoptionOrderGranted')[0]?.data.on).toBe('2025-01-09');
  });

  it('is annulled after the closing was taken back, which takes two as well', () => {
    closing.when(withdraw, { fact: ORDER, reason: 'annulled' }, PANEL).thenRefused('order-missing', CLOSED);
    const open = closing
      .when(withdraw, { fact: CLOSED, reason: 'annulled' }, PANEL)
      .when(approveCorrection, { proposal: id(2001) }, OTHER);
    open.when(makeNote, { ...on('2025-02-01'), text: 'A note.' }).thenAccepted();
    open.when(withdraw, { fact: ORDER, reason: 'annulled' }, PANEL).thenAccepted();
  });
});

it('when the plan is reversed before the order, nothing is closed and every text is there', () => {
  const said = { ...on('2023-07-01'), names: 'Invented Adopter', postcode: 'ZZ1 1ZZ' };
  const reversed = given(...before)
    .when(identifyAdopters, said)
    .when(reverseAdoptionPlan, { ...on('2024-01-01'), reason: 'RD1' });
  reversed.when(closeBirthRecord, {}, PANEL).thenRefused('order-missing');
  expect(reversed.child.facts.of('AdoptersIdentified')[0]?.data).toEqual(said);
  reversed.when(startSchool, { ...on('2025-02-01'), school: '100001' }).thenAccepted();
});
