import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { spansOn } from '@permanence/permanence/telemetry/spans';
import { commandContext, traceIds } from '@permanence/permanence/telemetry/trace-ids';
import { describe, expect, test } from 'vitest';

const ROUTE = '/v1/children/:child/placement-moves';

function tracing() {
  const exporter = new InMemorySpanExporter();
  const ids = traceIds();
  const provider = new TracerProvider({
    idGenerator: ids,
    spanProcessors: [new SimpleSpanProcessor({ exporter })],
  });
  let now = 1_000;
  const spans = spansOn(provider.getTracer('test'), ids, () => now);
  const command = (correlationId: string, position: number) => {
    now += 10;
    const seen = { outcome: 'appended', events: 1, milliseconds: 4, correlationId, position } as const;
    spans.append(seen);
    now += 1;
    spans.request({ method: 'POST', route: ROUTE, status: '200', milliseconds: 10, correlationId });
  };
  return { spans, command, done: () => exporter.getFinishedSpans() };
}

function named(done: readonly ReadableSpan[], name: string): readonly ReadableSpan[] {
  return done.filter((span) => span.name === name);
}

describe('given commands and a page that holds their events', () => {
  test('then each command is a span in which it was decided and appended', () => {
    const { command, done } = tracing();
    command('a', 1);
    const [root] = named(done(), ROUTE);
    expect(root?.spanContext()).toMatchObject({
      traceId: commandContext('a').traceId,
      spanId: commandContext('a').spanId,
    });
    for (const name of ['decide', 'append']) {
      const [child] = named(done(), name);
      expect(child?.spanContext().traceId).toBe(root?.spanContext().traceId);
      expect(child?.parentSpanContext?.spanId).toBe(root?.spanContext().spanId);
    }
  });

  test('then the page is linked to them, and to none whose events came later', () => {
    const { spans, command, done } = tracing();
    command('a', 1);
    command('b', 2);
    command('c', 3);
    spans.page(2);
    spans.page(3);
    const links = named(done(), 'page projected').map((span) =>
      span.links.map(({ context }) => context.spanId),
    );
    const [a, b, c] = ['a', 'b', 'c'].map((id) => commandContext(id).spanId);
    expect(links).toEqual([[a, b], [c]]);
  });

  test('said under one correlation id, then they are one trace and a span each', () => {
    const { command, done } = tracing();
    command('a', 1);
    command('a', 2);
    const contexts = named(done(), ROUTE).map((span) => span.spanContext());
    expect(new Set(contexts.map(({ traceId }) => traceId)).size).toBe(1);
    expect(new Set(contexts.map(({ spanId }) => spanId)).size).toBe(2);
  });

  test('then reading is no command, and a query is a span of its own', () => {
    const { spans, done } = tracing();
    spans.request({ method: 'GET', route: ROUTE, status: '200', milliseconds: 1, correlationId: 'a' });
    spans.operation({ operation: 'other', type: 'query', outcome: 'answered', milliseconds: 2 });
    expect(done().map(({ name }) => name)).toEqual(['query other']);
  });
});
