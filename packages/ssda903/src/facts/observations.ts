import { ACCOMMODATION, ACTIVITIES, IN_TOUCH, SDQ_REASONS } from '@permanence/care/codes/outcomes';
import { given } from '../desired.ts';
import type { Row } from '../row.ts';
import { knownCode, wholeNumber, yesOrNo } from '../values.ts';
import type { MakeFacts } from './make.ts';

const HIGHEST_SDQ_SCORE = 40;

function sdqScoreOf(row: Row): number | undefined {
  const score = wholeNumber(row, 'SDQ_SCORE');
  return score === undefined || score > HIGHEST_SDQ_SCORE ? undefined : score;
}

export const factsOfOc2: MakeFacts = (row, { close }, facts) => {
  const data = given({
    on: close,
    sdqScore: sdqScoreOf(row),
    sdqReason: knownCode(row, 'SDQ_REASON', SDQ_REASONS),
    convicted: yesOrNo(row, 'CONVICTED'),
    healthCheck: yesOrNo(row, 'HEALTH_CHECK'),
    immunisations: yesOrNo(row, 'IMMUNISATIONS'),
    teethCheck: yesOrNo(row, 'TEETH_CHECK'),
    healthAssessment: yesOrNo(row, 'HEALTH_ASSESSMENT'),
    substanceMisuse: yesOrNo(row, 'SUBSTANCE_MISUSE'),
    interventionReceived: yesOrNo(row, 'INTERVENTION_RECEIVED'),
    interventionOffered: yesOrNo(row, 'INTERVENTION_OFFERED'),
  });
  facts.add({ type: 'HealthObserved', data });
};

export const factsOfOc3: MakeFacts = (row, { close }, facts) => {
  const data = given({
    on: close,
    inTouch: knownCode(row, 'IN_TOUCH', IN_TOUCH),
    activity: knownCode(row, 'ACTIV', ACTIVITIES),
    accommodation: knownCode(row, 'ACCOM', ACCOMMODATION),
  });
  facts.add({ type: 'CareLeaverObserved', data });
};
