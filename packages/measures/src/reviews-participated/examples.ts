import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Attended and spoke.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN1'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Attended, and an advocate spoke.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN2'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Attended, and conveyed views by signs.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN3'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Attended, and contributed nothing.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN4'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'took-no-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Stayed away, but briefed an advocate.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN5'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Stayed away, but conveyed views by another medium.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN6'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Stayed away, and conveyed no views.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12 PN7'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'took-no-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Under four years old.',
    story: { born: '2016-06-01', care: ['2017-01-10 S C2 U6'], reviews: ['2017-09-12 PN0'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'under-four', evidence: ['2017-09-12 ReviewHeld'] },
  },
  {
    shows: 'Nobody recorded whether the child took part.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-09-12'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'participation-not-recorded',
      evidence: ['2017-09-12 ReviewHeld'],
    },
  },
  {
    shows: 'Held on the first day of the window.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-04-01 PN1'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-04-01 ReviewHeld'] },
  },
  {
    shows: 'Held the day before the window.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2017-03-31 PN1'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Held on the day.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2018-03-31 PN1'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2018-03-31 ReviewHeld'] },
  },
  {
    shows: 'Held the day after.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], reviews: ['2018-04-01 PN1'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'No longer in care on the day: the review counts all the same.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6', 'ended 2018-01-10 E4A'],
      reviews: ['2017-09-12 PN1'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'numerator', because: 'took-part', evidence: ['2017-09-12 ReviewHeld'] },
  },
];

export default examples;
