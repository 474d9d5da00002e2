import type { CivilDate } from '@permanence/calendar/civil-date';
import type { PlacementType, Provider, ReasonPlaceChange } from './codes.ts';

/** Where a child lives from `start` on. */
export interface Home {
  readonly start: CivilDate;
  readonly place: PlacementType;
  readonly provider: Provider | undefined;
  readonly postcode: string | undefined;
  readonly urn: string | undefined;
  readonly came: Arrival;
  /** Why the home before this one ended. */
  readonly because: ReasonPlaceChange | undefined;
}

export type Arrival =
  | 'first' // the period of care begins here
  | 'move' // to another carer
  | 'same carer' // other details, same carer
  | 'away' // on a temporary stay
  | 'back'; // from a temporary stay

export function samePlacementDetails(a: Home, b: Home): boolean {
  return a.place === b.place && a.provider === b.provider && a.postcode === b.postcode && a.urn === b.urn;
}
