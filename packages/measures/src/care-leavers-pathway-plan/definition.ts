import { addDays, addMonths } from '@permanence/calendar/civil-date';
import type { Definition } from '../measure.ts';

const MONTHS_BETWEEN_REVIEWS = 6;

const definition: Definition = {
  id: 'care-leavers-pathway-plan',
  version: 1,
  title: 'Care leavers with a pathway plan of the last six months',
  section: 'Care leavers',
  period: 'rolling',
  population:
    'Care leavers on the day: young people aged 17 to 21 who are no longer in care and had been in care for 13 weeks or more from their 14th birthday on, not all of them before the 16th. Care ends at 18 at the latest; weeks of several periods add up; short breaks are no weeks. Where the record holds no care from 16 on, a finding on contact says that the young person is a care leaver. Left out: care that ended with death (E2), at another authority (E3), in adoption (E11, E12) or with an adult (E15); and whoever was last found to have died or to be at home again for six months. Left out too: whoever was last found to need the service no longer.',
  counts:
    'A pathway plan was made or brought up to date in the six months that end with the day, in care still or after it.',
  source: 'Care Leavers (England) Regulations 2010, reg. 7; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['care-leavers'],
  needs: [['observation:pathway-plan']],
  because: {
    'updated-in-six-months': 'The plan was made or updated in the last six months.',
    'not-updated-in-six-months': 'The plan is older than six months.',
    'no-pathway-plan': 'Nobody recorded a pathway plan.',
    'no-duty-after-care':
      'Care ended with death, at another authority, in adoption or with an adult (E2, E3, E11, E12, E15).',
    'in-care-under-13-weeks': 'In care for less than 13 weeks from the 14th birthday on.',
    died: 'Found to have died.',
    'returned-home': 'Found to be at home with a parent again for six months or more.',
    'no-longer-needs-service': 'Found to need the service no longer.',
  },
  parameters: (asAt) => ({ planned_from: addMonths(addDays(asAt, 1), -MONTHS_BETWEEN_REVIEWS) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
