import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GIVEN,
  startServer,
  WHY_NOT_GIVEN,
  whyNoServer,
} from '@permanence/event-store-kurrent/container/server';
import { deleteStreams } from '@permanence/event-store-kurrent/container/tidy';
import { addressOf } from '@permanence/event-store-kurrent/emulator/address';
import { startEmulator } from '@permanence/event-store-kurrent/emulator/emulator';
import { startEmulatorProcess } from '@permanence/event-store-kurrent/emulator/process';
import { afterAll, beforeAll, describe } from 'vitest';
import { streamsOf, TRIAL } from './opened.ts';

/** A log that several processes share. Others may have written to it, and write to it now. */
export interface SharedLog {
  /** Where it is, as EVENT_STORE says it. */
  readonly setting: string;
  /** Ends a node of it in the middle of whatever it does, where there are several sooner or later the one that leads, and brings it back. */
  readonly fails?: () => Promise<void>;
  /** Ends what was started; where nothing was, takes away what was written under the authority's code. */
  dispose(authority: string): Promise<void>;
}

interface Kind {
  readonly name: string;
  readonly whyNot?: string | undefined;
  readonly start: (folder: string) => Promise<SharedLog>;
}

async function emulator(folder: string): Promise<SharedLog> {
  const server = await startEmulatorProcess(join(folder, 'server.sqlite'));
  return { setting: server.connectionString, dispose: () => server.kill() };
}

const NODES = 3;

/** By TLS and with a password; another leads before the one that fell is back. */
async function threeNodes(folder: string): Promise<SharedLog> {
  const path = join(folder, 'server.sqlite');
  const server = await startEmulator({ path, nodes: NODES, login: 'admin:changeit' });
  let leader = 0;
  return {
    setting: addressOf(server, folder),
    fails: async () => {
      const fallen = leader;
      leader = (leader + 1) % NODES;
      server.stop(fallen);
      server.elect(leader);
      await server.start(fallen, 'same-port');
    },
    dispose: () => server.close(),
  };
}

async function containers(size: 1 | 3): Promise<SharedLog> {
  const server = await startServer(size);
  let turn = 0;
  return {
    setting: server.connectionString,
    fails: async () => {
      const node = server.nodes[turn % server.nodes.length];
      turn += 1;
      await node?.kill();
      await node?.start();
    },
    dispose: () => server.close(),
  };
}

async function tidied(authority: string): Promise<void> {
  const setting = GIVEN ?? '';
  await deleteStreams(setting, await streamsOf(setting, authority));
}

const noServer = await whyNoServer();

const KINDS: readonly Kind[] = [
  {
    name: 'a file',
    start: async (folder) => ({ setting: `sqlite:${join(folder, 'log.sqlite')}`, dispose: async () => {} }),
  },
  { name: 'the emulator', start: emulator },
  { name: 'three nodes of the emulator', start: threeNodes },
  {
    name: 'the server that EVENT_STORE names',
    whyNot: WHY_NOT_GIVEN,
    start: async () => ({ setting: GIVEN ?? '', dispose: tidied }),
  },
  { name: 'a server in a container', whyNot: noServer, start: () => containers(1) },
  { name: 'three servers in containers', whyNot: noServer, start: () => containers(3) },
];

const STARTS_WITHIN_MILLISECONDS = 5 * 60_000;

export interface Trial {
  readonly log: SharedLog;
  /** An empty folder. */
  readonly folder: string;
  /** Nobody else has this code; whatever is written is written under it. */
  readonly authority: string;
}

/** The same tests wherever a log can be. What cannot be had here is skipped, and says why. */
export function onEveryLog(given: string, tests: (trial: () => Trial) => void): void {
  for (const { name, whyNot, start } of KINDS) {
    const skipped = whyNot === undefined ? '' : ` [skipped: ${whyNot}]`;
    describe.skipIf(whyNot !== undefined)(`${given} (${name})${skipped}`, () => {
      let trial: Trial;
      beforeAll(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'permanence-every-log-'));
        const authority = `${TRIAL}${randomUUID().slice(0, 5)}`;
        trial = { log: await start(folder), folder, authority };
      }, STARTS_WITHIN_MILLISECONDS);
      afterAll(async () => {
        await trial.log.dispose(trial.authority);
        rmSync(trial.folder, { recursive: true, force: true });
      }, STARTS_WITHIN_MILLISECONDS);
      tests(() => trial);
    });
  }
}
