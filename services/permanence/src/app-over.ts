import express, { type Express, type Router } from 'express';
import type { Door } from './sign-in/door.ts';
import { protectiveHeaders } from './sign-in/protective-headers.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** Answered before anybody has signed in. */
export const OPEN_TO_EVERYBODY = /^\/(health\/(live|ready)|metrics|sign-in|sign-out)$/;

/**
 * What every process of ours answers before its own: it is watched, machines may ask how it is, and people sign in. What is
 * added to it comes behind the door.
 */
export function appOver({ requests }: Telemetry, operations: Router, startPage: string, door: Door): Express {
  // An ETag is the revision of a record; Express would make others up, of texts that nobody keeps.
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', door.proxies);
  // Or the stack of an error would be shown to whoever caused it.
  app.set('env', 'production');
  app.use(requests, protectiveHeaders);
  app.use(OPEN_TO_EVERYBODY, door.limits.ofStrangers);
  app.use(operations, door.routes);
  app.use(door.keeper);
  app.get('/', (_request, response) => response.redirect(startPage));
  return app;
}
