/** Errors with which the server refuses, as it names them. */
export type Refusal =
  | 'unavailable'
  | 'timeout'
  | 'deadline-exceeded'
  | 'not-leader'
  | 'access-denied'
  | 'max-append-size'
  | 'stream-deleted'
  | 'unknown';

export type AppendFault =
  | { readonly kind: 'refuse'; readonly why: Refusal }
  /** Written, and then refused: a leader that stops between the write and the answer. */
  | { readonly kind: 'write-then-refuse'; readonly why: Refusal }
  | { readonly kind: 'write-then-never-answer' }
  | { readonly kind: 'answer-late'; readonly milliseconds: number }
  /** Looked at only when the gate opens: on its way for so long. */
  | { readonly kind: 'wait'; readonly gate: Promise<unknown> }
  /** Refused as a conflict in which the stream is said not to exist. */
  | { readonly kind: 'say-no-stream' };

export type ReadFault =
  | { readonly kind: 'refuse'; readonly why: Refusal }
  | { readonly kind: 'drop'; readonly afterEvents: number }
  | { readonly kind: 'hang'; readonly afterEvents: number }
  | { readonly kind: 'answer-late'; readonly milliseconds: number };

export type SubscriptionFault =
  | { readonly kind: 'refuse'; readonly why: Refusal }
  | { readonly kind: 'drop'; readonly afterEvents: number }
  /** Confirmed, and then never heard of again. */
  | { readonly kind: 'silence' }
  /** `caughtUp` before anything has been sent. */
  | { readonly kind: 'caught-up-early' }
  /** Every checkpoint three times, and the last one once more when going live. */
  | { readonly kind: 'repeat-checkpoints' }
  /** Every event twice. */
  | { readonly kind: 'repeat-events' };

/** What goes wrong next: each fault is taken by the next call of its kind, once. */
export interface Faults {
  readonly appends: AppendFault[];
  readonly reads: ReadFault[];
  readonly subscriptions: SubscriptionFault[];
}

/** Calls that the server has seen. */
export interface Seen {
  appends: number;
  batchAppends: number;
  reads: number;
  subscriptions: number;
  /** Reads that are neither consumed nor cancelled. */
  openReads: number;
  openSubscriptions: number;
}
