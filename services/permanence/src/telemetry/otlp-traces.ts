import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { spansOn } from './spans.ts';
import { traceIds } from './trace-ids.ts';
import type { Traces } from './traces.ts';

/** Sends spans where the environment says; the exporter reads `OTEL_EXPORTER_OTLP_*` itself. */
export function otlpTraces(serviceName: string): Traces {
  const ids = traceIds();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  return {
    ...spansOn(provider.getTracer('permanence'), ids, Date.now),
    // A collector that has gone away must not make a clean stop look like a failure.
    finish: () => provider.shutdown().catch(() => {}),
  };
}
