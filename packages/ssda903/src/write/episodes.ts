import { FOREVER } from '@permanence/calendar/civil-date';
import type { SealedText } from '@permanence/care/child/sealed-text';
import type { Episode } from '@permanence/care/episode/fold';
import { type Cells, dayCell } from './cell.ts';
import type { RecordOfYear, WriteRows } from './record.ts';

/** Where the child lived when this care began; where they lived during care that ended before says nothing of it. */
function homeOf({ facts, episodes }: RecordOfYear, { start, period }: Episode): SealedText | undefined {
  const before = episodes.findLast((episode) => episode.period < period)?.end ?? '';
  return facts.of('HomeAddressRecorded').findLast(({ data }) => data.on <= start && data.on >= before)?.data
    .postcode;
}

const WITH_ADOPTERS: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6']);

/** Where the adopters live is in no return once the child has another identity: the postcode would join the two. */
function postcodeOf({ everyFact }: RecordOfYear, { placement }: Episode): SealedText | undefined {
  const isClosed = everyFact.of('BirthRecordClosed').length > 0;
  return isClosed && WITH_ADOPTERS.has(placement?.placementType ?? '') ? undefined : placement?.postcode;
}

function endOf({ end, careEnded, reasonCareEnded, reasonForPlacementChange }: Episode): Cells {
  if (end === FOREVER) return {};
  const REC = careEnded ? reasonCareEnded : 'X1';
  return { DEC: dayCell(end), REC, REASON_PLACE_CHANGE: reasonForPlacementChange };
}

export const episodeRows: WriteRows = (record) =>
  record.ofYear.map((episode) => ({
    DECOM: dayCell(episode.start),
    RNE: episode.reason,
    LS: episode.legalStatus,
    CIN: episode.categoryOfNeed,
    PLACE: episode.placement?.placementType,
    PLACE_PROVIDER: episode.placement?.provider,
    ...endOf(episode),
    HOME_POST: homeOf(record, episode),
    PL_POST: postcodeOf(record, episode),
    URN: episode.placement?.urn,
  }));
