import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import { bearerOf, personAsking, type SigningIn } from './signing-in.ts';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
/** What a proxy adds: it is on this machine, whoever asked it may not be. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'];

/** A page of elsewhere whose name was made to lead here names itself as the host. */
export function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOOPBACK_HOST.test(headers.host ?? '') &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

function isSame(given: string | undefined, wanted: string | undefined): boolean {
  if (given === undefined || wanted === undefined) return false;
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', wanted, 'buffer'));
}

/** Lets whoever runs the service see how it is: at its own machine, with the token of the settings, or as administrator. */
export function mayLookAfter(signingIn: SigningIn, metricsToken: string | undefined) {
  return async (request: IncomingMessage): Promise<void> => {
    if (isFromThisMachine(request) || isSame(bearerOf(request), metricsToken)) return;
    const { role } = await personAsking(signingIn, request);
    if (role !== 'administrator') throw new SignInRefused('no-role');
  };
}
