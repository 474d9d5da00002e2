import type { Settings } from '../settings.ts';
import type { Metrics } from './metrics.ts';

/** Nothing is sent, and nothing of the library loaded, unless there is somewhere to send it; answers how to end it. */
export async function sendMetrics(
  { otlpEndpoint, serviceName }: Settings,
  metrics: Metrics,
): Promise<() => Promise<void>> {
  if (otlpEndpoint === undefined) return async () => {};
  const { otlpMetrics } = await import('./otlp-metrics.ts');
  return otlpMetrics(serviceName, metrics);
}
