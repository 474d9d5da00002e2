import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, clientOf, type Received } from '../http/client.ts';
import type { Acknowledged, Problem } from '../http/many-clients.ts';
import type { Killable } from './process.ts';

const PAUSE_MILLISECONDS = 20;
/** One in so many is not sent again when the connection fails: nobody will know what became of it. */
const GIVEN_UP = 3;
export const CLIENTS = 16;

/** What became of commands. */
export interface Counts {
  offered: number;
  acknowledged: number;
  refused: number;
  /** Of these nobody was told anything. */
  unknown: number;
  /** Requests that were cut off. */
  cutOff: number;
  /** The furthest place in the log that anybody was told. */
  position: number;
  /** Answers that say "try again", by what they say. */
  readonly tryAgain: Map<string, number>;
}

export function noCounts(): Counts {
  const none = { offered: 0, acknowledged: 0, refused: 0, unknown: 0, cutOff: 0, position: 0 };
  return { ...none, tryAgain: new Map() };
}

/** No answer at all. */
const NOTHING: Received = { status: 0, text: '{}' };
const OK = 200;
const BROKEN = 500;
/** What is over the next moment. */
const PASSING = new Set(['in-progress', 'contended']);

function codeOf({ text }: Received): string {
  return (JSON.parse(text) as Problem).code ?? 'none';
}

function isFinal(received: Received): boolean {
  return received.status < BROKEN && !(received.status !== OK && PASSING.has(codeOf(received)));
}

/** Answers from whoever is up, by turns. */
function whoeverIsUp(recording: readonly Killable[]) {
  const clients = new Map<string, Client>();
  let turn = 0;
  return {
    next: (): Client | undefined => {
      turn += 1;
      const address = recording[turn % recording.length]?.address;
      if (address === undefined) return undefined;
      const client = clients.get(address) ?? clientOf(address, CLIENTS);
      clients.set(address, client);
      return client;
    },
    close: () => {
      for (const client of clients.values()) client.close();
    },
  };
}

function count(counts: Counts, received: Received): void {
  if (received.status === OK) {
    counts.acknowledged += 1;
    const { position } = JSON.parse(received.text) as Acknowledged;
    counts.position = Math.max(counts.position, position);
  } else counts.refused += 1;
}

export interface Persistence {
  readonly recording: readonly Killable[];
  readonly counts: Counts;
  /** Told of every final answer. */
  readonly onAnswer: () => void;
  /** Nobody will ever answer again. */
  readonly isHopeless: () => boolean;
}

/** Sends a command under its key again and again until it is answered; now and then, only until the connection fails. */
export function persistentClient({ recording, counts, onAnswer, isHopeless }: Persistence): Client {
  const up = whoeverIsUp(recording);
  const again = (received: Received): void => {
    const code = codeOf(received);
    counts.tryAgain.set(code, (counts.tryAgain.get(code) ?? 0) + 1);
  };
  const post: Client['post'] = async (path, body, headers) => {
    counts.offered += 1;
    const givesUp = counts.offered % GIVEN_UP === 0;
    for (let cutOff = false; !(cutOff && givesUp) && !isHopeless(); ) {
      const asking = up.next()?.post(path, body, headers);
      const received = await asking?.catch(() => NOTHING);
      cutOff = received === NOTHING;
      if (received === undefined || cutOff) counts.cutOff += cutOff ? 1 : 0;
      else if (isFinal(received)) {
        count(counts, received);
        onAnswer();
        return received;
      } else again(received);
      await sleep(PAUSE_MILLISECONDS);
    }
    counts.unknown += 1;
    return NOTHING;
  };
  return { post, close: up.close };
}
