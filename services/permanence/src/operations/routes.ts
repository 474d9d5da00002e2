import express, { type Router } from 'express';
import type { Readiness } from './readiness.ts';

export interface OperationsRoutes {
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: () => Promise<string>;
  readonly contentType: string;
}

/** What machines ask of the service itself. */
export function operationsRoutes({ readiness, metrics, contentType }: OperationsRoutes): Router {
  const routes = express.Router();
  routes.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  routes.get('/health/ready', async (_request, response) => {
    const { ready, ...said } = await readiness();
    response.status(ready ? 200 : 503).json(said);
  });
  routes.get('/metrics', async (_request, response) => {
    const text = await metrics();
    response.type(contentType).send(text);
  });
  return routes;
}
