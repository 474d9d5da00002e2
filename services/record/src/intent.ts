import type { Context, Decision } from '@permanence/care/child/decision';
import type { Child } from '@permanence/care/child/fold';
import type * as z from 'zod';

/** Decides on the record as it is; what was asked is inside already. */
export type Decide = (child: Child, context: Context) => Decision;

/** A body that was read: either what to decide, or what is wrong with it. */
export type ReadBody = { readonly decide: Decide } | { readonly issues: readonly z.core.$ZodIssue[] };

/** Something that people who work with children do, and its endpoint. */
export interface Intent {
  /** Below `/v1/children/{child}/`; also its name in a bulk file. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly body: z.ZodType;
  readonly example: Readonly<Record<string, unknown>>;
  /** May be said of a child nobody has registered yet. */
  readonly ofNewChild: boolean;
  /** A correction is made to what one has seen: `If-Match` is required. */
  readonly correction: boolean;
  readonly read: (body: unknown) => ReadBody;
}

interface Said<Schema extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly body: Schema;
  readonly decide: (child: Child, intent: z.output<Schema>, context: Context) => Decision;
  readonly example: z.input<Schema> & Readonly<Record<string, unknown>>;
  readonly ofNewChild?: true;
  readonly correction?: true;
}

/** An intent whose body is known only to itself, so that all of them fit one table. */
export function defineIntent<Schema extends z.ZodType>(tag: string, said: Said<Schema>): Intent {
  const { path, summary, body, example, decide, ofNewChild = false, correction = false } = said;
  return {
    ...{ path, tag, summary, body, example, ofNewChild, correction },
    read: (given) => {
      const parsed = body.safeParse(given);
      if (!parsed.success) return { issues: parsed.error.issues };
      return { decide: (child, context) => decide(child, parsed.data, context) };
    },
  };
}
