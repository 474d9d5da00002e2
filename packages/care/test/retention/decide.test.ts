import { describe, it } from 'vitest';
import { liftLegalHold, placeLegalHold } from '../../src/retention/decide.ts';
import { born } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const on = (text: string) => ({ on: day(text) });
const inquiry = { ...on('2024-01-01'), basis: 'INQUIRY' };

describe('a legal hold', () => {
  const held = given(born()).when(placeLegalHold, inquiry);

  it('is placed once for a reason, and once for another', () => {
    held.thenEvents({ type: 'LegalHoldPlaced', data: inquiry });
    held.when(placeLegalHold, { ...inquiry, ...on('2024-05-01') }).thenNothing();
    held.when(placeLegalHold, { ...inquiry, basis: 'POLICE' }).thenAccepted();
  });

  it('is lifted once, and may be placed again', () => {
    held
      .when(liftLegalHold, on('2024-06-01'))
      .thenEvents({ type: 'LegalHoldLifted', data: { ...on('2024-06-01'), hold: id(1001) } })
      .when(liftLegalHold, on('2024-06-01'))
      .thenNothing()
      .when(placeLegalHold, { ...inquiry, ...on('2024-07-01') })
      .thenAccepted();
  });

  it('is named where several are in force', () => {
    const two = held.when(placeLegalHold, { ...inquiry, basis: 'POLICE' });
    two.when(liftLegalHold, on('2024-06-01')).thenRefused('ambiguous');
    two.when(liftLegalHold, { ...on('2024-06-01'), hold: id(1001) }).thenAccepted();
  });

  it('has a reason of the list, and holds before it can be lifted', () => {
    given(born())
      .when(placeLegalHold, { ...inquiry, basis: 'BECAUSE' })
      .thenRefused('unknown-code');
    given(born()).when(liftLegalHold, on('2024-06-01')).thenRefused('not-open');
  });
});
