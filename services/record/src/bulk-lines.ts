import * as z from 'zod';
import { type Command, commandOf } from './command.ts';
import type { Intent } from './intent.ts';
import { intentAt } from './intents.ts';
import { parsedJson } from './json-body.ts';
import { type FieldError, fieldErrors, type Problem, problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { digestOfCommand } from './take-command.ts';

/** A line of which it is known whose it is: a command, or what is wrong with it. */
export interface Line {
  /** Counted from 1. */
  readonly line: number;
  /** None in a file about the authority. */
  readonly child: string | undefined;
  readonly said:
    | { readonly intent: string; readonly command: Command; readonly digest: string }
    | { readonly wrong: Problem };
}

const PRINTABLE = /^[\x21-\x7e]+$/;
const command = {
  intent: z.string(),
  key: z.string().max(200).regex(PRINTABLE),
  body: z.unknown(),
  /** The revision at which a correction was made. */
  ifMatch: z.int().min(0).optional(),
};
const child = z.string().max(40).regex(PRINTABLE);

/** What the lines of a file are about: each names a child, or none does. */
export type OfWhom = 'child' | 'authority';

const LINES = {
  child: z.strictObject({ child, ...command }),
  authority: z.strictObject(command).transform((said) => ({ ...said, child: undefined })),
};

type Said = z.output<(typeof LINES)[OfWhom]>;

const named = z.object({ child });

function said({ child, key, body, ifMatch }: Said, intent: Intent): Line['said'] {
  if (intent.correction && ifMatch === undefined) return { wrong: problem('if-match-required') };
  const read = intent.read(body);
  if ('issues' in read) {
    const errors = fieldErrors(read.issues).map((each) => ({
      ...each,
      pointer: `/body${each.pointer ?? ''}`,
    }));
    return { wrong: problem('invalid-body', undefined, { errors }) };
  }
  const match = ifMatch === undefined ? undefined : [ifMatch];
  const command = commandOf(intent, read, key, match);
  return { intent: intent.path, command, digest: digestOfCommand(child, intent, body) };
}

function saidBy(value: unknown, ofWhom: OfWhom): Line['said'] {
  const parsed = LINES[ofWhom].safeParse(value);
  if (!parsed.success) {
    return { wrong: problem('invalid-body', undefined, { errors: fieldErrors(parsed.error.issues) }) };
  }
  const intent = intentAt(parsed.data.intent, parsed.data.child);
  if (intent !== undefined) return said(parsed.data, intent);
  const errors = [{ pointer: '/intent', detail: 'not an intent' }];
  return { wrong: problem('invalid-body', undefined, { errors }) };
}

function readLine(text: string, line: number, ofWhom: OfWhom): Line | FieldError {
  const parsed = parsedJson(text);
  if ('wrong' in parsed) return { line, detail: parsed.wrong };
  if (ofWhom === 'authority') return { line, child: undefined, said: saidBy(parsed.value, ofWhom) };
  const whose = named.safeParse(parsed.value);
  if (!whose.success) return { line, pointer: '/child', detail: 'no child id' };
  return { line, child: whose.data.child, said: saidBy(parsed.value, ofWhom) };
}

/** The lines of a file. Where lines are of children, each must say of whom, or nobody knows who would be left incomplete. */
export function readLines(text: string, ofWhom: OfWhom): readonly Line[] {
  const read = text
    .split('\n')
    .map((each, index) => ({ text: each.trim(), line: index + 1 }))
    .filter((each) => each.text !== '')
    .map((each) => readLine(each.text, each.line, ofWhom));
  const errors = read.flatMap((each) => ('said' in each ? [] : [each]));
  if (errors.length > 0) throw new ProblemThrown(problem('invalid-bulk', undefined, { errors }));
  return read.flatMap((each) => ('said' in each ? [each] : []));
}
