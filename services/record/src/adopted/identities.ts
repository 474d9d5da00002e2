import { randomInt, randomUUID } from 'node:crypto';
import { dayInEngland } from '@permanence/calendar/england';
import { ADOPTED_FACTS } from '@permanence/care/adopted/events';
import { adoptedPrefix, adoptedStream } from '@permanence/care/adopted/stream';
import { isClosed } from '@permanence/care/adoption/closed';
import type { StandingFacts } from '@permanence/care/child/standing';
import { childStream } from '@permanence/care/child/stream';
import { ERASED_PREFIX } from '@permanence/care/retention/reference';
import type { EventMetadata, EventStore, NewEvent } from '@permanence/event-store/event-store';
import type {
  AdoptersText,
  AdoptionLink,
  AdoptionLinks,
  KeptLink,
} from '@permanence/privacy/adoption-links/links';
import { problem } from '../problem.ts';
import { ProblemThrown } from '../problem-thrown.ts';
import { childIn } from '../stated.ts';
import { randomReference } from './reference.ts';

/** The new identity of a child whose birth record is closed. Nothing of it is appended then: the moment would tell. */
export interface NewIdentities {
  /** Draws one of those set aside, before the birth record is closed, so that no record is closed without. */
  prepare(authority: string, birth: string): Promise<void>;
  /** Afterwards, and again after a crash: takes what is said of the adopters out of the birth record. */
  settle(authority: string): Promise<void>;
  /** Sets some aside. At times that have nothing to do with any child: how many are left is no reason. */
  reserve(authority: string, count: number): Promise<void>;
  /** How many are set aside that nobody has. */
  free(authority: string): Promise<number>;
}

const AT_ONCE = 1000;

/** Whoever appends to the record of an adopted child is not named in it, and no id of a request gets into it. */
export function metadataOfAdopted(authority: string, commandId: string): EventMetadata {
  const ids = { commandId, correlationId: commandId, causationId: commandId };
  return { actor: 'adopted', authority, source: 'adopted', ...ids };
}

async function freeOf(log: EventStore, links: AdoptionLinks, authority: string): Promise<readonly string[]> {
  const prefix = adoptedPrefix(authority);
  const free: string[] = [];
  for (let after: string | undefined; ; ) {
    const names = await log.streams(prefix, { limit: AT_ONCE, ...(after === undefined ? {} : { after }) });
    const references = names.map((name) => name.slice(prefix.length));
    free.push(...references.filter((reference) => !links.isDrawn(authority, reference)));
    after = names.at(-1);
    if (after === undefined || names.length < AT_ONCE) return free;
  }
}

/** A record that was erased takes no text any more: nobody begins anew in it. */
function isErased({ row }: KeptLink): boolean {
  return row.adopted.startsWith(ERASED_PREFIX);
}

/** A second order gives the same identity back, unless its record was erased; a first one draws. */
async function prepared(log: EventStore, links: AdoptionLinks, authority: string, birth: string) {
  const linked = async () => (await links.links(authority)).find(({ row }) => row.birth === birth);
  const before = await linked();
  if (before !== undefined && before.row.state !== 'dissolved') return;
  if (before !== undefined && !isErased(before)) {
    await links.changeLink(authority, before, { ...before.row, state: 'drawn' });
    return;
  }
  const draw = (drawn: string) =>
    before === undefined ? links.draw(authority, birth, drawn) : links.redraw(authority, before, drawn);
  const free = [...(await freeOf(log, links, authority))];
  while (free.length > 0) {
    const [drawn] = free.splice(randomInt(free.length), 1);
    if (drawn !== undefined && (await draw(drawn))) return;
    // Somebody else drew it, or drew for this child.
    const now = await linked();
    if (now !== undefined && now.row.state !== 'dissolved') return;
  }
  throw new ProblemThrown(problem('no-identity-reserved'));
}

/** Those that can still be read: once they are taken out, none can. */
function adoptersIn(facts: StandingFacts): readonly AdoptersText[] {
  return facts.of('AdoptersIdentified').flatMap(({ data: { names, postcode } }) => {
    if (typeof names !== 'string') return [];
    return [{ id: randomUUID(), names, ...(typeof postcode === 'string' ? { postcode } : {}) }];
  });
}

/** The texts lie in the link before their key is destroyed: whenever this is cut short, it can be done again. */
async function takeOut(log: EventStore, links: AdoptionLinks, authority: string, kept: KeptLink) {
  const { birth } = kept.row;
  const { facts } = childIn(await log.readStream(childStream(authority, birth)));
  if (!isClosed(facts)) return;
  const readable = adoptersIn(facts);
  const taken: AdoptionLink = readable.length === 0 ? kept.row : { ...kept.row, adopters: readable };
  if (!(await links.changeLink(authority, kept, taken))) return;
  links.forgetAdopters(authority, birth);
  const now = (await links.links(authority)).find(({ id }) => id === kept.id);
  if (now !== undefined) await links.changeLink(authority, now, { ...now.row, state: 'closed' });
}

function reserved(authority: string, now: number): NewEvent {
  const { type, version } = ADOPTED_FACTS.AdoptedIdentityReserved;
  const metadata = metadataOfAdopted(authority, randomUUID());
  return { id: randomUUID(), type, version, data: { on: dayInEngland(now) }, metadata };
}

export function newIdentities(log: EventStore, links: AdoptionLinks, now: () => number): NewIdentities {
  return {
    prepare: (authority, birth) => prepared(log, links, authority, birth),
    settle: async (authority) => {
      for (const kept of await links.links(authority)) {
        if (kept.row.state === 'drawn') await takeOut(log, links, authority, kept);
      }
    },
    reserve: async (authority, count) => {
      for (let nth = 0; nth < count; nth += 1) {
        const stream = adoptedStream(authority, randomReference());
        await log.append(stream, [reserved(authority, now())], { kind: 'no-stream' });
      }
    },
    free: async (authority) => (await freeOf(log, links, authority)).length,
  };
}

/** The child whose birth record these events close. */
export function closedBy(child: string | undefined, events: readonly NewEvent[]): string | undefined {
  return events.some(({ type }) => type === 'BirthRecordClosed') ? child : undefined;
}

export async function prepareIdentity(
  identities: NewIdentities | undefined,
  authority: string,
  birth: string,
): Promise<void> {
  if (identities === undefined) throw new ProblemThrown(problem('no-identity-reserved'));
  await identities.prepare(authority, birth);
}
