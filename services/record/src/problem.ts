import { REFUSAL_CODES, type Refusal, type RefusalCode } from '@permanence/care/child/decision';
import type * as z from 'zod';
import { type Help, REFUSAL_HELP } from './refusal-help.ts';
import { REQUEST_HELP, type RequestCode } from './request-help.ts';

export type ProblemCode = RefusalCode | RequestCode;

/** One thing that is wrong, and where: a JSON pointer into the body. */
export interface FieldError {
  readonly pointer?: string;
  readonly header?: string;
  readonly line?: number;
  readonly detail: string;
}

/** RFC 9457. Never holds a value that the caller sent. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** Id of the fact in the way. */
  readonly collidesWith?: string;
  readonly [more: string]: unknown;
}

/** Every problem there is, by code: what its page says. */
export const PROBLEMS: Readonly<Record<string, Help>> = { ...REQUEST_HELP, ...REFUSAL_HELP };

export const PROBLEM_CODES: readonly ProblemCode[] = [
  ...(Object.keys(REQUEST_HELP) as RequestCode[]),
  ...REFUSAL_CODES,
];

const UNLISTED: Help = { status: 422, title: 'Refused', help: '' };

export function problem(code: ProblemCode, detail?: string, more: Partial<Problem> = {}): Problem {
  const { status, title, help } = PROBLEMS[code] ?? UNLISTED;
  return { type: `/v1/problems/${code}`, title, status, code, detail: detail ?? help, ...more };
}

export function problemOfRefusal({ code, message, collidesWith }: Refusal): Problem {
  return problem(code, message, collidesWith === undefined ? {} : { collidesWith });
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** One error a field: an unknown field is pointed at by its own name. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): readonly FieldError[] {
  return issues.flatMap((issue): readonly FieldError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerOf([...issue.path, key]),
          detail: 'not a field of this intent',
        }))
      : [{ pointer: pointerOf(issue.path), detail: issue.message }],
  );
}
