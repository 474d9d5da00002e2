import { hash, randomBytes } from 'node:crypto';
import { type SpanContext, TraceFlags } from '@opentelemetry/api';

const TRACE_HEX = 32;
const SPAN_HEX = 16;

/**
 * The trace of a command, and its first span. Worked out of the correlation id that its events carry, so that whoever
 * reads an event knows the trace it came from, and events need no field for it.
 */
export function commandContext(correlationId: string): SpanContext {
  const digest = hash('sha256', `trace:${correlationId}`);
  return {
    traceId: digest.slice(0, TRACE_HEX),
    spanId: digest.slice(TRACE_HEX, TRACE_HEX + SPAN_HEX),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  };
}

export interface TraceIds {
  generateTraceId(): string;
  generateSpanId(): string;
  /** The one span that is begun meanwhile gets these ids. */
  using<Result>(ids: SpanContext, begin: () => Result): Result;
}

/** Random ids, but for spans that are told theirs. */
export function traceIds(): TraceIds {
  let told: SpanContext | undefined;
  return {
    generateTraceId: () => told?.traceId ?? randomBytes(TRACE_HEX / 2).toString('hex'),
    generateSpanId: () => told?.spanId ?? randomBytes(SPAN_HEX / 2).toString('hex'),
    using: (ids, begin) => {
      told = ids;
      try {
        return begin();
      } finally {
        told = undefined;
      }
    },
  };
}
