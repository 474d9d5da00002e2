import { CLAIM_NAMES, type ClaimNames } from '@permanence/access/claims';
import { isSafeAddress } from '@permanence/access/issuer-keys';
import { AUTHORITY_CODE } from '@permanence/care/authority/stream';
import * as z from 'zod';
import { WrongUsage } from '../refusal.ts';

const safeAddress = z.string().refine(isSafeAddress, 'an https address, or an http one of this machine');
const claim = z.string().regex(/^[\x21-\x7e]{1,120}$/);
const perMinute = z.coerce.number().int().min(1).max(10_000_000);

const SECONDS_IN_A_MINUTE = 60;
const LONG_ENOUGH_TO_BE_A_SECRET = 20;

export const signInSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  OIDC_ISSUER: safeAddress.optional(),
  OIDC_AUDIENCE: z.string().min(1).optional(),
  OIDC_JWKS_URL: safeAddress.optional(),
  OIDC_AUTHORITY: z.string().regex(AUTHORITY_CODE).optional(),
  OIDC_MOST_MINUTES: z.coerce.number().int().min(1).max(1_440).default(120),
  OIDC_CLAIM_WORKER: claim.optional(),
  OIDC_CLAIM_ROLES: claim.default(CLAIM_NAMES.roles),
  OIDC_CLAIM_AUTHORITY: claim.default(CLAIM_NAMES.authority),
  OIDC_CLAIM_TEAMS: claim.default(CLAIM_NAMES.teams),
  METRICS_TOKEN: z.string().min(LONG_ENOUGH_TO_BE_A_SECRET).optional(),
  QUESTIONS_PER_MINUTE: perMinute.default(6_000),
  COMMANDS_PER_MINUTE: perMinute.default(240_000),
  STRANGERS_PER_MINUTE: perMinute.default(600),
});

/** Who says who somebody is, when it is not this installation itself. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string | undefined;
  /** Of everybody whom it knows, when its tokens do not say. */
  readonly authority: string | undefined;
  readonly claims: ClaimNames;
  readonly mostSeconds: number;
}

export interface SignInSettings {
  readonly host: string;
  /** How many proxies of ours a request comes through. */
  readonly proxies: number;
  /** Undefined: people sign in with links and tokens of this installation. */
  readonly issuer: IssuerSettings | undefined;
  /** What a program that is not on this machine shows to read the figures of the service. */
  readonly metricsToken: string | undefined;
  readonly limits: {
    readonly questions: number;
    readonly commands: number;
    readonly strangers: number;
  };
}

function isOfThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

type Said = z.output<typeof signInSchema>;

function refuseToBeOpen({ HOST, PROXIES, OIDC_ISSUER, OIDC_AUDIENCE }: Said): void {
  if (OIDC_ISSUER === undefined) {
    const open = isOfThisMachine(HOST) ? (PROXIES > 0 ? 'PROXIES' : undefined) : 'HOST';
    if (open === undefined) return;
    throw new WrongUsage(
      `a setting is wrong: ${open}: without OIDC_ISSUER, who says who somebody is, nothing but this machine may connect`,
    );
  }
  if (OIDC_AUDIENCE !== undefined) return;
  throw new WrongUsage('a setting is wrong: OIDC_AUDIENCE: what tokens of OIDC_ISSUER call this service');
}

function issuerIn(said: Said): IssuerSettings | undefined {
  if (said.OIDC_ISSUER === undefined) return undefined;
  return {
    issuer: said.OIDC_ISSUER,
    audience: said.OIDC_AUDIENCE ?? '',
    jwksUrl: said.OIDC_JWKS_URL,
    authority: said.OIDC_AUTHORITY,
    claims: {
      worker: said.OIDC_CLAIM_WORKER,
      roles: said.OIDC_CLAIM_ROLES,
      authority: said.OIDC_CLAIM_AUTHORITY,
      teams: said.OIDC_CLAIM_TEAMS,
    },
    mostSeconds: said.OIDC_MOST_MINUTES * SECONDS_IN_A_MINUTE,
  };
}

export function signInSettings(said: Said): SignInSettings {
  refuseToBeOpen(said);
  return {
    host: said.HOST,
    proxies: said.PROXIES,
    issuer: issuerIn(said),
    metricsToken: said.METRICS_TOKEN,
    limits: {
      questions: said.QUESTIONS_PER_MINUTE,
      commands: said.COMMANDS_PER_MINUTE,
      strangers: said.STRANGERS_PER_MINUTE,
    },
  };
}
