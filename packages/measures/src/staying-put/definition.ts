import { bornOnOrBefore } from '@permanence/calendar/age';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'staying-put',
  version: 1,
  title: 'Care leavers with a staying put arrangement',
  section: 'Care leavers',
  period: 'snapshot',
  population:
    'Care leavers on the day: young people aged 17 to 21 who are no longer in care and had been in care for 13 weeks or more from their 14th birthday on, not all of them before the 16th. Care ends at 18 at the latest; weeks of several periods add up; short breaks are no weeks. Where the record holds no care from 16 on, a finding on contact says that the young person is a care leaver. Of these, those aged 18 to 20: staying put begins at 18 and lasts at most to the 21st birthday. Left out: care that ended with death (E2), at another authority (E3), in adoption (E11, E12) or with an adult (E15); and whoever was last found to have died or to be at home again for six months.',
  counts: 'Live on with their former foster carers under an arrangement that is open on the day.',
  source: 'Children Act 1989 s. 23CZA; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: ['care-leavers'],
  needs: [['observation:staying-put']],
  because: {
    'staying-put': 'An arrangement is open on the day.',
    'not-staying-put': 'No arrangement is open on the day.',
    'under-18': 'Not yet 18: staying put begins when care ends at 18.',
    'aged-21': 'Aged 21: an arrangement to stay put lasts at most to the 21st birthday.',
    'no-duty-after-care':
      'Care ended with death, at another authority, in adoption or with an adult (E2, E3, E11, E12, E15).',
    'in-care-under-13-weeks': 'In care for less than 13 weeks from the 14th birthday on.',
    died: 'Found to have died.',
    'returned-home': 'Found to be at home with a parent again for six months or more.',
  },
  parameters: (asAt) => ({ born_21: bornOnOrBefore(asAt, 21) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
