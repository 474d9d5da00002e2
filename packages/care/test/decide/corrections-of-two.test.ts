import { describe, expect, it } from 'vitest';
import { approveCorrection, rejectCorrection } from '../../src/child/approve.ts';
import { amend, withdraw } from '../../src/child/correct.ts';
import { proposals } from '../../src/child/proposals.ts';
import { endMissing } from '../../src/missing/decide.ts';
import { approved, inCare, missing, proposed, rejected, status } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const record = [...inCare(), status('2020-06-01', 'E1')];
const by = (actor: string) => ({ actor, publishedUntil: day('2020-03-31') });
const worker = by('worker-1');
const manager = by('manager-1');
const toC1 = { fact: id(3), data: { on: '2020-01-01', legalStatus: 'C1' }, reason: 'wrong' };
const gone = { fact: id(4), reason: 'wrong' };

describe('correcting what a published figure counts', () => {
  it('waits for a second person', () => {
    given(...record)
      .when(amend, toC1, worker)
      .thenEvents(proposed(3, status('2020-01-01', 'C1')))
      .warned('already-published')
      .when(amend, toC1, manager)
      .thenNothing();
  });

  it('is approved by another person, once', () => {
    const asked = given(...record).when(amend, toC1, worker);
    asked.when(approveCorrection, { proposal: id(1001) }, worker).thenRefused('same-person', id(1001));
    const done = asked
      .when(approveCorrection, { proposal: id(1001) }, manager)
      .thenEvents(approved(1001))
      .when(approveCorrection, { proposal: id(1001) }, worker)
      .thenNothing();
    expect(done.child.facts.get(id(3))).toMatchObject({
      data: { legalStatus: 'C1' },
      evidence: [id(3), id(1001), id(2001)],
    });
  });

  it('may be rejected, or taken back, and proposed anew', () => {
    given(...record)
      .when(withdraw, gone, worker)
      .when(rejectCorrection, { proposal: id(1001), reason: 'source-checked' }, worker)
      .thenAccepted()
      .when(rejectCorrection, { proposal: id(1001) }, manager)
      .thenNothing()
      .when(approveCorrection, { proposal: id(1001) }, manager)
      .thenRefused('already-closed', id(2001));
    given(...record)
      .when(amend, toC1, worker)
      .when(approveCorrection, { proposal: id(1001) }, manager)
      .when(rejectCorrection, { proposal: id(1001) }, manager)
      .thenRefused('already-closed', id(2001));
    given(...record, proposed(3, status('2020-01-01', 'C1')), rejected(7))
      .when(amend, toC1, worker)
      .thenEvents(proposed(3, status('2020-01-01', 'C1')));
  });

  it('withdraws when it is approved', () => {
    const { child } = given(...record)
      .when(withdraw, gone, worker)
      .when(approveCorrection, { proposal: id(1001) }, manager);
    expect(child.facts.get(id(4))).toBeUndefined();
    expect(proposals(child)).toMatchObject([{ id: id(1001), closedBy: { type: 'CorrectionApproved' } }]);
  });

  it('needs to be by somebody, proposed and closed', () => {
    const nobody = { publishedUntil: worker.publishedUntil };
    given(...record)
      .when(amend, toC1, nobody)
      .thenRefused('invalid-data');
    const asked = given(...record).when(amend, toC1, worker);
    asked.when(approveCorrection, { proposal: id(1001) }, nobody).thenRefused('invalid-data');
    asked.when(rejectCorrection, { proposal: id(1001) }, nobody).thenRefused('invalid-data');
  });

  it('is refused at once when it cannot be true', () => {
    const wrong = { ...toC1, data: { on: '2019-01-01', legalStatus: 'C1' } };
    given(...record)
      .when(amend, wrong, worker)
      .thenRefused('not-in-care');
  });

  it('is refused on approval when the record has moved on', () => {
    const run = [...inCare(), missing('2020-02-01')];
    given(...run)
      .when(withdraw, { fact: id(6), reason: 'wrong' }, worker)
      .when(endMissing, { on: day('2020-02-02') })
      .when(approveCorrection, { proposal: id(1001) }, manager)
      .thenRefused('relied-upon', id(2001));
  });
});

describe('correcting what no published figure counts', () => {
  it('takes effect at once, the day after the last day published', () => {
    const later = { fact: id(6), data: { on: '2020-06-02', legalStatus: 'E1' }, reason: 'wrong' };
    const decision = given(...record).when(amend, later, worker).decision;
    expect(decision).toMatchObject({ events: [{ type: 'FactAmended' }], warnings: [] });
    const edge = { actor: 'worker-1', publishedUntil: day('2020-05-31') };
    expect(given(...record).when(amend, later, edge).decision).toMatchObject({
      events: [{ type: 'FactAmended' }],
    });
  });

  it('waits when it moves the fact into what was published, or out of it', () => {
    const into = { fact: id(6), data: { on: '2020-03-31', legalStatus: 'E1' }, reason: 'wrong' };
    given(...record)
      .when(amend, into, worker)
      .warned('already-published');
    given(...record)
      .when(amend, { ...into, data: { on: '2020-06-02', legalStatus: 'E1' } }, by('worker-1'))
      .warned();
  });
});
