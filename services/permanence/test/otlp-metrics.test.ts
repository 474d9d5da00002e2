import { DataPointType } from '@opentelemetry/sdk-metrics';
import { createMetrics, type Metrics } from '@permanence/permanence/telemetry/metrics';
import { METRICS } from '@permanence/permanence/telemetry/names';
import { metricDataOf } from '@permanence/permanence/telemetry/otlp-figures';
import { otlpMetrics } from '@permanence/permanence/telemetry/otlp-metrics';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { otlpReceiver, type Receiver } from './otlp-receiver.ts';

interface Point {
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[];
  readonly startTimeUnixNano: string;
  readonly timeUnixNano: string;
  readonly asDouble?: number;
  readonly count?: number;
  readonly sum?: number;
  readonly bucketCounts?: readonly number[];
  readonly explicitBounds?: readonly number[];
}

interface Sent {
  readonly name: string;
  readonly unit: string;
  readonly sum?: { readonly isMonotonic: boolean; readonly dataPoints: readonly Point[] };
  readonly gauge?: { readonly dataPoints: readonly Point[] };
  readonly histogram?: { readonly dataPoints: readonly Point[] };
}

function metricsIn(body: string): { readonly service: string; readonly metrics: readonly Sent[] } {
  const { resourceMetrics } = JSON.parse(body);
  const [{ resource, scopeMetrics }] = resourceMetrics;
  const { value } = resource.attributes.find(({ key }: { key: string }) => key === 'service.name');
  return {
    service: value.stringValue,
    metrics: scopeMetrics.flatMap(({ metrics }: { metrics: Sent[] }) => metrics),
  };
}

const labelsOf = ({ attributes }: Point) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));

describe('given a collector and a process that has counted', () => {
  let receiver: Receiver;
  let metrics: Metrics;
  beforeEach(async () => {
    receiver = await otlpReceiver();
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url;
    metrics = createMetrics();
    metrics.count('commands', { intent: 'reviews', outcome: 'recorded' }, 3);
    for (const milliseconds of [0.2, 3, 3, 20_000]) {
      metrics.took('appends', { outcome: 'appended' }, milliseconds);
    }
    metrics.lookFirst(async () => metrics.set('lagEvents', {}, 7));
  });
  afterEach(async () => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    delete process.env.OTEL_EXPORTER_OTLP_TIMEOUT;
    await receiver.close();
  });

  test('when it ends, then it has sent what the page for Prometheus says, under the same names', async () => {
    await otlpMetrics('permanence-record', metrics)();
    const [sent, ...more] = receiver.received;
    expect([sent?.path, more]).toEqual(['/v1/metrics', []]);
    const { service, metrics: all } = metricsIn(sent?.body ?? '');
    const named = (name: string) => all.find((each) => each.name === name);
    expect(service).toBe('permanence-record');
    const commands = named(METRICS.commands.name)?.sum;
    expect(commands).toMatchObject({ isMonotonic: true });
    expect(commands?.dataPoints.map((point) => [labelsOf(point), point.asDouble])).toEqual([
      [{ intent: 'reviews', outcome: 'recorded' }, 3],
    ]);
    expect(named(METRICS.lagEvents.name)?.gauge?.dataPoints.map(({ asDouble }) => asDouble)).toEqual([7]);
    const [appends] = named(METRICS.appends.name)?.histogram?.dataPoints ?? [];
    expect(appends).toMatchObject({ count: 4, sum: 20.0062 });
    const filled = appends?.bucketCounts?.flatMap((count, at) =>
      count === 0 ? [] : [[appends.explicitBounds?.[at], count]],
    );
    expect(filled).toEqual([
      [0.0005, 1],
      [0.005, 2],
      [undefined, 1],
    ]);
    expect(named(METRICS.appends.name)?.unit).toBe('s');
    // Of what it never looked at it says nothing.
    expect(named(METRICS.parked.name)).toBeUndefined();
    expect(named('process_resident_memory_bytes')?.unit).toBe('By');
  });

  test('when time passes, then it sends again and again, and counting began once', async () => {
    const end = otlpMetrics('permanence', metrics, 20);
    await expect.poll(() => receiver.received.length).toBeGreaterThan(2);
    await end();
    const points = receiver.received.flatMap(
      ({ body }) =>
        metricsIn(body).metrics.find(({ name }) => name === METRICS.commands.name)?.sum?.dataPoints ?? [],
    );
    expect(new Set(points.map(({ startTimeUnixNano }) => startTimeUnixNano)).size).toBe(1);
    for (const { startTimeUnixNano, timeUnixNano } of points)
      expect(BigInt(timeUnixNano)).toBeGreaterThan(BigInt(startTimeUnixNano));
  });

  test('when the collector is gone, then it ends all the same', async () => {
    await receiver.close();
    receiver = await otlpReceiver();
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:9';
    process.env.OTEL_EXPORTER_OTLP_TIMEOUT = '100';
    await otlpMetrics('permanence', metrics)();
    expect(receiver.received).toEqual([]);
  });
});

test('given the page for Prometheus, then every metric of ours has its like in OpenTelemetry', async () => {
  const metrics = createMetrics();
  const between = { startTime: [0, 0], endTime: [1, 0] } as const;
  const figures = await metrics.figures();
  const kinds = {
    counter: DataPointType.SUM,
    gauge: DataPointType.GAUGE,
    histogram: DataPointType.HISTOGRAM,
  };
  for (const { name, kind } of Object.values(METRICS)) {
    const found = figures.find((each) => each.name === name);
    const data =
      found && metricDataOf(found, { startTime: [...between.startTime], endTime: [...between.endTime] });
    expect(data?.dataPointType, name).toBe(kinds[kind]);
    expect(data?.descriptor.name).toBe(name);
  }
});
