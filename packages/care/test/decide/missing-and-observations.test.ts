import { describe, it } from 'vitest';
import { decideForAdoption } from '../../src/adoption/decide.ts';
import { changeLegalStatus } from '../../src/legal-status/decide.ts';
import {
  declineReturnInterview,
  endMissing,
  holdReturnInterview,
  offerReturnInterview,
  startMissing,
} from '../../src/missing/decide.ts';
import {
  endDeprivationOfLiberty,
  observeCareLeaver,
  observeHealth,
  recordPreviousPermanence,
  startDeprivationOfLiberty,
} from '../../src/observation/decide.ts';
import { holdReview } from '../../src/review/decide.ts';
import { born, due, found, inCare, knownSince, lives, missing } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const on = (text: string) => ({ on: day(text) });

describe('care of which nobody knows when it started', () => {
  const record = [born('2018-01-01'), knownSince('2020-01-01'), lives('2020-01-01', { placementType: 'T1' })];

  it('may go back to a decision, a review, a run before the first day we know', () => {
    given(...record)
      .when(decideForAdoption, on('2019-06-01'))
      .thenAccepted();
    given(...record)
      .when(holdReview, on('2019-06-01'))
      .thenAccepted();
    given(...record)
      .when(startMissing, { ...on('2019-06-01'), absence: 'M' })
      .thenAccepted();
  });

  it('does not go back for what makes an episode', () => {
    given(...record)
      .when(changeLegalStatus, { ...on('2019-06-01'), legalStatus: 'C2' })
      .thenRefused('not-in-care');
  });
});

describe('missing', () => {
  const away = [...inCare(), missing('2021-01-05')];

  it('starts, and ends with an interview that is due', () => {
    given(...inCare())
      .when(startMissing, { ...on('2021-01-05'), absence: 'M' })
      .thenEvents(missing('2021-01-05'))
      .when(endMissing, on('2021-01-05'))
      .thenEvents(found('2021-01-05', id(1001)), due('2021-01-05'))
      .when(endMissing, on('2021-01-05'))
      .thenNothing();
  });

  it('that is over is recorded with its end, also when the start was known', () => {
    const run = { ...on('2021-01-05'), absence: 'M', until: day('2021-01-07') };
    given(...inCare())
      .when(startMissing, run)
      .thenEvents(missing('2021-01-05'), found('2021-01-07', id(1001)), due('2021-01-07'))
      .when(startMissing, { ...run, until: day('2021-01-08') })
      .thenRefused('not-open', id(1002));
    given(...away)
      .when(startMissing, run)
      .thenEvents(found('2021-01-07', id(6)), due('2021-01-07'));
  });

  it('is followed by an interview: offered, declined, held', () => {
    const interview = (text: string) => ({ ...on(text), dueFrom: day('2021-01-07') });
    given(...away, found('2021-01-07', id(6)))
      .when(offerReturnInterview, interview('2021-01-08'))
      .thenAccepted()
      .when(declineReturnInterview, interview('2021-01-09'))
      .thenAccepted()
      .when(holdReturnInterview, { ...interview('2021-01-10'), outcome: 'NO-CONCERN' })
      .thenAccepted()
      .when(declineReturnInterview, interview('2021-01-11'))
      .thenRefused('already-held');
  });
});

describe('observations', () => {
  it('say how the child does on a day', () => {
    given(born())
      .when(observeHealth, { ...on('2021-03-31'), sdqScore: 12 })
      .thenAccepted();
    given(born())
      .when(observeCareLeaver, { ...on('2021-03-31'), inTouch: 'YES' })
      .thenAccepted();
    given(born())
      .when(recordPreviousPermanence, { ...on('2012-05-01'), arrangement: 'P1', ordered: 'zz/zz/2015' })
      .thenAccepted();
  });

  it('say once how the child did', () => {
    given(born())
      .when(observeHealth, { ...on('2021-03-31'), sdqScore: 12 })
      .when(observeHealth, { ...on('2021-03-31'), sdqScore: 13 })
      .thenRefused('same-day-twice', id(1001));
  });

  it('start and end an order that deprives of liberty', () => {
    given(...inCare())
      .when(startDeprivationOfLiberty, { ...on('2021-01-01'), until: day('2021-02-01') })
      .thenAccepted()
      .when(startDeprivationOfLiberty, on('2021-03-01'))
      .thenAccepted()
      .when(endDeprivationOfLiberty, on('2021-04-01'))
      .thenEvents({ type: 'DeprivationOfLibertyEnded', data: { ...on('2021-04-01'), order: id(2001) } });
  });
});
