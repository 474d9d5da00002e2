/** What is known of a refusal before it happens: its status, its name, and how to go on. */
export interface RefusalHelp {
  readonly status: number;
  readonly title: string;
  readonly help: string;
}

const unknown = (title: string, help: string): RefusalHelp => ({ status: 401, title, help });
const forbidden = (title: string, help: string): RefusalHelp => ({ status: 403, title, help });

/** Why somebody is not let in. The texts are the same for everybody: they say nothing of the token, of a person or a child. */
export const SIGN_IN_REFUSALS = {
  'no-token': unknown(
    'Sign in first',
    'Send `Authorization: Bearer <token>`, or open /sign-in in a browser: it says how to sign in here.',
  ),
  expired: unknown('Token expired', 'Sign in again, or ask for a new token.'),
  'not-yet-valid': unknown(
    'Token not valid yet',
    'Its time has not come: look at the clocks of both machines.',
  ),
  'wrong-issuer': unknown('Token of another issuer', 'Use a token of the issuer that this service trusts.'),
  'wrong-audience': unknown(
    'Token for another service',
    'Ask the issuer for a token whose audience is this service.',
  ),
  'bad-signature': unknown(
    'Token not to be trusted',
    'It is not signed with a key of the issuer, or in a way that is not accepted. Sign in again.',
  ),
  'unreadable-token': unknown(
    'Not a token of a person',
    'It cannot be read, or lacks who it is for, the authority or its times.',
  ),
  'no-role': forbidden('No role', 'The token names no role of this service: ask for one to be given to you.'),
  'two-roles': forbidden(
    'Several roles',
    'The token has several roles, and one acts at a time: name one of them with the header X-Role.',
  ),
  'foreign-authority': forbidden(
    'Another authority',
    'A token is for the records of one authority, and this request is about another, or none of ours.',
  ),
  'cross-site': forbidden(
    'Not from our pages',
    'A browser that is signed in by cookie may write or listen from pages of this address alone. Programs use a bearer token.',
  ),
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    help: 'Wait as long as Retry-After says. Repeating a command with the same key is safe.',
  },
  'keys-unavailable': {
    status: 503,
    title: 'Issuer not reachable',
    help: 'The keys of the issuer could not be fetched, so nobody new can be let in. Try again in a moment.',
  },
} as const satisfies Readonly<Record<string, RefusalHelp>>;

export type SignInRefusal = keyof typeof SIGN_IN_REFUSALS;

/** Ends a request: who asks is not known, or may not ask this. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly code: SignInRefusal;

  constructor(code: SignInRefusal) {
    super(SIGN_IN_REFUSALS[code].title);
    this.code = code;
  }
}

/** As RFC 6750, section 3, has it: what a program needs to know to try again. */
export function challengeOf(code: SignInRefusal): string | undefined {
  if (SIGN_IN_REFUSALS[code].status !== 401) return undefined;
  if (code === 'no-token') return 'Bearer realm="permanence"';
  const { title } = SIGN_IN_REFUSALS[code];
  return `Bearer realm="permanence", error="invalid_token", error_description="${title}"`;
}
