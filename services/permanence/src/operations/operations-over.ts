import type { Router } from 'express';
import { type Collected, collecting } from '../telemetry/collect.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Readiness } from './readiness.ts';
import { type OperationsRoutes, operationsRoutes } from './routes.ts';

/** What a process says of itself; it stops looking before what it looks at is closed. */
export function operationsOver(
  opened: AsyncDisposableStack,
  metrics: Metrics,
  readiness: () => Promise<Readiness>,
  collected: Collected,
  mayLook: OperationsRoutes['mayLook'],
): Router {
  opened.defer(metrics.lookFirst(collecting(metrics, collected)));
  return operationsRoutes({ readiness, metrics: metrics.text, contentType: metrics.contentType, mayLook });
}
