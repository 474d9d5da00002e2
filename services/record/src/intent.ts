import type { Authority } from '@permanence/care/authority/fold';
import type { Context, Refused, Warning } from '@permanence/care/child/decision';
import type { Child } from '@permanence/care/child/fold';
import type * as z from 'zod';
import { authorityIn, childIn, type Stated } from './stated.ts';

/** What a decision comes to. An authority's warns of nothing. */
type Decided = { readonly events: readonly Stated[]; readonly warnings?: readonly Warning[] } | Refused;

/** Decides on the record as it is; what was asked is inside already. */
export type Decide = (stated: readonly Stated[], context: Context) => Decided;

/** A body that was read: either what to decide, or what is wrong with it. */
export type ReadBody =
  | {
      readonly decide: Decide;
      /** Id of the fact, or of the proposal, that it would correct. */
      readonly corrects?: string | undefined;
    }
  | { readonly issues: readonly z.core.$ZodIssue[] };

/**
 * What somebody must see of a record to say this of it. `related`: what they would see if it were kept to nobody;
 * `stub`: that there is such a record.
 */
export type NeededSight = 'whole' | 'related' | 'stub';

/** Something that people who work with children do, and its endpoint. */
export interface Intent {
  /** Below `/v1/children/{child}/` or `/v1/authority/`; also its name in a bulk file. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly body: z.ZodType;
  readonly example: Readonly<Record<string, unknown>>;
  /** May be the first thing that is said in a record. */
  readonly mayBeFirst: boolean;
  /** A correction is made to what one has seen: `If-Match` is required. */
  readonly correction: boolean;
  readonly sight: NeededSight;
  readonly read: (body: unknown) => ReadBody;
}

interface Said<Folded, Schema extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly body: Schema;
  readonly decide: (folded: Folded, intent: z.output<Schema>, context: Context) => Decided;
  readonly example: z.input<Schema> & Readonly<Record<string, unknown>>;
  readonly mayBeFirst?: true;
  readonly correction?: true;
  /** `whole` unless told otherwise. */
  readonly sight?: NeededSight;
  readonly corrects?: (intent: z.output<Schema>) => string;
}

function intentOf<Folded, Schema extends z.ZodType>(
  tag: string,
  said: Said<Folded, Schema>,
  fold: (stated: readonly Stated[]) => Folded,
): Intent {
  const { path, summary, body, example, decide, mayBeFirst = false, correction = false } = said;
  const { sight = 'whole', corrects } = said;
  return {
    ...{ path, tag, summary, body, example, mayBeFirst, correction, sight },
    read: (given) => {
      const parsed = body.safeParse(given);
      if (!parsed.success) return { issues: parsed.error.issues };
      return {
        decide: (stated, context) => decide(fold(stated), parsed.data, context),
        corrects: corrects?.(parsed.data),
      };
    },
  };
}

/** An intent on a child, whose body is known only to itself, so that all of them fit one table. */
export function defineIntent<Schema extends z.ZodType>(tag: string, said: Said<Child, Schema>): Intent {
  return intentOf(tag, said, childIn);
}

/** The same on the authority's own record, which nobody has to register. */
export function defineAuthorityIntent<Schema extends z.ZodType>(
  tag: string,
  said: Omit<Said<Authority, Schema>, 'mayBeFirst'>,
): Intent {
  return intentOf(tag, { ...said, mayBeFirst: true }, authorityIn);
}
