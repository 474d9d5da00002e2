import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'In suitable accommodation.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'In unsuitable accommodation of the same kind.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=U2'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'unsuitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Homeless.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=S2'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'unsuitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Gone abroad, and suitably housed as far as the authority can tell.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=G1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Deported.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=H2'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'unsuitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Residence not known: nobody can say that it is suitable.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=R1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'accommodation-not-known',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'The code for not known.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=0'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'accommodation-not-known',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Nobody asked how the young person lives.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'accommodation-not-known',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'A return says both.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-03-31 CareLeaverObserved inTouch=YES accommodation=D1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-03-31 CareLeaverObserved',
      ],
    },
  },
  {
    shows: 'Found out on the first day of the twelve months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-01-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-01 AccommodationObserved',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found out the day before the twelve months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2017-12-31 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'accommodation-not-known',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found out on the day.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-12-31 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-12-31 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Found out the day after.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2019-01-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'accommodation-not-known',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Moved to bed and breakfast: what was found last counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-07-01 ContactObserved inTouch=YES',
        '2018-04-01 AccommodationObserved accommodation=U1',
        '2018-09-01 AccommodationObserved accommodation=W2',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'unsuitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-09-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Two findings of one day: the later code in the alphabet counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-07-01 ContactObserved inTouch=YES',
        '2018-08-01 AccommodationObserved accommodation=B2',
        '2018-08-01 AccommodationObserved accommodation=B1',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'unsuitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Not in touch.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=NO', '2018-08-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'not-in-touch',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'In touch before the twelve months, and nobody asked in them.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2017-12-31 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'not-in-touch',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-31 ContactObserved',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'In touch on the first day of the twelve months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-01-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-01 ContactObserved',
        '2018-03-10 PeriodOfCareEnded',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Nobody ever asked about contact.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-08-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'not-in-touch',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'In touch, then lost: what was found while in touch counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-07-01 ContactObserved inTouch=YES',
        '2018-08-01 AccommodationObserved accommodation=U1',
        '2018-10-01 ContactObserved inTouch=NO',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
        '2018-10-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'In touch, then lost, and the home known only from others after that: what was found last counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-07-01 CareLeaverObserved inTouch=YES accommodation=U1',
        '2018-10-01 ContactObserved inTouch=NO',
        '2018-11-01 AccommodationObserved accommodation=U2',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'unsuitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 CareLeaverObserved',
        '2018-10-01 ContactObserved',
        '2018-11-01 AccommodationObserved',
      ],
    },
  },
  {
    shows: 'Lost, then in touch again.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-04-01 ContactObserved inTouch=NO',
        '2018-10-01 ContactObserved inTouch=YES',
        '2018-10-01 AccommodationObserved accommodation=U1',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-10-01 ContactObserved AccommodationObserved',
      ],
    },
  },
  {
    shows: 'In touch on the last day before the twelve months, and lost in them.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2017-12-31 ContactObserved inTouch=YES',
        '2018-08-01 AccommodationObserved accommodation=U1',
        '2018-10-01 ContactObserved inTouch=NO',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'not-in-touch',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-10-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Refuses contact since: the authority had been in touch.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-01-01 ContactObserved inTouch=YES',
        '2018-08-01 AccommodationObserved accommodation=U1',
        '2018-12-31 ContactObserved inTouch=REFU',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'suitable-accommodation',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-01 ContactObserved',
        '2018-03-10 PeriodOfCareEnded',
        '2018-08-01 AccommodationObserved',
        '2018-12-31 ContactObserved',
      ],
    },
  },
  {
    shows: 'Adopted at 16.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2016-09-10 E11'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'no-duty-after-care',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'In care for 90 days.',
    story: {
      born: '2000-03-10',
      care: ['2016-06-01 S V2 U6', 'ended 2016-08-30 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-13-weeks',
      evidence: [
        '2000-03-10 ChildBorn',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-08-30 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found to have died.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=DIED'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'died',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'At home again for six months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=RHOM'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'returned-home',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: '17 and in care.',
    story: {
      born: '2001-06-01',
      care: ['2014-06-01 S C2 U6'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: 'Unaccompanied asylum-seeking young people left out.',
    story: {
      born: '2000-03-10',
      uasc: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-08-01 AccommodationObserved accommodation=U1'],
    },
    asked: { asAt: '2018-12-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [
        '2000-03-10 ChildBorn AsylumSeekingAloneBegan',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-08-01 AccommodationObserved',
      ],
    },
  },
];

export default examples;
