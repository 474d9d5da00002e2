import { type Context, type Link, ROOT_CONTEXT, SpanKind, type Tracer, trace } from '@opentelemetry/api';
import { remembered } from './remembered.ts';
import type { RequestSeen } from './requests.ts';
import { commandContext, type TraceIds } from './trace-ids.ts';
import type { Traces } from './traces.ts';
import type { AppendSeen } from './watched-log.ts';

interface Appending {
  readonly correlationId: string;
  readonly began: number;
  readonly ended: number;
}

/** How many commands are remembered until a page with their events is seen. */
const MOST_REMEMBERED = 10_000;

function within(correlationId: string): Context {
  return trace.setSpanContext(ROOT_CONTEXT, commandContext(correlationId));
}

function isCommand({ method, route }: RequestSeen): boolean {
  return method === 'POST' && route.startsWith('/v1/');
}

function linkTo({ correlationId }: Appending): Link {
  return { context: commandContext(correlationId) };
}

/**
 * One span a command, in which it is decided and appended; one a page of the read models, with links to the commands whose
 * events it holds; one a GraphQL operation. No attribute says of whom anything is.
 */
export function spansOn(tracer: Tracer, ids: TraceIds, now: () => number): Omit<Traces, 'finish'> {
  const appended = remembered<number, Appending>(MOST_REMEMBERED);
  const decided = remembered<string, Appending>(MOST_REMEMBERED);
  const begun = remembered<string, true>(MOST_REMEMBERED);

  /** A caller may say several commands under one correlation id: one trace, but each its own span. */
  const beginCommand = (route: string, correlationId: string, startTime: number, status: string) => {
    const options = { kind: SpanKind.SERVER, startTime, attributes: { 'http.route': route, status } };
    if (begun.has(correlationId)) return tracer.startSpan(route, options, within(correlationId));
    begun.set(correlationId, true);
    return ids.using(commandContext(correlationId), () => tracer.startSpan(route, options, ROOT_CONTEXT));
  };

  return {
    request: (seen) => {
      if (!isCommand(seen)) return;
      const { route, correlationId, milliseconds, status } = seen;
      const ended = now();
      const began = ended - milliseconds;
      const append = decided.take(correlationId);
      const span = beginCommand(route, correlationId, began, status);
      const inside = trace.setSpan(ROOT_CONTEXT, span);
      tracer.startSpan('decide', { startTime: began }, inside).end(append?.began ?? ended);
      if (append !== undefined)
        tracer.startSpan('append', { startTime: append.began }, inside).end(append.ended);
      span.end(ended);
    },
    append: ({ correlationId, milliseconds, position }: AppendSeen) => {
      const ended = now();
      const append = { correlationId, began: ended - milliseconds, ended };
      decided.set(correlationId, append);
      if (position !== undefined) appended.set(position, append);
    },
    page: (position) => {
      const held = appended.takeWhile((each) => each <= position);
      const startTime = Math.min(now(), ...held.map(({ ended }) => ended));
      const attributes = { position, commands: held.length };
      const options = { startTime, attributes, links: held.map(linkTo), kind: SpanKind.CONSUMER };
      tracer.startSpan('page projected', options, ROOT_CONTEXT).end(now());
    },
    operation: ({ operation, type, outcome, milliseconds }) => {
      const ended = now();
      const options = { startTime: ended - milliseconds, attributes: { outcome }, kind: SpanKind.SERVER };
      tracer.startSpan(`${type} ${operation}`, options, ROOT_CONTEXT).end(ended);
    },
  };
}
