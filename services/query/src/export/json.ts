import type { TakeAway } from './take-away.ts';

/** Parts of one JSON document: what it is of, then `rows`. */
export function* jsonOf({ about, columns, rows }: TakeAway): Generator<string, void> {
  yield `${JSON.stringify(about).slice(0, -1)},"rows":[`;
  let before = '\n';
  for (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    before = ',\n';
  }
  yield '\n]}\n';
}
