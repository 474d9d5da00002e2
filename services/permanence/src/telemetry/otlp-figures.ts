import { type Attributes, type HrTime, ValueType } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricDescriptor,
} from '@opentelemetry/sdk-metrics';
import type { Figures } from './metrics.ts';

type Value = Figures['values'][number];

/** When counting began, and when the figures were read. */
export interface Between {
  readonly startTime: HrTime;
  readonly endTime: HrTime;
}

/** Units of the names that end in one, as OpenTelemetry writes them. */
const UNITS: Readonly<Record<string, string>> = { seconds: 's', bytes: 'By' };

function descriptorOf({ name, help }: Figures): MetricDescriptor {
  const unit = UNITS[/_(seconds|bytes)(?:_total)?$/.exec(name)?.[1] ?? ''] ?? '';
  return { name, description: help, unit, valueType: ValueType.DOUBLE };
}

function pointsOf({ values }: Figures, between: Between): DataPoint<number>[] {
  return values.map(({ labels, value }) => ({ ...between, attributes: { ...labels }, value }));
}

interface Gathered {
  readonly attributes: Attributes;
  readonly upTo: Map<number, number>;
  sum: number;
  count: number;
}

function gather(
  all: Map<string, Gathered>,
  { metricName = '', labels, value }: Value & { metricName?: string },
) {
  const { le, ...attributes } = labels as Readonly<Record<string, string | number>>;
  const key = JSON.stringify(attributes);
  const one = all.get(key) ?? { attributes, upTo: new Map<number, number>(), sum: 0, count: 0 };
  all.set(key, one);
  if (metricName.endsWith('_sum')) one.sum = value;
  else if (metricName.endsWith('_count')) one.count = value;
  else if (le !== '+Inf') one.upTo.set(Number(le), value);
}

/** Prometheus counts in each bucket what is in the smaller ones too; OpenTelemetry counts everything once. */
function histogramOf({ upTo, sum, count }: Gathered): Histogram {
  const boundaries = [...upTo.keys()].toSorted((a, b) => a - b);
  const cumulative = [...boundaries.map((boundary) => upTo.get(boundary) ?? 0), count];
  const counts = cumulative.map((each, nth) => each - (cumulative[nth - 1] ?? 0));
  return { buckets: { boundaries, counts }, sum, count };
}

function histogramsOf({ values }: Figures, between: Between): DataPoint<Histogram>[] {
  const all = new Map<string, Gathered>();
  for (const value of values) gather(all, value);
  return [...all.values()].map((one) => ({
    ...between,
    attributes: one.attributes,
    value: histogramOf(one),
  }));
}

/** A metric as OpenTelemetry has it, under the name it has on the page for Prometheus. */
export function metricDataOf(figures: Figures, between: Between): MetricData | undefined {
  const descriptor = descriptorOf(figures);
  const whole = { descriptor, aggregationTemporality: AggregationTemporality.CUMULATIVE };
  switch (String(figures.type)) {
    case 'counter':
      return {
        ...{ ...whole, dataPointType: DataPointType.SUM, isMonotonic: true },
        dataPoints: pointsOf(figures, between),
      };
    case 'gauge':
      return { ...whole, dataPointType: DataPointType.GAUGE, dataPoints: pointsOf(figures, between) };
    case 'histogram':
      return { ...whole, dataPointType: DataPointType.HISTOGRAM, dataPoints: histogramsOf(figures, between) };
    default:
      return undefined;
  }
}
