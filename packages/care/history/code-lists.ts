import * as access from '../src/codes/access.ts';
import * as adoption from '../src/codes/adoption.ts';
import * as care from '../src/codes/care.ts';
import type { Code, CodeList } from '../src/codes/code-list.ts';
import * as observed from '../src/codes/observed.ts';
import * as outcomes from '../src/codes/outcomes.ts';
import * as people from '../src/codes/people.ts';
import * as placement from '../src/codes/placement.ts';
import * as plans from '../src/codes/plans.ts';
import * as retention from '../src/codes/retention.ts';
import * as warnings from '../src/codes/warnings.ts';
import { table } from './markdown.ts';

const NAMES: ReadonlyMap<unknown, string> = new Map(
  [access, adoption, care, observed, outcomes, people, placement, plans, retention, warnings].flatMap((room) =>
    Object.entries(room).map(([name, value]): [unknown, string] => [value, name]),
  ),
);

/** `PLACEMENT_TYPES` as a heading: `Placement types`. */
export function titleOf(list: CodeList): string {
  const name = NAMES.get(list);
  if (name === undefined) throw new Error(`a code list without a name: ${Object.keys(list).join(', ')}`);
  const words = name.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export function linkTo(list: CodeList): string {
  const title = titleOf(list);
  return `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
}

function inForce({ from, until }: Code): string {
  if (from === undefined && until === undefined) return 'always';
  return [from && `from ${from}`, until && `until the day before ${until}`].filter(Boolean).join(', ');
}

/** One list as a section: each code with its meaning and the days on which it may be used. */
export function codeListSection(list: CodeList): string {
  const rows = Object.entries(list).map(([code, said]) => [`\`${code}\``, said.meaning, inForce(said)]);
  return [`### ${titleOf(list)}`, '', table(['Code', 'Meaning', 'In force'], rows)].join('\n');
}
