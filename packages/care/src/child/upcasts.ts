type Data = Readonly<Record<string, unknown>>;
type Upcasts = Readonly<Record<string, readonly ((data: Data) => Data)[]>>;

/** By type of event: the function at place i lifts data of version i + 1 to the next. A type without an entry is at version 1. */
export const UPCASTS: Upcasts = {};

/** Data of a version as the newest version of its type has it. */
export function upcast(type: string, version: number, data: Data, upcasts: Upcasts = UPCASTS): Data {
  return (upcasts[type] ?? []).slice(version - 1).reduce((lifted, step) => step(lifted), data);
}
