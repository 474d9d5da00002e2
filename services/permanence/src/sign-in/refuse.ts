import { challengeOf, SIGN_IN_REFUSALS, type SignInRefusal } from '@permanence/access/sign-in-refused';
import { correlationIdOf } from '@permanence/record/request';
import type { Request, Response } from 'express';
import { type PageOptions, sendSignInPage } from './pages.ts';

/** The same for everything that is asked without being let in, whether there is such a thing or not. */
export function refuse(request: Request, response: Response, code: SignInRefusal, page?: PageOptions): void {
  const { status, title, help } = SIGN_IN_REFUSALS[code];
  const challenge = challengeOf(code);
  if (challenge !== undefined) response.set('WWW-Authenticate', challenge);
  response.status(status);
  if (page !== undefined && status === 401 && request.accepts(['json', 'html']) === 'html') {
    sendSignInPage(response, page);
    return;
  }
  const said = { type: `/v1/problems/${code}`, title, status, code, detail: help };
  response
    .type('application/problem+json')
    .send(JSON.stringify({ ...said, correlationId: correlationIdOf(request) }));
}
