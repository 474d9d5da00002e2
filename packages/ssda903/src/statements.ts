import type { CareEvent, FactData } from '@permanence/care/child/catalogue';
import { tableOfKey } from './keys.ts';
import type { TableName } from './tables.ts';

export type Accepted = FactData<'ReturnAccepted'>;

/** Which rows each collection year states, by its latest submission. */
export class Statements {
  /** Every row that any submission ever stated. */
  readonly ever = new Set<string>();
  readonly #accepted = new Map<string, Accepted>();
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(events: readonly CareEvent[]) {
    const ids = new Set<string>();
    for (const event of events) {
      if (event.type === 'ReturnAccepted') {
        ids.add(event.id);
        this.#accept(event.data);
      } else if (event.type === 'FactAmended' && ids.has(event.data.fact)) {
        this.#accept(event.data.data as Accepted);
      }
    }
  }

  #accept(accepted: Accepted): void {
    this.#accepted.set(accepted.collectionYear, accepted);
    this.#keys.set(accepted.collectionYear, new Set(accepted.stated));
    for (const key of accepted.stated) this.ever.add(key);
  }

  submission(year: string): Accepted | undefined {
    return this.#accepted.get(year);
  }

  states(year: string, key: string): boolean {
    return this.#keys.get(year)?.has(key) === true;
  }

  /** True when the child has rows in a table of that year's return. */
  statesAny(year: string, table: TableName): boolean {
    const keys = this.#accepted.get(year)?.stated ?? [];
    return keys.some((key) => tableOfKey(key) === table);
  }

  /** The newest year that states a row, one year left aside. */
  newest(key: string, leftAside?: string): string | undefined {
    let newest: string | undefined;
    for (const [year, keys] of this.#keys) {
      if (year === leftAside || !keys.has(key)) continue;
      if (newest === undefined || year > newest) newest = year;
    }
    return newest;
  }
}
