import { careSpans, inCareUntil, spanOn } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { isTemporary } from '../codes/placement.ts';
import { episodeBefore, leavingEpisode } from './where.ts';

/** Placement types that a provider never provides (SSDA903 rules 527 to 531). */
const NEVER: Readonly<Record<string, RegExp>> = {
  PR1: /^(P1|R2|R5)$/,
  PR2: /^(P1|R2|R5)$/,
  PR3: /^(P1|A[3-6]|K[12]|U[1-6])$/,
  PR4: /^P1$/,
  PR5: /^P1$/,
};

/** Rules 213, 527 to 531 and 550: whether this provider can provide this type of placement. */
export function providerFits(placementType: string, provider: string | undefined): boolean {
  if (provider === undefined) return true;
  if (!hasProvider(placementType)) return false;
  if (provider === 'PR0') return placementType === 'P1';
  return NEVER[provider]?.test(placementType) !== true;
}

/** Rule 213: temporary stays and the classes of other placements of 2025-26 have none. */
export function hasProvider(placementType: string): boolean {
  return !isTemporary(placementType) && !/^Z1[1-4]$/.test(placementType);
}

function livesAt({ facts }: Child) {
  return [...facts.of('PlacementStarted'), ...facts.of('PlacementDetailsChanged')];
}

function outsideCare(child: Child): readonly Contradiction[] {
  const spans = careSpans(child.facts);
  const stray = [
    ...livesAt(child).filter(({ data }) => spanOn(spans, data.on) === undefined),
    ...child.facts.of('PlacementEnded').filter(({ data }) => !inCareUntil(spans, data.on)),
  ];
  return stray.map((fact) => contradiction('not-in-care', 'The child is not in care on that day.', fact));
}

function nothingToChange(child: Child): readonly Contradiction[] {
  const { facts } = child;
  const ended = facts
    .of('PlacementEnded')
    .filter(({ data }) => episodeBefore(child, data.on)?.placement === undefined);
  const changed = facts
    .of('PlacementDetailsChanged')
    .filter(({ data }) => leavingEpisode(child, data.on)?.placement === undefined);
  return [...ended, ...changed].map((fact) =>
    contradiction('not-open', 'There is no placement the day before.', fact),
  );
}

/** On the first day we know of, the child may be away from where nobody told us. */
function staysFromNowhere(child: Child): readonly Contradiction[] {
  const unknown = new Set(
    child.facts
      .of('PeriodOfCareStarted')
      .filter(({ data }) => data.startNotKnown === true)
      .map(({ data }) => data.on),
  );
  return child.facts
    .of('PlacementStarted')
    .filter(({ data }) => isTemporary(data.placementType) && !unknown.has(data.on))
    .filter(({ data }) => leavingEpisode(child, data.on)?.placement === undefined)
    .map((fact) => contradiction('not-open', 'There is no placement to be away from.', fact));
}

function unfitProviders(child: Child): readonly Contradiction[] {
  return livesAt(child)
    .filter(({ data }) => !providerFits(data.placementType, data.provider))
    .map((fact) =>
      contradiction('provider-does-not-fit', 'This provider has no placement of this type.', fact),
    );
}

export function placementContradictions(child: Child): readonly Contradiction[] {
  return [
    ...outsideCare(child),
    ...nothingToChange(child),
    ...staysFromNowhere(child),
    ...unfitProviders(child),
  ];
}
