import type { IncomingMessage } from 'node:http';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import { signedInAs } from '@permanence/access/signed-in';
import type { RequestHandler, Router } from 'express';
import { type Limits, limitsOf } from './limits.ts';
import { mayLookAfter } from './machines.ts';
import { refuse } from './refuse.ts';
import { signInRoutes } from './sign-in-routes.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { personAsking, type SigningIn, signingInBy } from './signing-in.ts';

/** What stands before everything that is not for everybody. */
export interface Door {
  readonly signingIn: SigningIn;
  readonly limits: Limits;
  /** How many proxies of ours a request comes through. */
  readonly proxies: number;
  /** Open to everybody: how to sign in. */
  readonly routes: Router;
  /** Nobody comes past it who has not signed in; whoever does is known from here on. */
  readonly keeper: RequestHandler;
  /** Rejects for whoever may not see how the service is. */
  readonly mayLook: (request: IncomingMessage) => Promise<void>;
}

function keeperOf(signingIn: SigningIn, limits: Limits): RequestHandler {
  const page = { local: signingIn.local !== undefined };
  return async (request, response, next) => {
    try {
      signedInAs(request, await personAsking(signingIn, request));
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      return limits.ofStrangers(request, response, () => refuse(request, response, error.code, page));
    }
    return limits.ofPersons(request, response, next);
  };
}

export async function openDoor(
  settings: SignInSettings,
  data: string,
  onlyAuthority?: string,
): Promise<Door> {
  const signingIn = await signingInBy(settings, data, onlyAuthority);
  const limits = limitsOf(settings.limits);
  return {
    ...{ signingIn, limits, proxies: settings.proxies },
    routes: signInRoutes(signingIn),
    keeper: keeperOf(signingIn, limits),
    mayLook: mayLookAfter(signingIn, settings.metricsToken),
  };
}
