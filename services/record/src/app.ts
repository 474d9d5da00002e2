import type { Looks } from '@permanence/access/looks';
import type { OtherRoute } from '@permanence/access/rest-matrix';
import { type PersonOf, personOf as whoCameIn } from '@permanence/access/signed-in';
import type { EventStore } from '@permanence/event-store/event-store';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { newIdentities } from './adopted/identities.ts';
import { addAdoptedRoutes } from './adopted/routes.ts';
import type { WhatWouldFollow } from './answer.ts';
import { askedBy } from './asked-by.ts';
import { bulkRoute } from './bulk-route.ts';
import { commandRoute } from './command-route.ts';
import type { OnCommand } from './command-taken.ts';
import { docsPage } from './docs-page.ts';
import { PASSING, type Passing } from './even-time.ts';
import { answerProblem, type OnUnexpected, onlyMethods, reportToConsole, unknownRoute } from './failures.ts';
import { helpPage, listOfProblems } from './help-page.ts';
import type { IdempotencyStore } from './idempotency.ts';
import { openApiDocument } from './openapi.ts';
import { publicationsIn } from './published.ts';
import { authorityRoute, childRoute } from './record-routes.ts';
import { correlationIdOf } from './request.ts';
import { textsRoute } from './text-route.ts';

export interface RecordAppOptions {
  readonly log: EventStore;
  readonly idempotency: IdempotencyStore;
  /** Says on a dry run what would follow; the composition root knows the measures. */
  readonly whatWouldFollow: WhatWouldFollow;
  /** Who looked at whom. */
  readonly looks: Looks;
  /** What joins birth records and records of adopted children; without it no birth record is closed. */
  readonly adoptionLinks?: AdoptionLinks;
  /** Who asks; by default whoever the door of the installation let in. */
  readonly personOf?: PersonOf;
  /** How time passes while an answer waits. */
  readonly passing?: Passing;
  /** The clock: epoch milliseconds. */
  readonly now?: () => number;
  /** Told of every error that callers see only as "Unexpected". */
  readonly onUnexpected?: OnUnexpected;
  /** Told what became of every command. */
  readonly onCommand?: OnCommand;
}

const MOST_BYTES = '100kb';
const MOST_BYTES_IN_BULK = '5mb';

/** The bytes as they came: what they are is for the route to say. */
function bytes(limit: string): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false });
}

const sayCorrelation: RequestHandler = (request, response, next) => {
  const id = correlationIdOf(request);
  // One id for the request, whoever asks for it later.
  request.headers['x-correlation-id'] = id;
  response.set({ 'X-Correlation-Id': id, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  next();
};

function routerOf(options: RecordAppOptions): Router {
  const { now = Date.now, onUnexpected = reportToConsole, onCommand = () => {} } = options;
  const { log, looks, idempotency, whatWouldFollow, personOf = whoCameIn, passing = PASSING } = options;
  const { adoptionLinks: links } = options;
  const identities = links === undefined ? undefined : newIdentities(log, links, now);
  const recorder = { log, looks, whatWouldFollow, now, publishedUntil: publicationsIn(log), identities };
  const routes = { recorder, idempotency, personOf, passing, onCommand };
  const only = (route: OtherRoute) => askedBy(personOf, { route });
  const document = openApiDocument();
  const app = express.Router();
  app.use(sayCorrelation);
  const commands = commandRoute(routes, bytes(MOST_BYTES));
  // First of all: it is asked most, and every route before it would be tried.
  app.post('/children/:child/*intent', commands);
  app.get('/children/:child/texts', only('GET /v1/children/{child}/texts'), textsRoute(routes));
  app.all('/children/:child/texts', onlyMethods('GET, HEAD'));
  app.all('/children/:child/*intent', commands);
  app.get('/openapi.json', (_request, response) => void response.json(document));
  app.get('/docs', docsPage);
  app.get('/problems', listOfProblems);
  app.get('/problems/:code', helpPage);
  app.all(['/openapi.json', '/docs', '/problems', '/problems/:code'], onlyMethods('GET, HEAD'));
  const ofChildren = only('POST /v1/children/bulk');
  const ofAuthority = only('POST /v1/authority/bulk');
  app.post('/children/bulk', ofChildren, bytes(MOST_BYTES_IN_BULK), bulkRoute(routes, 'child'));
  app.post('/authority/bulk', ofAuthority, bytes(MOST_BYTES_IN_BULK), bulkRoute(routes, 'authority'));
  app.all(['/children/bulk', '/authority/bulk'], onlyMethods('POST'));
  app.get('/children/:child', only('GET /v1/children/{child}'), childRoute(routes));
  app.all('/children/:child', onlyMethods('GET, HEAD'));
  app.get('/authority', only('GET /v1/authority'), authorityRoute(routes));
  app.all('/authority', onlyMethods('GET, HEAD'));
  app.all('/authority/*intent', commands);
  addAdoptedRoutes(app, {
    log,
    looks,
    links,
    identities,
    now,
    personOf,
    passing,
    readBody: bytes(MOST_BYTES),
  });
  app.use(unknownRoute);
  app.use(answerProblem(onUnexpected));
  return app;
}

/**
 * Commands in: everything under `/v1`, for another Express app. A router: an app within an app changes what every request
 * and response inherits from, and back.
 */
export function recordRoutes(options: RecordAppOptions): Router {
  return express.Router().use('/v1', routerOf(options));
}

/** The same as the handler of a Node HTTP server. */
export function createRecordApp(options: RecordAppOptions): Express {
  // An ETag is the revision of a record; Express would make others up, of texts.
  return express().disable('x-powered-by').disable('etag').use('/v1', routerOf(options));
}
