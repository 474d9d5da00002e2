import type { IncomingMessage } from 'node:http';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import express, { type Router } from 'express';
import { refuse } from '../sign-in/refuse.ts';
import type { Readiness } from './readiness.ts';

export interface OperationsRoutes {
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: () => Promise<string>;
  readonly contentType: string;
  /** Rejects for whoever may not see how the service is. */
  readonly mayLook: (request: IncomingMessage) => Promise<void>;
}

/** Undefined when nothing stands in the way. */
async function refusalOf(looking: Promise<void>): Promise<SignInRefused | undefined> {
  try {
    await looking;
    return undefined;
  } catch (error) {
    if (error instanceof SignInRefused) return error;
    throw error;
  }
}

/** What machines ask of the service itself. */
export function operationsRoutes({ readiness, metrics, contentType, mayLook }: OperationsRoutes): Router {
  const routes = express.Router();
  routes.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  routes.get('/health/ready', async (request, response) => {
    const { ready, ...said } = await readiness();
    const stranger = (await refusalOf(mayLook(request))) !== undefined;
    response.status(ready ? 200 : 503).json(stranger ? { status: said.status } : said);
  });
  routes.get('/metrics', async (request, response) => {
    const refused = await refusalOf(mayLook(request));
    if (refused !== undefined) return refuse(request, response, refused.code);
    const text = await metrics();
    response.type(contentType).send(text);
  });
  return routes;
}
