type Data = Readonly<Record<string, unknown>>;
type Upcasts = Readonly<Record<string, readonly ((data: Data) => Data)[]>>;

/** Version 2 may say in which team the worker has the child. Version 1 could not: then the team is not known. */
function withTeamNotKnown(allocated: Data): Data {
  return { ...allocated };
}

/**
 * Version 2 may say in which district the home is. Version 1 could not; it is not made up from the postcode here, or what is
 * known would depend on who can read that.
 */
function withDistrictNotKnown(lives: Data): Data {
  return lives;
}

/** By type of event: the function at place i lifts data of version i + 1 to the next. A type without an entry is at version 1. */
export const UPCASTS: Upcasts = {
  SocialWorkerAllocated: [withTeamNotKnown],
  PlacementStarted: [withDistrictNotKnown],
  PlacementDetailsChanged: [withDistrictNotKnown],
};

/** Data of a version as the newest version of its type has it. */
export function upcast(type: string, version: number, data: Data, upcasts: Upcasts = UPCASTS): Data {
  return (upcasts[type] ?? []).slice(version - 1).reduce((lifted, step) => step(lifted), data);
}
