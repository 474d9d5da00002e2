import type { CareEvent } from './catalogue.ts';
import type { Child } from './fold.ts';

type Event<Type extends CareEvent['type']> = Extract<CareEvent, { type: Type }>;

/** A correction that somebody proposed, and the event that closed it. */
export interface Proposal {
  readonly id: string;
  readonly data: Event<'CorrectionProposed'>['data'];
  readonly closedBy: Event<'CorrectionApproved'> | Event<'CorrectionRejected'> | undefined;
}

/** Every correction ever proposed, in the order of the record: those without `closedBy` wait for a second person. */
export function proposals({ events }: Pick<Child, 'events'>): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const event of events) {
    if (event.type === 'CorrectionProposed') {
      found.set(event.id, { id: event.id, data: event.data, closedBy: undefined });
    } else if (event.type === 'CorrectionApproved' || event.type === 'CorrectionRejected') {
      const proposal = found.get(event.data.proposal);
      if (proposal !== undefined && proposal.closedBy === undefined) {
        found.set(proposal.id, { ...proposal, closedBy: event });
      }
    }
  }
  return [...found.values()];
}
