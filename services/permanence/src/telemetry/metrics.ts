import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import { METRICS, type Metric } from './names.ts';

/** From a fraction of a millisecond, which a question to an open file takes, to what nobody waits for. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Key = keyof typeof METRICS;
type OfKind<Kind extends Metric['kind']> = {
  [K in Key]: (typeof METRICS)[K]['kind'] extends Kind ? K : never;
}[Key];
type Labels<K extends Key> = Readonly<Record<(typeof METRICS)[K]['labels'][number], string>>;

/** One metric with the values it has, one a set of labels. */
export type Figures = MetricObjectWithValues<MetricValue<string>>;

/** What the service tells of itself, each by its key in the list of names. */
export interface Metrics {
  count<K extends OfKind<'counter'>>(key: K, labels: Labels<K>, by?: number): void;
  set<K extends OfKind<'gauge'>>(key: K, labels: Labels<K>, value: number): void;
  took<K extends OfKind<'histogram'>>(key: K, labels: Labels<K>, milliseconds: number): void;
  /** Looks at what nobody tells of as it happens, whenever the figures are read; answers how to end that. */
  readonly lookFirst: (look: () => Promise<void>) => () => void;
  readonly contentType: string;
  /** As Prometheus reads them. */
  readonly text: () => Promise<string>;
  /** The same figures, to be sent elsewhere. */
  readonly figures: () => Promise<readonly Figures[]>;
}

function instrumentOf(metric: Metric, registry: Registry): Counter | Gauge | Histogram {
  const { name, help, labels } = metric;
  const options = { name, help, labelNames: [...labels], registers: [registry] };
  switch (metric.kind) {
    case 'counter':
      return new Counter(options);
    case 'gauge': {
      const gauge = new Gauge(options);
      // Without labels it begins as 0, which would be said of what this process never looks at.
      if (labels.length === 0) gauge.remove();
      return gauge;
    }
    case 'histogram':
      return new Histogram({ ...options, buckets: SECONDS });
  }
}

/** The metrics of one process, with those of Node itself, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const instruments = new Map<string, Counter | Gauge | Histogram>(
    Object.entries(METRICS).map(([key, metric]) => [key, instrumentOf(metric, registry)]),
  );
  const of = (key: Key) => instruments.get(key);
  const looks = new Set<() => Promise<void>>();
  const looked = () => Promise.all([...looks].map((look) => look()));
  return {
    count: (key, labels, by = 1) => (of(key) as Counter).inc({ ...labels }, by),
    set: (key, labels, value) => (of(key) as Gauge).set({ ...labels }, value),
    took: (key, labels, milliseconds) => (of(key) as Histogram).observe({ ...labels }, milliseconds / 1_000),
    lookFirst: (look) => {
      looks.add(look);
      return () => void looks.delete(look);
    },
    contentType: registry.contentType,
    text: async () => {
      await looked();
      return registry.metrics();
    },
    figures: async () => {
      await looked();
      return registry.getMetricsAsJSON();
    },
  };
}
