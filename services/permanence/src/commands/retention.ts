import type { CivilDate } from '@permanence/calendar/civil-date';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import { authorityPrefix, CHILD_PREFIX, parseChildStream } from '@permanence/care/child/stream';
import { UPCASTS } from '@permanence/care/child/upcasts';
import { type Due, dueOn, RETENTION_CLASSES } from '@permanence/care/retention/retention';
import type { EventStore } from '@permanence/event-store/event-store';
import { upcastWith } from '@permanence/event-store/upcasting';
import { openStoredLog } from '../data-folder.ts';
import { authorityOption, type CommonOptions, dateOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';

export interface RetentionOptions extends CommonOptions {
  readonly due: string;
  readonly authority?: string;
  readonly all?: boolean;
}

interface Kept extends Due {
  readonly authority: string;
  readonly child: string;
}

const NAMES_A_PAGE = 1_000;

async function* keptIn(log: EventStore, prefix: string, on: CivilDate): AsyncGenerator<Kept> {
  const upcast = upcastWith(UPCASTS);
  for (let after = ''; ; ) {
    const names = await log.streams(prefix, { after, limit: NAMES_A_PAGE });
    for (const name of names) {
      const found = parseChildStream(name);
      if (found === undefined) continue;
      const events = (await log.readStream(name)).map(upcast).filter(isCareEvent);
      yield { ...found, ...dueOn(standingFacts(events), on) };
    }
    const last = names.at(-1);
    if (last === undefined) return;
    after = last;
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
    ['class', 'kept until', 'authority', 'child', 'due', 'holds'],
    ...kept.map(({ retention, authority, child, due, holds }) => [
      ...[retention.class, retention.until ?? null, authority, child, due ? 'yes' : 'no'],
      holds.map(({ basis, start }) => `${basis} since ${start}`).join(', ') || null,
    ]),
  ]);
  for (const name of new Set(kept.map(({ retention }) => retention.class))) {
    printLine(`${name}: ${RETENTION_CLASSES[name]}`);
  }
}

/** Lists records by class and day. People decide what becomes of them. */
export async function retention(options: RetentionOptions): Promise<void> {
  const on = dateOption('--due', options.due);
  const { authority } = options;
  const prefix = authority === undefined ? CHILD_PREFIX : authorityPrefix(authorityOption(authority));
  const log = openStoredLog(options.data);
  const kept: Kept[] = [];
  try {
    for await (const each of keptIn(log, prefix, on)) if (each.due || options.all === true) kept.push(each);
  } finally {
    await log.close();
  }
  kept.sort(byClassThenDay);
  if (options.json === true) {
    printJson({
      due: on,
      records: kept.map(
        ({ authority, child, due, holds, retention: { class: name, until = null, duties } }) => ({
          ...{ authority, child, class: name, until, duties, due, holds },
        }),
      ),
    });
  } else print(kept, on);
}
