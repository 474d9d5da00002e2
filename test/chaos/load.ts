import { addDays, civilDate } from '@permanence/calendar/civil-date';
import { AUTHORITY_INTENTS } from '@permanence/record/intents';
import * as fc from 'fast-check';
import type { Client } from '../http/client.ts';
import { type Sent, sendAll } from '../http/many-clients.ts';
import { beginnings, examples, type RandomCommand, randomCommands } from '../http/random-commands.ts';
import { commandHeaders } from '../http/request-headers.ts';
import { CLIENTS, type Counts, noCounts, type Persistence, persistentClient } from './persistent-client.ts';

export const AUTHORITY = '999';

/** So many children, and commands on them, before others are talked about: lives of some length, none of them endless. */
const CHILDREN = 20;
const COMMANDS = 400;

/** What the clients went through. */
export interface Load extends Readonly<Counts> {
  readonly sent: readonly Sent[];
}

export interface Loading {
  readonly load: Load;
  /** Sends one batch after another as long as it is told to. */
  run(more: () => boolean): Promise<void>;
}

/** Who may see a record decides what the same command is answered later: then there is no first answer to hold it against. */
function isOfAccess({ said }: RandomCommand): boolean {
  return 'intent' in said && said.intent.startsWith('access/');
}

/** Two thirds of what is random is what people say most, a third every kind of fact there is. */
function batchOf(seed: number): readonly RandomCommand[] {
  const child = fc.nat(CHILDREN - 1);
  const anyFact = fc.record({ child, said: examples, match: fc.constant(undefined) });
  const mixed = fc.oneof(
    { weight: 2, arbitrary: randomCommands(CHILDREN) },
    { weight: 1, arbitrary: anyFact },
  );
  return fc.sample(mixed, { numRuns: COMMANDS, seed }).filter((command) => !isOfAccess(command));
}

const FIRST_DAY = civilDate('2024-01-01');
/** Published once, before anything is corrected: a correction under way at that moment is decided under the old rule. */
const OFTEN = AUTHORITY_INTENTS.filter(({ correction, path }) => !correction && path !== 'published-periods');

type ToAuthority = readonly [intent: string, body: object];

/** What is said of the authority itself, one thing after another. */
async function tellAuthority(client: Client, said: readonly ToAuthority[], keys: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const [nth, [intent, body]] of said.entries()) {
    const key = `${keys}-${nth}`;
    const path = `/v1/authority/${intent}`;
    const headers = commandHeaders(AUTHORITY, key);
    sent.push({ key, path, body, headers, received: await client.post(path, body, headers) });
  }
  return sent;
}

function ofAuthority(seed: number): readonly ToAuthority[] {
  const anyIntent = fc.tuple(fc.constantFrom(...OFTEN), fc.nat(364));
  return fc
    .sample(anyIntent, { numRuns: 6, seed })
    .map(([{ path, example }, day]) => [path, { ...example, on: addDays(FIRST_DAY, day) }]);
}

const PUBLISHED: ToAuthority = [
  'published-periods',
  { on: '2024-02-15', from: '2024-01-01', to: '2024-01-31' },
];

/** Random commands, valid and not, on children of whom there are more and more. The seed decides what is said, and not what comes of it. */
export function loadOn(
  { recording, isHopeless }: Pick<Persistence, 'recording' | 'isHopeless'>,
  seed: number,
  onAnswer: (load: Load) => void,
): Loading {
  const sent: Sent[] = [];
  const load = Object.assign(noCounts(), { sent });
  const client = persistentClient({ recording, isHopeless, counts: load, onAnswer: () => onAnswer(load) });
  const batch = async (nth: number): Promise<void> => {
    const who = { authority: AUTHORITY, nameOf: (child: number) => `c${nth}-${child}`, clients: CLIENTS };
    sent.push(...(await sendAll(client, beginnings(CHILDREN), { ...who, keys: `begin-${nth}` })));
    const said = await Promise.all([
      sendAll(client, batchOf(seed + nth), { ...who, keys: `said-${nth}` }),
      tellAuthority(client, ofAuthority(seed + nth), `authority-${nth}`),
    ]);
    sent.push(...said.flat());
  };
  return {
    load,
    run: async (more) => {
      sent.push(...(await tellAuthority(client, [PUBLISHED], 'published')));
      for (let nth = 0; more(); nth += 1) await batch(nth);
      client.close();
    },
  };
}
