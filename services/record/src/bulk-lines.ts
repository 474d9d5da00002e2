import * as z from 'zod';
import type { Command } from './command.ts';
import type { Intent } from './intent.ts';
import { intentAt } from './intents.ts';
import { parsedJson } from './json-body.ts';
import { type FieldError, fieldErrors, type Problem, problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { digestOfCommand } from './take-command.ts';

/** A line that names its child: a command, or what is wrong with it. */
export interface Line {
  /** Counted from 1. */
  readonly line: number;
  readonly child: string;
  readonly said: { readonly command: Command; readonly digest: string } | { readonly wrong: Problem };
}

const PRINTABLE = /^[\x21-\x7e]+$/;
const schema = z.strictObject({
  child: z.string().max(40).regex(PRINTABLE),
  intent: z.string(),
  key: z.string().max(200).regex(PRINTABLE),
  body: z.unknown(),
  /** The revision at which a correction was made. */
  ifMatch: z.int().min(0).optional(),
});

const named = z.object({ child: schema.shape.child });

function commandOf({ child, key, body, ifMatch }: z.infer<typeof schema>, intent: Intent): Line['said'] {
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
  const command = { key, decide: read.decide, ofNewChild: intent.ofNewChild, match };
  return { command, digest: digestOfCommand(child, intent, body) };
}

function saidBy(value: unknown): Line['said'] {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    return { wrong: problem('invalid-body', undefined, { errors: fieldErrors(parsed.error.issues) }) };
  }
  const intent = intentAt(parsed.data.intent);
  if (intent !== undefined) return commandOf(parsed.data, intent);
  const errors = [{ pointer: '/intent', detail: 'not an intent' }];
  return { wrong: problem('invalid-body', undefined, { errors }) };
}

function readLine(text: string, line: number): Line | FieldError {
  const parsed = parsedJson(text);
  if ('wrong' in parsed) return { line, detail: parsed.wrong };
  const whose = named.safeParse(parsed.value);
  if (!whose.success) return { line, pointer: '/child', detail: 'no child id' };
  return { line, child: whose.data.child, said: saidBy(parsed.value) };
}

/** The lines of a file. Every line must say whose it is, or nobody knows which child would be left incomplete. */
export function readLines(text: string): readonly Line[] {
  const read = text
    .split('\n')
    .map((each, index) => ({ text: each.trim(), line: index + 1 }))
    .filter((each) => each.text !== '')
    .map((each) => readLine(each.text, each.line));
  const errors = read.flatMap((each) => ('said' in each ? [] : [each]));
  if (errors.length > 0) throw new ProblemThrown(problem('invalid-bulk', undefined, { errors }));
  return read.flatMap((each) => ('said' in each ? [each] : []));
}
