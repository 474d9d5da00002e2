import express, { type RequestHandler, type Router } from 'express';
import { takeCode } from './one-time-codes.ts';
import { type PageOptions, sendSignInPage, sendSignOutPage } from './pages.ts';
import { refuse } from './refuse.ts';
import { isFromOurPages } from './same-origin.ts';
import { END_OF_SESSION, SESSION_MINUTES, sessionCookie } from './session-cookie.ts';
import type { SigningIn } from './signing-in.ts';

const SEE_OTHER = 303;
const SPENT = 'This link was used already, or is too old.';

function signInRoute({ local }: SigningIn, page: PageOptions, now: () => number): RequestHandler {
  return async (request, response) => {
    const { code } = request.query;
    if (code === undefined || local === undefined) return sendSignInPage(response, page);
    const person = typeof code === 'string' ? takeCode(local.data, code, now()) : undefined;
    if (person === undefined) {
      response.status(401);
      return sendSignInPage(response, { ...page, said: SPENT });
    }
    const token = await local.issuer.sign(person, SESSION_MINUTES * 60);
    response.set('Set-Cookie', sessionCookie(token)).redirect(SEE_OTHER, '/');
  };
}

const signOut: RequestHandler = (request, response) => {
  if (!isFromOurPages(request)) return refuse(request, response, 'cross-site');
  response
    .set({ 'Set-Cookie': END_OF_SESSION, 'Clear-Site-Data': '"cache", "storage"' })
    .redirect(SEE_OTHER, '/sign-in');
};

/** Open to everybody: how to sign in, and the links that do it. */
export function signInRoutes(signingIn: SigningIn, now: () => number = Date.now): Router {
  const page = { local: signingIn.local !== undefined };
  const routes = express.Router();
  routes.get('/sign-in', signInRoute(signingIn, page, now));
  routes.get('/sign-out', (_request, response) => sendSignOutPage(response));
  routes.post('/sign-out', signOut);
  return routes;
}
