import { ageOn } from '@permanence/calendar/age';
import { careSpans, spanOn } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { isShortBreak } from '../codes/care.ts';
import { isTemporary } from '../codes/placement.ts';
import type { Episode } from '../episode/fold.ts';
import { placementFactOn } from '../placement/where.ts';

const CRIMINAL_ROUTES: readonly string[] = ['J1', 'J2', 'J3'];
const CRIMINAL_RESPONSIBILITY = 10;

/** Rules 378, 382, 384 and 408 of the SSDA903 return. */
function fits({ legalStatus, placement }: Episode): boolean {
  const type = placement?.placementType;
  if (type === undefined || legalStatus === undefined) return true;
  if (type === 'P1') return legalStatus !== 'V2';
  if (type === 'A5' || type === 'A6') return legalStatus === 'E1';
  if (isTemporary(type) || type === 'U1' || type === 'U4') return !isShortBreak(legalStatus);
  return true;
}

function tooYoung({ facts, born }: Child): readonly Contradiction[] {
  if (born === undefined) return [];
  return facts
    .of('LegalStatusChanged')
    .filter(({ data }) => CRIMINAL_ROUTES.includes(data.legalStatus))
    .filter(({ data }) => ageOn(born, data.on) < CRIMINAL_RESPONSIBILITY)
    .map((fact) => contradiction('does-not-fit-age', 'The child is under ten.', fact));
}

function unfitPlacements({ facts, episodes }: Child): readonly Contradiction[] {
  return episodes
    .filter((episode) => !fits(episode))
    .map(({ start }) => {
      const status = facts.of('LegalStatusChanged').findLast(({ data }) => data.on <= start);
      const placement = placementFactOn(facts, start);
      return contradiction(
        'does-not-fit-placement',
        'Nobody can live there under this legal status.',
        ...(status === undefined ? [] : [status]),
        ...(placement === undefined ? [] : [placement]),
      );
    });
}

export function legalStatusContradictions(child: Child): readonly Contradiction[] {
  const spans = careSpans(child.facts);
  return [
    ...child.facts
      .of('LegalStatusChanged')
      .filter(({ data }) => spanOn(spans, data.on) === undefined)
      .map((fact) => contradiction('not-in-care', 'The child is not in care on that day.', fact)),
    ...tooYoung(child),
    ...unfitPlacements(child),
  ];
}
