import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import type { Client, Received } from './client.ts';
import type { RandomCommand } from './random-commands.ts';
import { commandHeaders } from './request-headers.ts';

/** A command as it was sent, and what came back. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly received: Received;
}

export interface Problem {
  readonly code?: string;
}

export interface Acknowledged {
  readonly events: readonly { readonly id: string }[];
  readonly revision: number;
  readonly position: number;
  /** Null when nothing had to be recorded. */
  readonly recordedAt: string | null;
}

export function acknowledged({ received }: Sent): Acknowledged | undefined {
  return received.status === 200 ? (JSON.parse(received.text) as Acknowledged) : undefined;
}

export function send(client: Client, { path, body, headers }: Omit<Sent, 'received'>): Promise<Received> {
  return client.post(path, body, headers);
}

/** A fact that was acknowledged for a child, with what it said where a command is one fact. */
interface KnownFact {
  readonly id: string;
  readonly said: Readonly<Record<string, unknown>> | undefined;
}

type Facts = Map<number, KnownFact[]>;

const NO_SUCH_FACT = '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11';

function amended({ said }: KnownFact, days: number): Record<string, unknown> {
  const on = said?.on as CivilDate | undefined;
  return on === undefined ? {} : { ...said, on: addDays(on, days) };
}

/** What goes over the wire, now that it is known which facts of the child there are. */
function worded({ child, said, match }: RandomCommand, facts: Facts) {
  const headers: Record<string, string> = match === undefined ? {} : { 'if-match': match };
  if ('intent' in said) return { intent: said.intent, body: said.body, headers };
  const known = facts.get(child) ?? [];
  const fact = known[said.which % Math.max(known.length, 1)] ?? { id: NO_SUCH_FACT, said: undefined };
  const { kind, reason, daysLater } = said;
  const named = { kind, fact: fact.id, reason };
  const body = kind === 'withdraw' ? named : { ...named, data: amended(fact, daysLater) };
  return { intent: 'corrections', body, headers };
}

function learn(facts: Facts, child: number, body: Readonly<Record<string, unknown>>, sent: Sent): void {
  const events = acknowledged(sent)?.events ?? [];
  const said = events.length === 1 ? body : undefined;
  const known = events.map(({ id }) => ({ id, said }));
  facts.set(child, [...(facts.get(child) ?? []), ...known]);
}

/** So many clients, each of which sends its share of the commands one after another. */
export async function sendAll(
  client: Client,
  all: readonly RandomCommand[],
  options: {
    readonly clients: number;
    readonly authority: string;
    readonly nameOf: (child: number) => string;
    /** Begins every key. */
    readonly keys: string;
  },
): Promise<readonly Sent[]> {
  const facts: Facts = new Map();
  const sent: Sent[] = [];
  const one = async (nth: number): Promise<void> => {
    for (let at = nth; at < all.length; at += options.clients) {
      const command = all[at] as RandomCommand;
      const { intent, body, headers } = worded(command, facts);
      const key = `${options.keys}-${at}`;
      const path = `/v1/children/${options.nameOf(command.child)}/${intent}`;
      const asked = {
        key,
        path,
        body,
        headers: { ...commandHeaders(options.authority, key, intent), ...headers },
      };
      const done = { ...asked, received: await send(client, asked) };
      learn(facts, command.child, body, done);
      sent.push(done);
    }
  };
  await Promise.all(Array.from({ length: options.clients }, (_, nth) => one(nth)));
  return sent;
}
