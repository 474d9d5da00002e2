import { SIGN_IN_REFUSALS } from '@permanence/access/sign-in-refused';
import type { Help } from './refusal-help.ts';

/** Everything that can be wrong with a request before, or beside, the decision. */
export const REQUEST_HELP = {
  ...SIGN_IN_REFUSALS,
  'invalid-request': {
    status: 400,
    title: 'Unreadable request',
    help: 'The address of the request cannot be read.',
  },
  'invalid-child-id': {
    status: 400,
    title: 'Not a child id',
    help: 'A child id has 1 to 40 printable characters and no space.',
  },
  'invalid-query': {
    status: 400,
    title: 'Unknown query',
    help: 'Commands take `dryRun`, which is `true` or `false`; nothing else takes or means anything.',
  },
  'invalid-header': {
    status: 400,
    title: 'Unreadable header',
    help: 'The errors name the header and say what it may hold.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'Idempotency-Key missing',
    help: 'Send a new key, such as a UUID, with every new command, and the same one when you repeat it.',
  },
  'invalid-json': {
    status: 400,
    title: 'Not JSON',
    help: 'The body must be one JSON document in UTF-8, at most 16 levels deep.',
  },
  'invalid-body': {
    status: 400,
    title: 'Not the body of this intent',
    help: 'The errors point at each field that is wrong. Unknown fields are refused, so that a misspelt one is not lost.',
  },
  'invalid-bulk': {
    status: 400,
    title: 'Unreadable bulk file',
    help: 'A line names no child, so nobody can tell whose record would be incomplete. Nothing was recorded.',
  },
  'not-for-this-role': {
    status: 403,
    title: 'Not for this role',
    help: 'Your role may not ask this. Which role may what is listed at /v1/docs; who has several signs in with another.',
  },
  restricted: {
    status: 403,
    title: 'Restricted',
    help: 'There is such a record, and it is not yours to see. Where a child cannot wait, break the glass: POST access/break-glass on it, with a purpose and a reason. It opens for an hour, is recorded, and your manager looks into it. Otherwise ask to be allocated, or to be named.',
  },
  'id-not-available': {
    status: 409,
    title: 'Not under this id',
    help: 'A child cannot be registered under this id. Take the id that your case system gives, or ask the returns officer.',
  },
  'unknown-child': {
    status: 404,
    title: 'Unknown child',
    help: 'Register the child first, or look at the id and the authority.',
  },
  'unknown-opening': {
    status: 404,
    title: 'No such opening',
    help: 'Ask for one with POST /v1/adoption-links/openings. Only the two who opened it see it, for as long as it is open.',
  },
  'unknown-adopted-record': {
    status: 404,
    title: 'Unknown record',
    help: 'There is no such record of an adopted child, or you do not work with the family. The reference is got by opening the link, which takes two.',
  },
  'no-identity-reserved': {
    status: 503,
    title: 'No identity is set aside',
    help: 'Identities are set aside many at a time, before they are needed: permanence adopted-identities reserve. Nothing was recorded; then send the same again.',
  },
  'unknown-authority': {
    status: 404,
    title: 'Nothing of this authority',
    help: 'Nothing is recorded of the authority itself yet. The first thing that is said of it begins its record.',
  },
  'unknown-route': { status: 404, title: 'No such page', help: 'The endpoints are listed at /v1/docs.' },
  'wrong-method': {
    status: 405,
    title: 'Wrong method',
    help: 'The Allow header says which method the address takes.',
  },
  'in-progress': {
    status: 409,
    title: 'In progress',
    help: 'The same command is being worked on. Repeat it in a moment with the same key.',
  },
  contended: {
    status: 409,
    title: 'Others were faster',
    help: 'Others kept writing to this record. Nothing was recorded; repeat with the same key.',
  },
  'changed-since': {
    status: 412,
    title: 'Changed since',
    help: 'The record is not at the revision of If-Match any more. The answer has the current ETag and what came since.',
  },
  'too-large': {
    status: 413,
    title: 'Too large',
    help: 'A command has at most 100 kB; a bulk file 5 MB, and no more than 1,000 events a child.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    help: 'Send application/json (application/x-ndjson for bulk) in UTF-8, not compressed.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency-Key reused',
    help: 'This key belongs to another command of yours. A new command needs a new key.',
  },
  'if-match-required': {
    status: 428,
    title: 'If-Match required',
    help: 'A correction is made to what one has seen: send the ETag of the record as If-Match.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The log is out of reach',
    help: 'It may or may not have been recorded. Send the same again with the same Idempotency-Key, after the seconds of Retry-After: what was recorded is found and answered, and recorded once.',
  },
  unexpected: {
    status: 500,
    title: 'Unexpected',
    help: 'This is our fault. Tell us the correlation id; repeating the command with the same key is safe.',
  },
} as const satisfies Readonly<Record<string, Help>>;

export type RequestCode = keyof typeof REQUEST_HELP;
