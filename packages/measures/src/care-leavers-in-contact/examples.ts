import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'In touch.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Not in touch.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=NO'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'not-in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Refuses contact.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=REFU'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'refuses-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Needs the service no longer.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=NREQ'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'no-longer-needs-service',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'A return says so.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-03-31 CareLeaverObserved inTouch=YES activity=F2 accommodation=U1'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
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
      facts: ['2018-01-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-01 ContactObserved',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Found out the day before the twelve months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2017-03-10 E8'],
      facts: ['2017-12-31 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'contact-not-recorded',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-10 PeriodOfCareEnded',
        '2017-12-31 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found out on the day.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-12-31 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-12-31 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found out the day after.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2017-03-10 E8'],
      facts: ['2019-01-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'contact-not-recorded',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Nobody ever asked.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2017-03-10 E8'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'contact-not-recorded',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Left care on the first day of the twelve months, and nobody has asked yet.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2018-01-01 E8'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'not-asked-yet',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Left care the day before the twelve months, and nobody asked in them.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2017-12-31 E8'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'contact-not-recorded',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-31 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: '18 in the twelve months, and last asked before them.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2017-12-31 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'not-asked-yet',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-12-31 ContactObserved',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The record holds no care, and the finding is older than the twelve months.',
    story: { born: '2000-03-10', care: [], facts: ['2017-12-31 ContactObserved inTouch=YES'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'contact-not-recorded',
      evidence: ['2000-03-10 ChildBorn', '2017-12-31 ContactObserved'],
    },
  },
  {
    shows: 'In touch in spring, lost in autumn: what was found last counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-04-01 ContactObserved inTouch=YES', '2018-10-01 ContactObserved inTouch=NO'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'not-in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-10-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Two findings of one day: the later code in the alphabet counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-07-01 ContactObserved inTouch=NO'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found to have died, before the twelve months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=DIED'],
    },
    asked: { asAt: '2020-12-31' },
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
    shows: 'Found to have died the day after: in touch as far as anybody knew.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2019-01-01 ContactObserved inTouch=DIED'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
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
    shows: 'Died in care.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2017-03-10 E2'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'no-duty-after-care',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Another authority took over care.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2017-03-10 E3'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'no-duty-after-care',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Adopted at 16, nobody opposing.',
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
    shows: 'Adopted at 16, consent dispensed with.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2016-09-10 E12'] },
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
    shows: 'An assessment found an adult.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2017-03-10 E15'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'no-duty-after-care',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Care ended with death the day after: not known on the day, and at 17 still in care.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2017-07-02 E2'] },
    asked: { asAt: '2017-07-01' },
    row: 'none',
  },
  {
    shows: '13 weeks in care: 91 days.',
    story: {
      born: '2000-03-10',
      care: ['2016-06-01 S V2 U6', 'ended 2016-08-31 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-08-31 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
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
    shows: 'Weeks of two periods add up: 50 days and 41.',
    story: {
      born: '2000-03-10',
      care: ['2015-01-01 S V2 U6', 'ended 2015-02-20 E4A', '2016-06-01 S V2 U6', 'ended 2016-07-12 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-02-20 PeriodOfCareEnded',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-07-12 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Years before the 14th birthday do not count.',
    story: {
      born: '2000-03-10',
      care: ['2010-01-01 S C2 U6', 'ended 2014-03-20 E4A', '2016-06-01 S V2 U6', 'ended 2016-06-30 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-13-weeks',
      evidence: [
        '2000-03-10 ChildBorn',
        '2010-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2014-03-20 PeriodOfCareEnded',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-06-30 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Days after the 18th birthday do not count: care ends at 18, whatever the record says.',
    story: {
      born: '2000-03-10',
      care: ['2018-01-01 S V2 U6', 'ended 2018-06-30 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-13-weeks',
      evidence: [
        '2000-03-10 ChildBorn',
        '2018-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-06-30 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Care ended on the 16th birthday: none of it at 16.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2016-03-10 E4A'] },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: 'Care ended the day after the 16th birthday.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2016-03-11 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-03-11 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows:
      'The record holds no care at 16, but a finding on contact: the authority says that this is a care leaver.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2016-03-10 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: ['2000-03-10 ChildBorn', '2018-07-01 ContactObserved'],
    },
  },
  {
    shows: 'Left before the record begins: a return says that this is a care leaver.',
    story: { born: '2000-03-10', care: [], facts: ['2018-03-31 CareLeaverObserved inTouch=YES'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: ['2000-03-10 ChildBorn', '2018-03-31 CareLeaverObserved'],
    },
  },
  {
    shows: 'The record holds neither care nor a finding.',
    story: { born: '2000-03-10', care: [] },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: '17 on the day.',
    story: {
      born: '2001-12-31',
      care: ['2016-06-01 S C2 U6', 'ended 2018-02-01 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2001-12-31 ChildBorn',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-01 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: '17 the day after.',
    story: {
      born: '2002-01-01',
      care: ['2016-06-01 S C2 U6', 'ended 2018-02-01 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: '22 the day after.',
    story: {
      born: '1997-01-01',
      care: ['2011-06-01 S C2 U6', 'ended 2015-01-01 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '1997-01-01 ChildBorn',
        '2011-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-01-01 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: '22 on the day.',
    story: {
      born: '1996-12-31',
      care: ['2011-06-01 S C2 U6', 'ended 2014-12-31 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: 'Born on 29 February: 21 until the end of February.',
    story: {
      born: '1996-02-29',
      care: ['2011-06-01 S C2 U6', 'ended 2014-03-01 E8'],
      facts: ['2017-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-02-28' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '1996-02-29 ChildBorn',
        '2011-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2014-03-01 PeriodOfCareEnded',
        '2017-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Born on 29 February: 22 on 1 March.',
    story: {
      born: '1996-02-29',
      care: ['2011-06-01 S C2 U6', 'ended 2014-03-01 E8'],
      facts: ['2017-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-03-01' },
    row: 'none',
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
    shows: '17, and care ends the day after.',
    story: {
      born: '2001-06-01',
      care: ['2014-06-01 S C2 U6', 'ended 2019-01-01 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: '17, and care ended on the day.',
    story: {
      born: '2001-06-01',
      care: ['2014-06-01 S C2 U6', 'ended 2018-12-31 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2001-06-01 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-07-01 ContactObserved',
        '2018-12-31 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Left, and in care again at 17.',
    story: {
      born: '2001-06-01',
      care: ['2014-06-01 S C2 U6', 'ended 2018-02-01 E8', '2018-11-01 S V2 K2'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: '18 on the day: care is over, though nobody recorded its end.',
    story: {
      born: '2000-12-31',
      care: ['2014-06-01 S C2 U6'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2000-12-31 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Short breaks are no weeks in care.',
    story: { born: '2000-03-10', care: ['2014-06-01 S V4 U6', 'ended 2018-03-10 E8'] },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: 'Care became short breaks at 17: it is over, as far as the day knows.',
    story: {
      born: '2001-06-01',
      care: ['2014-06-01 S C2 U6', '2018-09-01 L V4 U6', '2019-02-01 L C2 U6'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      evidence: [
        '2001-06-01 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-07-01 ContactObserved',
        '2018-09-01 LegalStatusChanged',
      ],
    },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 P C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'in-contact',
      notes: ['start-not-known'],
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking young people left out.',
    story: {
      born: '2000-03-10',
      uasc: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
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
      ],
    },
  },
];

export default examples;
