import type { Looks } from '@permanence/access/looks';
import type { Person } from '@permanence/access/person';
import { isPurpose, usualPurpose } from '@permanence/access/purposes';
import type { PersonOf } from '@permanence/access/signed-in';
import { type ProblemCode, problem } from '@permanence/record/problem';
import { correlationIdOf } from '@permanence/record/request';
import { type Request, type Response, Router } from 'express';
import { reportAsked, WronglyAsked } from './asked.ts';
import { keepReading, type Reader } from './reading-kept.ts';
import type { ReportAsked, ReportDocument } from './reports.ts';

export interface LooksRoutes {
  readonly looks: Looks;
  readonly report: (asked: ReportAsked) => Promise<ReportDocument>;
  readonly personOf: PersonOf;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const FOR_AUDITORS = 'Who looked at whom is for auditors, and nobody reads what is kept about themselves.';

function refuse(request: Request, response: Response, code: ProblemCode, detail: string): void {
  const refused = problem(code, detail, { correlationId: correlationIdOf(request) });
  response.status(refused.status).type('application/problem+json').send(JSON.stringify(refused));
}

function readerOf(request: Request, { id, role, teams }: Person): Reader {
  const said = request.get('x-purpose') ?? '';
  const purpose = isPurpose(said) ? said : usualPurpose(role);
  return { id, role, teams, purpose, correlationId: correlationIdOf(request) };
}

function isAllowed({ id, role }: Person, { report, whom }: ReportAsked): boolean {
  return role === 'auditor' && !(report === 'of-person' && whom === id);
}

/** Who looked at whom, for auditors alone. What was read goes out once it is kept that it was read. */
export function looksRoutes({ looks, report, personOf, now }: LooksRoutes): Router {
  const routes = Router();
  routes.get('/v1/looks/:report', async (request, response) => {
    const person = await personOf(request);
    const { authority, id } = person;
    const reader = readerOf(request, person);
    const asked = reportAsked(
      { ...request.query, report: request.params.report },
      { authority, reader: id, now: now() },
    );
    const kept = (found?: ReportDocument) => keepReading(looks, reader, asked, now(), found);
    if (!isAllowed(person, asked)) {
      await kept();
      refuse(request, response, 'not-for-this-role', FOR_AUDITORS);
      return;
    }
    const document = await report(asked);
    await kept(document);
    response.set('Cache-Control', 'no-store').json(document);
  });
  routes.use(
    '/v1/looks',
    (error: unknown, request: Request, response: Response, next: (error: unknown) => void) => {
      if (error instanceof WronglyAsked) refuse(request, response, 'invalid-query', error.message);
      else next(error);
    },
  );
  return routes;
}
