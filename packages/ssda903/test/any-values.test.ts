import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../src/tables.ts';
import { parseDay } from '../src/values.ts';
import { anyReturn, soundReturn } from './any-return.ts';
import { newEvents, propose, shapeProblems, standing, type Tables, take, type Values } from './support.ts';

describe('whatever a return says', () => {
  it('nothing crashes, and all that is proposed has the shape of its fact', () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, (first, second) => {
        const events = take(['2017-18', first], ['2018-19', second], ['2017-18', second]);
        expect(shapeProblems(events)).toEqual([]);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
      { numRuns: 500 },
    );
  });

  it('a child with sound episodes is taken, and the same again adds nothing', () => {
    fc.assert(
      fc.property(soundReturn, (tables) => {
        const proposal = propose(tables);
        expect(proposal.outcome).toBe('accepted');
        expect(shapeProblems(newEvents(proposal))).toEqual([]);
        expect(newEvents(propose(tables, '2017-18', newEvents(proposal)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('the order in which two years come makes no difference to what stands', () => {
    fc.assert(
      fc.property(soundReturn, soundReturn, (early, late) => {
        const inOrder = take(['2017-18', early], ['2018-19', late]);
        const outOfOrder = take(['2018-19', late], ['2017-18', early]);
        expect(standing(outOfOrder)).toEqual(standing(inOrder));
      }),
      { numRuns: 500 },
    );
  });

  it('no message repeats a text that a row holds', () => {
    const secret = 'Zqxjkvb';
    fc.assert(
      fc.property(anyReturn, (tables) => {
        const marked = Object.entries(tables).map(([table, rows]) => [
          table,
          rows.map((row: Values) =>
            Object.fromEntries(
              Object.entries(row).map(([column, value]) => [
                column,
                value.length > 3 ? `${secret}${value}` : value,
              ]),
            ),
          ),
        ]);
        const { problems } = propose(Object.fromEntries(marked) as Tables);
        expect(problems.filter(({ message }) => message.includes(secret))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('days', () => {
  it.each([
    ['09/04/2017', '2017-04-09'],
    ['9/4/2017', '2017-04-09'],
    ['2017-04-09', '2017-04-09'],
    ['2017-04-09 00:00:00', '2017-04-09'],
    ['09/04/2017 00:00', '2017-04-09'],
    ['2017-04-09T00:00:00.000Z', '2017-04-09'],
    ['29/02/2017', undefined],
    ['2017/04/09', undefined],
    ['04/13/2017', undefined],
    ['09/04/17', undefined],
    ['09/04/0217', undefined],
    ['2017-04-09 13:00', undefined],
  ])('%s is %s', (written, parsed) => {
    expect(parseDay(written)).toBe(parsed);
  });
});

it('every date column is a column', () => {
  for (const { columns, dates } of Object.values(TABLES))
    expect(columns).toEqual(expect.arrayContaining([...dates]));
});
