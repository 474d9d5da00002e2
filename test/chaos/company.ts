import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '@permanence/event-store-kurrent/container/free-ports';
import type { StoreAddress } from '@permanence/permanence/store-address';
import { giveKey } from '../http/request-headers.ts';
import { type Killable, killable, type OnDeath, type Program } from './process.ts';

export const STORES = ['sqlite', 'emulator'] as const;
export type StoreKind = (typeof STORES)[number];

const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');
const EMULATOR = fileURLToPath(import.meta.resolve('@permanence/event-store-kurrent/emulator/main'));

/** Processes over one data folder, and the log they share. */
export interface Company {
  readonly log: StoreAddress;
  /** Whether those who record remember their answers in one place; else each has only the log to tell what the others recorded. */
  readonly sharesAnswers: boolean;
  readonly recording: readonly Killable[];
  readonly projecting: readonly Killable[];
  readonly answering: readonly Killable[];
  /** The server of the log; none where the log is a file. */
  readonly serving: readonly Killable[];
}

export function everybodyIn({ serving, recording, projecting, answering }: Company): readonly Killable[] {
  return [...serving, ...recording, ...projecting, ...answering];
}

const PORT = /(http:\/\/localhost:\d+)/;
type Start = (program: Program) => Killable;

async function logIn(folder: string, store: StoreKind, start: Start) {
  if (store === 'sqlite') {
    const path = join(folder, 'log.sqlite');
    return { log: { kind: 'sqlite', path } as const, serving: [], setting: `sqlite:${path}` };
  }
  const [port] = await freePorts(1);
  const args = [EMULATOR, join(folder, 'server.sqlite'), String(port)];
  const server = start({ name: 'log server', args, settings: {}, up: /^(esdb:.*)$/ });
  await server.ready();
  const connectionString = server.address ?? '';
  return {
    log: { kind: 'kurrent', connectionString } as const,
    serving: [server],
    setting: connectionString,
  };
}

/** Of those that record and those that project, two each: what one left undone, the other finds. */
async function gathered(folder: string, store: StoreKind, start: Start): Promise<Company> {
  const { log, serving, setting } = await logIn(folder, store, start);
  const settings = { EVENT_STORE: setting, PERMANENCE_DEMO: '0', PORT: '0', LOG_LEVEL: 'info' };
  const several = (name: string, up: RegExp, folders: readonly string[]): readonly Killable[] =>
    folders.map((data) => {
      giveKey(data);
      return start({ name, args: [MAIN, name, '--data', data], settings, up });
    });
  const projecting = several('projector', /Projecting into/, [folder, folder]);
  await Promise.all(projecting.map((each) => each.ready()));
  // A log that is reached over the wire is there for machines that share nothing else.
  const sharesAnswers = store === 'sqlite';
  const own = ['one', 'other'].map((name) => join(folder, name));
  const recording = several('record', PORT, sharesAnswers ? [folder, folder] : own);
  const answering = several('query', PORT, [folder]);
  await Promise.all([...recording, ...answering].map((each) => each.ready()));
  return { log, serving, recording, projecting, answering, sharesAnswers };
}

/** Everybody there is while the work lasts; whatever comes of it, none of them outlives it. */
export async function withCompany<Result>(
  folder: string,
  store: StoreKind,
  onDeath: OnDeath,
  work: (company: Company) => Promise<Result>,
): Promise<Result> {
  const everybody: Killable[] = [];
  const start: Start = (program) => {
    const one = killable(program, onDeath);
    everybody.push(one);
    return one;
  };
  try {
    return await work(await gathered(folder, store, start));
  } finally {
    await Promise.all(everybody.map((each) => each.end()));
  }
}
