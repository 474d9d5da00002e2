import type { Sight } from '@permanence/care/access/sight';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { RequestHandler } from 'express';
import { callerIn } from './asked-by.ts';
import type { Caller } from './command.ts';
import type { Routes } from './command-route.ts';
import { evenTime } from './even-time.ts';
import { keepLook } from './look-kept.ts';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { childIn, etagOf, refuseQuery } from './request.ts';
import { seenBy } from './sight-of-record.ts';
import { streamOf } from './stated.ts';

/** Of no record, and of a sealed one, nothing. */
function sightOf({ by }: Caller, events: readonly RecordedEvent[], instant: number): Sight {
  if (events.length === 0) return 'nothing';
  return by === 'program' ? 'whole' : seenBy(by, events, instant).sight;
}

/** What is shown of a record, and which groups of fields that are, as the look is kept. */
export interface Shown {
  readonly fields: readonly string[];
  readonly body: object;
}

export interface View {
  /** What was asked for, as the look is kept where nothing is shown. */
  readonly asked: string;
  readonly show: (caller: Caller, events: readonly RecordedEvent[]) => Shown;
}

/**
 * Answers with a view of the record of the child that is asked for, and its ETag, once it is kept that somebody looked. Of a
 * record that is not for them it is a problem, of one of which they may not know the same as of none.
 */
export function recordShown({ recorder, passing }: Routes, { asked, show }: View): RequestHandler {
  return async (request, response) => {
    refuseQuery(request);
    const evenly = evenTime(passing);
    const caller = callerIn(response);
    const child = childIn(request.params);
    const events = await recorder.log.readStream(streamOf(caller.authority, child));
    const instant = recorder.now();
    const sight = sightOf(caller, events, instant);
    const shown = sight === 'whole' ? show(caller, events) : { fields: [asked], body: {} };
    await keepLook(recorder.looks, caller, child, { fields: shown.fields, sight }, instant);
    if (sight === 'stub') throw new ProblemThrown(problem('restricted'));
    const last = events.at(-1);
    if (sight === 'nothing' || last === undefined) {
      await evenly();
      throw new ProblemThrown(problem('unknown-child'));
    }
    const { revision, position } = last;
    response.set('ETag', etagOf(revision)).json({ child, revision, position, ...shown.body });
  };
}
