import type { CivilDate } from '@permanence/calendar/civil-date';
import { ADOPTERS_LEGAL_STATUS, ADOPTERS_SEX, REASONS_PLAN_REVERSED } from '@permanence/care/codes/adoption';
import { ADOPTED } from '@permanence/care/codes/care';
import { given } from '../desired.ts';
import type { EpisodeRow } from '../episode-row.ts';
import type { Row } from '../row.ts';
import { dayOf, knownCode, wholeNumber, yesOrNo } from '../values.ts';
import type { MakeFacts } from './make.ts';

function isAdoption(reason: string | undefined): boolean {
  return ADOPTED.some((code) => code === reason);
}

/** The day the last episode with REC E11 or E12 ended: the day of the adoption order. */
export function adoptedOn(chain: readonly EpisodeRow[]): CivilDate | undefined {
  return chain.findLast((episode) => isAdoption(episode.reasonCareEnded))?.end;
}

function adoptersOf(row: Row): 1 | 2 | undefined {
  const number = wholeNumber(row, 'NB_ADOPTR');
  return number === 1 || number === 2 ? number : undefined;
}

export const factsOfAd1: MakeFacts = (row, { adopted }, facts) => {
  const decided = dayOf(row, 'DATE_INT');
  const matched = dayOf(row, 'DATE_MATCH');
  if (decided !== undefined) facts.add({ type: 'AgencyDecisionMade', data: { on: decided } });
  if (matched !== undefined) facts.add({ type: 'AdoptersMatched', data: { on: matched } });
  if (adopted === undefined) return;
  const data = given({
    on: adopted,
    byFosterCarer: yesOrNo(row, 'FOSTER_CARE'),
    adopters: adoptersOf(row),
    adoptersSex: knownCode(row, 'SEX_ADOPTR', ADOPTERS_SEX),
    adoptersLegalStatus: knownCode(row, 'LS_ADOPTR', ADOPTERS_LEGAL_STATUS),
  });
  facts.add({ type: 'AdoptionOrderGranted', data });
};

export const factsOfPlacedAdoption: MakeFacts = (row, _circumstances, facts) => {
  const decided = dayOf(row, 'DATE_PLACED');
  if (decided === undefined) return;
  facts.add({ type: 'AgencyDecisionMade', data: { on: decided } });
  const reversed = dayOf(row, 'DATE_PLACED_CEASED');
  if (reversed === undefined) return;
  const reason = knownCode(row, 'REASON_PLACED_CEASED', REASONS_PLAN_REVERSED);
  facts.add({ type: 'AdoptionPlanReversed', data: given({ on: reversed, reason }) });
};

export const factsOfPlan: MakeFacts = (row, _circumstances, facts) => {
  const on = dayOf(row, 'PLAN_DATE');
  if (on !== undefined) facts.add({ type: 'AdoptionBecamePlan', data: { on } });
};
