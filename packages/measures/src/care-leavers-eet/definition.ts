import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'care-leavers-eet',
  version: 1,
  title: 'Care leavers in education, employment or training',
  section: 'Care leavers',
  period: 'rolling',
  population:
    'Care leavers on the day: young people aged 17 to 21 who are no longer in care and had been in care for 13 weeks or more from their 14th birthday on, not all of them before the 16th. Care ends at 18 at the latest; weeks of several periods add up; short breaks are no weeks. Where the record holds no care from 16 on, a finding on contact says that the young person is a care leaver. Of these, those whom the authority was found to be in touch with at least once in the twelve months that end with the day, even if it has lost touch since. Left out: care that ended with death (E2), at another authority (E3), in adoption (E11, E12) or with an adult (E15); and whoever was last found to have died or to be at home again for six months.',
  counts:
    'What was last found out in the twelve months of what they do is education, employment or training, full time (F) or part time (P). What nobody found out is none.',
  source: 'SSDA903 OC3 IN_TOUCH, ACTIV; Children Act 1989 ss. 23A to 23C; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['care-leavers'],
  needs: [['observation:contact'], ['observation:activity']],
  because: {
    'in-education-employment-or-training': 'In education, employment or training.',
    'not-in-education-employment-or-training': 'Not in education, employment or training (G4, G5, G6).',
    'activity-not-known': 'In touch, but nobody found out in the twelve months what the young person does.',
    'no-duty-after-care':
      'Care ended with death, at another authority, in adoption or with an adult (E2, E3, E11, E12, E15).',
    'in-care-under-13-weeks': 'In care for less than 13 weeks from the 14th birthday on.',
    died: 'Found to have died.',
    'returned-home': 'Found to be at home with a parent again for six months or more.',
    'not-in-touch': 'Not once in the twelve months was the authority found to be in touch.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
