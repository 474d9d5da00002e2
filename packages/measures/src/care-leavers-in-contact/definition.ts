import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'care-leavers-in-contact',
  version: 1,
  title: 'Care leavers the authority is in contact with',
  section: 'Care leavers',
  period: 'rolling',
  population:
    'Care leavers on the day: young people aged 17 to 21 who are no longer in care and had been in care for 13 weeks or more from their 14th birthday on, not all of them before the 16th. Care ends at 18 at the latest; weeks of several periods add up; short breaks are no weeks. Where the record holds no care from 16 on, a finding on contact says that the young person is a care leaver. Left out: care that ended with death (E2), at another authority (E3), in adoption (E11, E12) or with an adult (E15); whoever was last found to have died or to be at home again for six months; and whoever left care in the twelve months and was not asked yet.',
  counts:
    'What was last found out in the twelve months that end with the day is that the authority is in touch. Who refuses contact, or needs the service no longer, counts as not in touch; so does whoever left care before those months and was not asked in them.',
  source: 'SSDA903 OC3 IN_TOUCH; Children Act 1989 ss. 23A to 23C; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['care-leavers'],
  needs: [['observation:contact']],
  because: {
    'in-contact': 'The authority is in touch.',
    'not-in-contact': 'The authority is not in touch.',
    'refuses-contact': 'The young person refuses contact.',
    'no-longer-needs-service': 'The young person no longer needs the service.',
    'contact-not-recorded': 'Nobody found out in the twelve months whether the authority is in touch.',
    'not-asked-yet': 'Left care in the twelve months, and nobody has asked yet.',
    'no-duty-after-care':
      'Care ended with death, at another authority, in adoption or with an adult (E2, E3, E11, E12, E15).',
    'in-care-under-13-weeks': 'In care for less than 13 weeks from the 14th birthday on.',
    died: 'Found to have died.',
    'returned-home': 'Found to be at home with a parent again for six months or more.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
