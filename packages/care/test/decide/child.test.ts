import { describe, it } from 'vitest';
import { amend, withdraw } from '../../src/child/correct.ts';
import {
  becomeMother,
  beginAsylumSeekingAlone,
  endAsylumSeekingAlone,
  giveIdentifier,
  register,
} from '../../src/child/decide.ts';
import { amended, born, found, inCare, lives, missing, started, status, step, withdrawn } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const BIRTH = day('2012-05-01');

describe('who the child is', () => {
  it('registers a child', () => {
    given()
      .when(register, { on: BIRTH, sex: 'F' })
      .thenEvents(born('2012-05-01', { sex: 'F' }));
  });

  it('registers a child once', () => {
    given(born()).when(register, { on: BIRTH }).thenNothing();
    given(born()).when(register, { on: BIRTH, sex: 'F' }).thenRefused('already-registered', id(1));
  });

  it('gives an identifier, and not again under another day', () => {
    const upn = { on: BIRTH, scheme: 'UPN', identifier: 'A123456789012' } as const;
    given(born())
      .when(giveIdentifier, upn)
      .thenEvents({ type: 'IdentifierGiven', data: upn })
      .when(giveIdentifier, { ...upn, on: day('2016-09-01') })
      .thenNothing();
  });

  it('begins and ends the status of an unaccompanied asylum-seeking child', () => {
    given(born())
      .when(beginAsylumSeekingAlone, { on: day('2024-01-01') })
      .thenEvents(step('AsylumSeekingAloneBegan', '2024-01-01'))
      .when(endAsylumSeekingAlone, { on: day('2024-06-01') })
      .thenEvents(step('AsylumSeekingAloneEnded', '2024-06-01'));
  });

  it('notes that the child gave birth', () => {
    given(born('2008-01-01'))
      .when(becomeMother, { on: day('2024-01-01') })
      .thenEvents(step('ChildBecameMother', '2024-01-01'));
  });
});

describe('amending', () => {
  const record = [...inCare(), status('2021-01-01', 'C1')];
  const to = (on: string) => ({ fact: id(6), data: { ...status(on, 'C1').data }, reason: 'wrong-date' });

  it('says what the fact should have said', () => {
    given(...record)
      .when(amend, to('2021-02-01'))
      .thenEvents(amended(6, status('2021-02-01', 'C1'), 'wrong-date'));
  });

  it('says nothing when the fact says so already', () => {
    given(...record)
      .when(amend, to('2021-01-01'))
      .thenNothing();
  });

  it('makes a withdrawn fact stand again', () => {
    given(...record, withdrawn(6))
      .when(amend, to('2021-01-01'))
      .thenAccepted();
  });

  it('is refused when the record would contradict itself', () => {
    given(...record)
      .when(amend, to('2019-01-01'))
      .thenRefused('not-in-care');
    given(...record)
      .when(amend, to('2020-01-01'))
      .thenRefused('same-day-twice', id(3));
    given(...record)
      .when(amend, { fact: id(1), data: { on: '2020-06-01' }, reason: 'wrong-date' })
      .thenRefused('before-birth', id(2));
  });

  it('is not refused for a contradiction that was there before', () => {
    given(...inCare(), lives('2019-01-01'))
      .when(amend, { fact: id(6), data: { ...lives('2018-01-01').data }, reason: 'wrong-date' })
      .thenAccepted();
  });

  it('needs the shape of the fact, and a code for a reason', () => {
    given(...record)
      .when(amend, { ...to('2021-02-01'), data: { on: '2021-02-30' } })
      .thenRefused('invalid-data');
    given(...record)
      .when(amend, { ...to('2021-02-01'), reason: 'A long story' })
      .thenRefused('invalid-data');
  });
});

describe('withdrawing', () => {
  const record = [...inCare(), missing('2021-01-01'), found('2021-01-02', id(6))];

  it('takes a fact back, once', () => {
    given(...record)
      .when(withdraw, { fact: id(7), reason: 'wrong-child' })
      .thenEvents(withdrawn(7, 'wrong-child'))
      .when(withdraw, { fact: id(7), reason: 'wrong-child' })
      .thenNothing();
  });

  it('goes from the last fact that relies on another to the first', () => {
    given(...record)
      .when(withdraw, { fact: id(6), reason: 'wrong-child' })
      .thenRefused('relied-upon', id(7));
  });

  it('is refused when what is left cannot be true', () => {
    given(...record)
      .when(withdraw, { fact: id(2), reason: 'wrong' })
      .thenRefused('not-in-care', id(4));
    given(...record)
      .when(withdraw, { fact: id(1), reason: 'wrong' })
      .thenRefused('birth-not-known', id(2));
    given(born(), started('2020-01-01'))
      .when(withdraw, { fact: id(2), reason: 'wrong' })
      .thenAccepted();
  });
});
