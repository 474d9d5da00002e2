import type { FactData } from '@permanence/care/child/catalogue';
import { dayCell } from './cell.ts';
import { born, inYear, type RecordOfYear, touches, type WriteRows } from './record.ts';

/** Of the children adopted in the year. */
export const ad1Rows: WriteRows = (record) => {
  const order = inYear(record, 'AdoptionOrderGranted').at(-1)?.data;
  if (order === undefined) return [];
  const before = ({ data }: { data: { on: string } }) => data.on <= order.on;
  const { facts } = record;
  return [
    {
      DOB: dayCell(born(record)),
      DATE_INT: dayCell(facts.of('AgencyDecisionMade').findLast(before)?.data.on),
      DATE_MATCH: dayCell(facts.of('AdoptersMatched').findLast(before)?.data.on),
      FOSTER_CARE: order.byFosterCarer,
      NB_ADOPTR: order.adopters,
      SEX_ADOPTR: order.adoptersSex,
      LS_ADOPTR: order.adoptersLegalStatus,
    },
  ];
};

interface Decision {
  readonly on: FactData<'AgencyDecisionMade'>['on'];
  readonly reversed: FactData<'AdoptionPlanReversed'> | undefined;
}

/** Each decision with the reversal before the next one: a plan that was reversed may be made again the same day. */
function decisionsOf({ facts }: RecordOfYear): Decision[] {
  const reversals = facts.of('AdoptionPlanReversed').map(({ data }) => data);
  const days = [...new Set(facts.of('AgencyDecisionMade').map(({ data }) => data.on))];
  return days.map((on, index) => {
    const next = days[index + 1];
    const at = reversals.findIndex((data) => data.on >= on && (next === undefined || data.on <= next));
    return { on, reversed: at < 0 ? undefined : reversals.splice(at, 1)[0] };
  });
}

export const placedAdoptionRows: WriteRows = (record) =>
  decisionsOf(record)
    .filter(({ reversed }) => touches(record.opening, reversed?.on))
    .map(({ on, reversed }) => ({
      DOB: dayCell(born(record)),
      DATE_PLACED: dayCell(on),
      DATE_PLACED_CEASED: dayCell(reversed?.on),
      REASON_PLACED_CEASED: reversed?.reason,
    }));

/** All of them, of earlier years too: no other file says when adoption became the plan. */
export const planRows: WriteRows = ({ facts }) =>
  facts.of('AdoptionBecamePlan').map(({ data }) => ({ PLAN_DATE: dayCell(data.on) }));
