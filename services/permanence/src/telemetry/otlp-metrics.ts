import type { HrTime } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  MeterProvider,
  type MetricProducer,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import type { Metrics } from './metrics.ts';
import { metricDataOf } from './otlp-figures.ts';

const EVERY_MILLISECONDS = 60_000;

function instant(milliseconds: number): HrTime {
  return [Math.floor(milliseconds / 1_000), Math.round((milliseconds % 1_000) * 1_000_000)];
}

/** The figures of the page for Prometheus, read anew for each sending: what is told here and there cannot differ. */
function producerOf(metrics: Metrics, resource: ReturnType<typeof resourceFromAttributes>): MetricProducer {
  const startTime = instant(performance.timeOrigin);
  return {
    collect: async () => {
      const figures = await metrics.figures();
      const between = { startTime, endTime: instant(Date.now()) };
      const data = figures.map((each) => metricDataOf(each, between)).filter((each) => each !== undefined);
      const scopeMetrics = [
        { scope: { name: 'permanence' }, metrics: data.filter(({ dataPoints }) => dataPoints.length > 0) },
      ];
      return { resourceMetrics: { resource, scopeMetrics }, errors: [] };
    },
  };
}

/** Sends the metrics where the environment says, every minute and at the end; answers how to end it. */
export function otlpMetrics(
  serviceName: string,
  metrics: Metrics,
  everyMilliseconds = EVERY_MILLISECONDS,
): () => Promise<void> {
  const resource = resourceFromAttributes({ 'service.name': serviceName });
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis: everyMilliseconds,
    metricProducers: [producerOf(metrics, resource)],
  });
  const provider = new MeterProvider({ resource, readers: [reader] });
  // A collector that has gone away must not make a clean stop look like a failure.
  return () => provider.shutdown().catch(() => {});
}
