import { existsSync } from 'node:fs';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { ADOPTED_PREFIX, adoptedPrefix, parseAdoptedStream } from '@permanence/care/adopted/stream';
import { authorityPrefix, CHILD_PREFIX, parseChildStream } from '@permanence/care/child/stream';
import { type Due, dueOn, RETENTION_CLASSES } from '@permanence/care/retention/retention';
import type { EventStore } from '@permanence/event-store/event-store';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import { linksIn } from '../adoption-links.ts';
import { keysFile, openStoredLog } from '../data-folder.ts';
import { birthRecords, dueOfAdoptedIn, factsIn, isSomebodys } from '../erasure/law.ts';
import type { RecordName } from '../erasure/record-name.ts';
import { authorityOption, type CommonOptions, dateOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';

export interface RetentionOptions extends CommonOptions {
  readonly due: string;
  readonly authority?: string;
  readonly all?: boolean;
}

interface Kept extends Due {
  readonly kind: RecordName['kind'];
  readonly authority: string;
  readonly child: string;
}

const NAMES_A_PAGE = 1_000;

async function* namesIn(log: EventStore, prefix: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const names = await log.streams(prefix, { after, limit: NAMES_A_PAGE });
    yield* names;
    const last = names.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function* ofChildren(log: EventStore, prefix: string, on: CivilDate): AsyncGenerator<Kept> {
  for await (const name of namesIn(log, prefix)) {
    const found = parseChildStream(name);
    if (found === undefined) continue;
    yield { kind: 'child', ...found, ...dueOn(factsIn(await log.readStream(name)), on) };
  }
}

/** How long these are kept is in their birth records. What else is there would join the two, and is not listed: no day, no hold. */
async function* ofAdopted(
  log: EventStore,
  links: AdoptionLinks | undefined,
  prefix: string,
  on: CivilDate,
): AsyncGenerator<Kept> {
  const births = new Map<string, ReadonlyMap<string, string>>();
  for await (const name of namesIn(log, prefix)) {
    const found = parseAdoptedStream(name);
    if (found === undefined) continue;
    const { authority, reference } = found;
    if (!isSomebodys(links, found, await log.readStream(name))) continue;
    if (links !== undefined && !births.has(authority))
      births.set(authority, await birthRecords(links, authority));
    const birth = births.get(authority)?.get(reference);
    const due = await dueOfAdoptedIn(log, authority, birth, on);
    yield {
      kind: 'adopted',
      authority,
      child: reference,
      ...due,
      holds: [],
      due: due.due && due.holds.length === 0,
    };
  }
}

function byClassThenDay(a: Kept, b: Kept): number {
  const [left, right] = [a, b].map(
    ({ retention, child }) => `${retention.class} ${retention.until ?? '9999'} ${child}`,
  ) as [string, string];
  return left < right ? -1 : 1;
}

function print(kept: readonly Kept[], on: CivilDate): void {
  printLine(
    `${kept.filter(({ due, holds }) => due && holds.length === 0).length} records may be looked at on ${on}; nothing is destroyed by this`,
  );
  printTable([
    ['class', 'kept until', 'authority', 'record', 'of', 'due', 'holds'],
    ...kept.map(({ retention, kind, authority, child, due, holds }) => [
      ...[retention.class, retention.until ?? null, authority, kind, child, due ? 'yes' : 'no'],
      holds.map(({ basis, start }) => `${basis} since ${start}`).join(', ') || null,
    ]),
  ]);
  for (const name of new Set(kept.map(({ retention }) => retention.class))) {
    printLine(`${name}: ${RETENTION_CLASSES[name]}`);
  }
}

async function listed({ data, authority, all }: RetentionOptions, on: CivilDate): Promise<Kept[]> {
  const code = authority === undefined ? undefined : authorityOption(authority);
  const log = openStoredLog(data);
  // Without keys there are no links, and a list makes none.
  const links = existsSync(keysFile(data)) ? await linksIn(data) : undefined;
  const kept: Kept[] = [];
  try {
    const children = ofChildren(log, code === undefined ? CHILD_PREFIX : authorityPrefix(code), on);
    const adopted = ofAdopted(log, links, code === undefined ? ADOPTED_PREFIX : adoptedPrefix(code), on);
    for (const each of [children, adopted])
      for await (const one of each) if (one.due || all === true) kept.push(one);
  } finally {
    links?.close();
    await log.close();
  }
  return kept;
}

/** Lists records by class and day. People decide what becomes of them. */
export async function retention(options: RetentionOptions): Promise<void> {
  const on = dateOption('--due', options.due);
  const kept = await listed(options, on);
  kept.sort(byClassThenDay);
  if (options.json === true) {
    printJson({
      due: on,
      records: kept.map(
        ({ kind, authority, child, due, holds, retention: { class: name, until = null, duties } }) => ({
          ...{ record: kind, authority, child, class: name, until, duties, due, holds },
        }),
      ),
    });
  } else print(kept, on);
}
