import type { CareEvent, NewCorrection } from './catalogue.ts';

type Proposed = Extract<CareEvent, { type: 'CorrectionProposed' }>;

/** A correction that holds: of which fact, what it should have said (nothing when it never was true), and by which events. */
export interface Correction {
  readonly fact: string;
  readonly amended:
    | { readonly version: number; readonly data: Readonly<Record<string, unknown>> }
    | undefined;
  readonly by: readonly string[];
}

function approved(proposed: Proposed | undefined, approval: string): Correction | undefined {
  if (proposed === undefined) return undefined;
  const { fact, kind, factVersion: version, data = {} } = proposed.data;
  return { fact, amended: kind === 'amend' ? { version, data } : undefined, by: [proposed.id, approval] };
}

/**
 * Tells, event by event in the order of the record, which correction takes effect with it.
 * A proposal takes effect with its approval, once; closed, it never does again.
 */
export function correctionsIn(): (event: NewCorrection & { readonly id: string }) => Correction | undefined {
  const open = new Map<string, Proposed>();
  return (event) => {
    switch (event.type) {
      case 'FactAmended': {
        const { fact, factVersion: version, data } = event.data;
        return { fact, amended: { version, data }, by: [event.id] };
      }
      case 'FactWithdrawn':
        return { fact: event.data.fact, amended: undefined, by: [event.id] };
      case 'CorrectionProposed':
        open.set(event.id, event);
        return undefined;
      case 'CorrectionApproved':
      case 'CorrectionRejected': {
        const proposed = open.get(event.data.proposal);
        open.delete(event.data.proposal);
        return event.type === 'CorrectionApproved' ? approved(proposed, event.id) : undefined;
      }
    }
  };
}
