import { AUTHORITY_FACTS, type AuthorityFactName } from '@permanence/care/authority/events';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { RequestHandler } from 'express';
import { eventSaid } from './answer.ts';
import { callerIn } from './asked-by.ts';
import type { Caller } from './command.ts';
import type { Routes } from './command-route.ts';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { recordShown } from './record-shown.ts';
import { etagOf } from './request.ts';
import { authorityIn, streamOf } from './stated.ts';

function listed(events: readonly RecordedEvent[]) {
  return events.map((event) => ({ ...eventSaid(event), recordedAt: event.recordedAt }));
}

/** What is on record, without what it says of the child: ids to correct, and the ETag to correct them at. */
export function childRoute(routes: Routes): RequestHandler {
  const show = (_caller: Caller, events: readonly RecordedEvent[]) => ({
    fields: ['events'],
    body: { events: listed(events) },
  });
  return recordShown(routes, { asked: 'events', show });
}

const NAMES = Object.keys(AUTHORITY_FACTS) as AuthorityFactName[];

/** What is on record of the authority, and what stands of it. It is about no child, so that all of it is told. */
export function authorityRoute({ recorder }: Routes): RequestHandler {
  return async (_request, response) => {
    const { authority } = callerIn(response);
    const events = await recorder.log.readStream(streamOf(authority, undefined));
    const last = events.at(-1);
    if (last === undefined) throw new ProblemThrown(problem('unknown-authority'));
    const { revision, position } = last;
    const known = authorityIn(events);
    const facts = NAMES.flatMap((name) => known.of(name).map(({ id, type, data }) => ({ id, type, data })));
    response.set('ETag', etagOf(revision)).json({
      authority,
      revision,
      position,
      publishedUntil: known.publishedUntil ?? null,
      facts,
      events: listed(events),
    });
  };
}
