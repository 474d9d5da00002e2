import { bornOnOrBefore } from '@permanence/calendar/age';
import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'sdq-average',
  version: 1,
  title: 'Average strengths and difficulties score',
  section: 'Health',
  period: 'year-to-date',
  population:
    'Children in care on the day, aged 4 to 16 on it, with a strengths and difficulties questionnaire completed since 1 April.',
  counts:
    'Mean of the scores, 0 to 40, one a child: of several questionnaires since 1 April the latest, and of several on its day the highest score.',
  source: 'SSDA903 SDQ_SCORE; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'rate',
  sum: { kind: 'mean' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['observation:sdq']],
  because: {
    'aged-under-4': 'Under 4 on the day.',
    'aged-17': 'Aged 17 on the day.',
    'no-questionnaire': 'No questionnaire completed since 1 April.',
    scored: 'A questionnaire was completed since 1 April.',
  },
  parameters: (asAt) => ({ born_4: bornOnOrBefore(asAt, 4), born_17: bornOnOrBefore(asAt, 17) }),
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
