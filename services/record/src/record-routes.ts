import type { Sight } from '@permanence/care/access/sight';
import { AUTHORITY_FACTS, type AuthorityFactName } from '@permanence/care/authority/events';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { RequestHandler } from 'express';
import { eventSaid } from './answer.ts';
import { callerIn } from './asked-by.ts';
import type { Caller } from './command.ts';
import type { Routes } from './command-route.ts';
import { evenTime } from './even-time.ts';
import { keepLook } from './look-kept.ts';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { childIn, etagOf } from './request.ts';
import { seenBy } from './sight-of-record.ts';
import { authorityIn, streamOf } from './stated.ts';

function listed(events: readonly RecordedEvent[]) {
  return events.map((event) => ({ ...eventSaid(event), recordedAt: event.recordedAt }));
}

/** Of no record, and of a sealed one, nothing. */
function sightOf({ by }: Caller, events: readonly RecordedEvent[], instant: number): Sight {
  if (events.length === 0) return 'nothing';
  return by === 'program' ? 'whole' : seenBy(by, events, instant).sight;
}

/** What is on record, without what it says of the child: ids to correct, and the ETag to correct them at. */
export function childRoute({ recorder, passing }: Routes): RequestHandler {
  return async (request, response) => {
    const evenly = evenTime(passing);
    const caller = callerIn(response);
    const child = childIn(request.params);
    const events = await recorder.log.readStream(streamOf(caller.authority, child));
    const instant = recorder.now();
    const sight = sightOf(caller, events, instant);
    await keepLook(recorder.looks, caller, child, { fields: ['events'], sight }, instant);
    if (sight === 'stub') throw new ProblemThrown(problem('restricted'));
    const last = events.at(-1);
    if (sight === 'nothing' || last === undefined) {
      await evenly();
      throw new ProblemThrown(problem('unknown-child'));
    }
    const { revision, position } = last;
    response.set('ETag', etagOf(revision)).json({ child, revision, position, events: listed(events) });
  };
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
