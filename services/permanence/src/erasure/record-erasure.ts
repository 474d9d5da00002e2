import { AdoptedRecordErased } from '@permanence/care/adopted/events';
import { ScorecardPublished } from '@permanence/care/authority/publication';
import { authorityStream } from '@permanence/care/authority/stream';
import { parseChildStream } from '@permanence/care/child/stream';
import { RecordErased } from '@permanence/care/retention/events';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { pseudonymOf } from '@permanence/measures/publication';
import { metadataOfAdopted } from '@permanence/record/adopted/identities';
import type { Erasing } from './asked.ts';
import { recordNamed } from './record-name.ts';

export function erasureEventId(id: string): string {
  return deterministicId('erasure', id);
}

/** By what the child goes in every publication of the authority. */
async function namesIn(log: EventStore, { stream, asked }: Erasing) {
  const child = parseChildStream(stream)?.child ?? '';
  const events = await log.readStream(authorityStream(asked.authority));
  return events
    .filter(({ type }) => type === ScorecardPublished.type)
    .map(({ data }) => String(data.publication))
    .map((publication) => ({ publication, child: pseudonymOf(publication, child) }));
}

/** Names nobody: whoever erased a birth record and then this one would join the two. */
function eventOfAdopted({ id, asked, stream, renamed }: Erasing): NewEvent {
  const { authority, classes, basis, on } = asked;
  const { type, version, schema } = AdoptedRecordErased;
  const said = { on, erasure: id, classes: [...classes], whole: stream !== renamed, basis };
  const metadata = metadataOfAdopted(authority, deterministicId('command', id));
  return { id: erasureEventId(id), type, version, data: schema.parse(said), metadata };
}

async function eventOf(log: EventStore, erasing: Erasing): Promise<NewEvent> {
  const { id, asked, stream, renamed } = erasing;
  const { authority, classes, basis, reason, by, approvedBy, on } = asked;
  const whole = stream !== renamed;
  const published = whole ? await namesIn(log, erasing) : [];
  const said = { on, erasure: id, classes: [...classes], whole, basis, reason, by, approvedBy, published };
  const command = deterministicId('command', id);
  return {
    id: erasureEventId(id),
    type: RecordErased.type,
    version: RecordErased.version,
    data: RecordErased.schema.parse(said),
    metadata: {
      ...{ actor: by, authority, source: 'erase' },
      ...{ commandId: command, correlationId: id, causationId: command },
    },
  };
}

/** Says in the record itself that it was erased. Said again it is a repeat. */
export async function recordErasure(log: EventStore, erasing: Erasing): Promise<void> {
  const there = (await log.readStream(erasing.renamed)).some(({ id }) => id === erasureEventId(erasing.id));
  if (there) return;
  const { kind } = recordNamed(erasing.renamed);
  const event = kind === 'adopted' ? eventOfAdopted(erasing) : await eventOf(log, erasing);
  await log.append(erasing.renamed, [event], { kind: 'stream-exists' });
}
