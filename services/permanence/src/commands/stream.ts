import { FACTS, isFactName } from '@permanence/care/child/catalogue';
import { sealedFields } from '@permanence/care/child/fact';
import { isForgotten } from '@permanence/care/child/sealed-text';
import { CHILD_PREFIX, childStream, parseChildStream } from '@permanence/care/child/stream';
import { type EventStore, type RecordedEvent, START } from '@permanence/event-store/event-store';
import { isReadable } from '@permanence/event-store/unreadable-event';
import { openLog } from '../data-folder.ts';
import { authorityOption, type CommonOptions, countOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { InputRefused, WrongUsage } from '../refusal.ts';

export interface StreamOptions extends CommonOptions {
  readonly authority?: string;
}

export interface TailOptions extends CommonOptions {
  readonly last?: string;
  readonly follow?: boolean;
}

/** Fields that identify a person are shown as such, never as they are. */
function veiled(type: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hidden = isFactName(type) ? Object.keys(sealedFields(FACTS[type])) : [];
  const shown = Object.entries(data).map(([field, value]) => [
    field,
    hidden.includes(field) ? (isForgotten(value) ? '(forgotten)' : '(sealed)') : value,
  ]);
  const { factType, data: amended } = data as { factType?: string; data?: Record<string, unknown> };
  if (factType === undefined || amended === undefined) return Object.fromEntries(shown);
  return { ...Object.fromEntries(shown), data: veiled(factType, amended) };
}

function eventDocument(event: RecordedEvent) {
  const { position, stream, revision, id, type, recordedAt } = event;
  if (!isReadable(event)) return { position, stream, revision, id, type, recordedAt, unreadable: true };
  const { version, metadata, data } = event;
  return {
    ...{ position, stream, revision, id, type, version, recordedAt },
    source: metadata.source,
    data: veiled(type, data),
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function printEvent(event: RecordedEvent): void {
  const place = `${String(event.position).padStart(7)}  ${event.stream}@${event.revision}`;
  if (!isReadable(event)) {
    printLine(`${place}  –  ${event.type}  ${event.id} cannot be read  [${event.recordedAt}]`);
    return;
  }
  const { on = '–', ...rest } = veiled(event.type, event.data);
  const detail = Object.entries(rest)
    .map(([field, value]) => `${field}=${shown(value)}`)
    .join(' ');
  printLine(`${place}  ${shown(on)}  ${event.type}  ${detail}  [${event.recordedAt}]`);
}

async function authoritiesOf(log: EventStore, child: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = ''; ; ) {
    const names = await log.streams(CHILD_PREFIX, { after });
    if (names.length === 0) return found;
    for (const name of names) {
      const parsed = parseChildStream(name);
      if (parsed?.child === child) found.push(parsed.authority);
    }
    after = names.at(-1) as string;
  }
}

async function streamOf(log: EventStore, child: string, named: string | undefined): Promise<string> {
  if (named !== undefined) return childStream(authorityOption(named), child);
  const [only, ...others] = await authoritiesOf(log, child);
  if (only === undefined) throw new InputRefused(`there is no record of child ${child}`);
  if (others.length > 0) throw new WrongUsage(`name one with --authority: ${[only, ...others].join(', ')}`);
  return childStream(only, child);
}

/** One child's stream, as it was told. */
export async function showStream(child: string, options: StreamOptions): Promise<void> {
  const log = openLog(options.data);
  try {
    const stream = await streamOf(log, child, options.authority);
    const events = await log.readStream(stream);
    if (events.length === 0) throw new InputRefused(`there is no record of child ${child}`);
    if (options.json === true) printJson({ stream, events: events.map(eventDocument) });
    else events.forEach(printEvent);
  } finally {
    await log.close();
  }
}

const DEFAULT_LAST = 20;

/** The end of the log; with `follow`, what comes after it too. */
export async function tailStream(options: TailOptions): Promise<void> {
  const last = options.last === undefined ? DEFAULT_LAST : countOption('--last', options.last, 1);
  const log = openLog(options.data);
  const events = await log.last(last);
  if (options.json === true) printJson({ events: events.map(eventDocument) });
  else events.forEach(printEvent);
  if (options.follow === true) {
    const subscription = log.subscribe({
      after: events.at(-1)?.position ?? START,
      onPage: async ({ events }) => events.forEach(printEvent),
    });
    process.once('SIGINT', () => void subscription.stop());
    await subscription.done;
  }
  await log.close();
}
