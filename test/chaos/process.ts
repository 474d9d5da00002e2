import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What is started again and again. */
export interface Program {
  readonly name: string;
  /** Module and arguments. */
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** A line by which it says that it is up; what its first group holds is its address. */
  readonly up: RegExp;
}

export interface Killable {
  readonly name: string;
  readonly kills: number;
  /** Where it answers; undefined while it is not up. */
  readonly address: string | undefined;
  /** Resolves when it is up; rejects when it has ended by itself instead. */
  ready(): Promise<void>;
  /** Ends it the way a power cut would, whatever it is doing, and starts it again. Resolves when the new one is on its way. */
  kill(): Promise<void>;
  /** Asks it politely; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it for good, whether or not it has ended. */
  end(): Promise<void>;
}

/** Told of a process that ended although nobody had asked it to. */
export type OnDeath = (about: string) => void;

const LAST_LINES = 20;

interface Life {
  /** Its address. */
  readonly up: Promise<string>;
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

function begin(program: Program, onDeath: OnDeath): Life {
  const { EVENT_STORE: _elsewhere, ...inherited } = process.env;
  const env = { ...inherited, ...program.settings };
  const child = spawn(process.execPath, [...program.args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const up = Promise.withResolvers<string>();
  up.promise.catch(() => undefined); // whoever awaits it hears of the failure
  const hear = (line: string): void => {
    lines.push(line);
    lines.splice(0, lines.length - LAST_LINES);
    const found = program.up.exec(line);
    if (found !== null) up.resolve(found[1] ?? '');
  };
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', hear);
  let asked = false;
  const ended = once(child, 'close').then(() => {
    const about = `${program.name} ended by itself (${child.exitCode}):\n${lines.join('\n')}`;
    if (!asked) onDeath(about);
    up.reject(new Error(about));
    return child.exitCode;
  });
  const signal = (name: NodeJS.Signals): void => {
    asked = true;
    child.kill(name);
  };
  return { up: up.promise, ended, signal };
}

/** Starts the program, and starts it again after each kill. */
export function killable(program: Program, onDeath: OnDeath): Killable {
  const state = { kills: 0, isOver: false, address: undefined as string | undefined };
  const start = (): Life => {
    const life = begin(program, onDeath);
    const found = (address: string): void => {
      if (current === life) state.address = address;
    };
    life.up.then(found, () => undefined);
    return life;
  };
  let current: Life = start();
  const kill = async (): Promise<void> => {
    const life = current;
    state.kills += 1;
    state.address = undefined;
    life.signal('SIGKILL');
    await life.ended;
    if (!state.isOver) current = start();
  };
  const stop = (signal: NodeJS.Signals): Promise<number | null> => {
    state.isOver = true;
    current.signal(signal);
    return current.ended;
  };
  return {
    name: program.name,
    get kills() {
      return state.kills;
    },
    get address() {
      return state.address;
    },
    ready: async () => void (await current.up),
    kill,
    stop: () => stop('SIGTERM'),
    end: async () => void (await stop('SIGKILL')),
  };
}
