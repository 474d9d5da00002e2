import { describe, expect, test } from 'vitest';
import type { Story } from '../src/example.ts';
import { MalformedLine, readStory } from '../src/read-story.ts';

const story: Story = { born: '2010-05-01', care: ['2016-01-10 S C2 U6'] };

test('given a story with everything, then each line says what it says', () => {
  const told = readStory({
    born: '2010-05-01 F WBRI',
    uasc: '2010-05-01 to 2017-06-01',
    care: [
      '2016-01-10 S C2 U6 PR1 ZZ1 1AA by H1',
      '2017-06-20 - C2 K2',
      'ended 2018-03-01 E11',
      '2018-05-01 P C2 U6',
    ],
    workers: ['W1 2017-01-01 to 2017-05-03'],
    officers: ['R1 2017-01-01'],
    schools: ['900001 2016-09-01'],
    reviews: ['2017-03-25 PN1', '2017-09-25'],
    adoption: ['placement order 2017-06-01', 'ordered by foster carer 2018-03-01'],
  });
  expect(told).toMatchObject({
    born: { on: '2010-05-01', sex: 'F', ethnicity: 'WBRI' },
    uasc: { from: '2010-05-01', to: '2017-06-01' },
    care: [
      { on: '2016-01-10', opens: true, reason: 'S', provider: 'PR1', postcode: 'ZZ1 1AA', carer: 'H1' },
      { on: '2017-06-20', opens: false, reason: undefined, legalStatus: 'C2', placementType: 'K2' },
      { endedOn: '2018-03-01', reason: 'E11' },
      { on: '2018-05-01', opens: true, reason: 'P' },
    ],
    workers: [{ id: 'W1', from: '2017-01-01', to: '2017-05-03' }],
    officers: [{ id: 'R1', from: '2017-01-01', to: undefined }],
    schools: [{ id: '900001', from: '2016-09-01' }],
    reviews: [
      { on: '2017-03-25', participation: 'PN1' },
      { on: '2017-09-25', participation: undefined },
    ],
    adoption: [
      { step: 'placement order', on: '2017-06-01' },
      { step: 'ordered by foster carer', on: '2018-03-01' },
    ],
  });
});

describe('given a line that cannot be read, then it is refused by name', () => {
  test.each<[line: string, why: string, told: Partial<Story>]>([
    ['2010-02-30', 'not a day', { born: '2010-02-30' }],
    ['born 2010', 'look like', { born: 'born 2010' }],
    ['2016-01-10 X C2 U6', 'look like', { care: ['2016-01-10 X C2 U6'] }],
    ['2016-01-10 S C2', 'look like', { care: ['2016-01-10 S C2'] }],
    ['2016-01-10 S C2 U6 AB1 1AA', 'look like', { care: ['2016-01-10 S C2 U6 AB1 1AA'] }],
    ['2016-01-10 S C2 U6 ', 'look like', { care: ['2016-01-10 S C2 U6 '] }],
    ['2017-01-10 S C2 U6', 'had begun already', { care: ['2016-01-10 S C2 U6', '2017-01-10 S C2 U6'] }],
    ['2016-01-10 P C2 U6', 'not after', { care: ['2016-01-10 S C2 U6', '2016-01-10 P C2 U6'] }],
    ['ended 2016-01-10 E4A', 'not after', { care: ['2016-01-10 S C2 U6', 'ended 2016-01-10 E4A'] }],
    ['ended 2016-01-10 E4A', 'had not begun', { care: ['ended 2016-01-10 E4A'] }],
    ['ended 2018-01-10 X1', 'look like', { care: ['2016-01-10 S C2 U6', 'ended 2018-01-10 X1'] }],
    ['2017-01-01', 'says not who', { workers: ['2017-01-01'] }],
    ['W1 2017-01-01 to 2017-01-01', 'ends before', { workers: ['W1 2017-01-01 to 2017-01-01'] }],
    ['W1 2017-01-01 - 2017-05-01', 'look like', { officers: ['W1 2017-01-01 - 2017-05-01'] }],
    ['100001 2017-01-01', 'look like', { schools: ['100001 2017-01-01'] }],
    ['2017-01-01 spoke', 'look like', { reviews: ['2017-01-01 spoke'] }],
    ['matched 2017-01-01', 'look like', { adoption: ['matched 2017-01-01'] }],
  ])('%s: %s', (line, why, told) => {
    const read = () => readStory({ ...story, ...told });
    expect(read).toThrow(MalformedLine);
    expect(read).toThrow(why);
    expect(read).toThrow(JSON.stringify(line));
  });
});
