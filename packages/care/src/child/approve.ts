import { CORRECTIONS, type NewCorrection } from './catalogue.ts';
import { ALREADY_HOLDS, type Context, type Decision, type Refused, refuse } from './decision.ts';
import type { Child } from './fold.ts';
import { type Proposal, proposals } from './proposals.ts';
import { record } from './propose.ts';
import { reliesOn } from './references.ts';

export interface ApproveCorrection {
  /** Id of the event that proposed the correction. */
  readonly proposal: string;
}

export interface RejectCorrection {
  readonly proposal: string;
  /** A short code: `source-checked`. */
  readonly reason?: string | undefined;
}

function proposalWith(child: Child, id: string): Proposal | Refused {
  const found = proposals(child).find((proposal) => proposal.id === id);
  return found ?? refuse('unknown-proposal', 'No correction with this id was proposed.');
}

function close(child: Child, context: Context, closing: NewCorrection): Decision {
  const parsed = CORRECTIONS[closing.type].schema.safeParse(closing.data);
  if (parsed.success) return record(child, context, [closing]);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return refuse('invalid-data', `${closing.type}.${field} does not have the shape of the correction.`);
}

/** A second person agrees: the correction takes effect, unless the record has moved on and contradicts it now. */
export function approveCorrection(
  child: Child,
  { proposal: id }: ApproveCorrection,
  context: Context,
): Decision {
  const proposal = proposalWith(child, id);
  if ('refused' in proposal) return proposal;
  const { closedBy, data } = proposal;
  if (closedBy?.type === 'CorrectionApproved') return ALREADY_HOLDS;
  if (closedBy !== undefined) {
    return refuse('already-closed', 'The correction was rejected: propose it again.', closedBy.id);
  }
  const approvedBy = context.actor ?? '';
  if (approvedBy === data.proposedBy) {
    return refuse('same-person', 'Somebody else than who proposed it has to approve.', id);
  }
  const [reliant] = data.kind === 'withdraw' ? reliesOn(child.facts, data.fact) : [];
  if (reliant !== undefined) {
    return refuse('relied-upon', `${reliant.type} relies on it: withdraw that first.`, reliant.id);
  }
  return close(child, context, { type: 'CorrectionApproved', data: { proposal: id, approvedBy } });
}

/** The correction is turned down; who proposed it may take it back this way. */
export function rejectCorrection(
  child: Child,
  { proposal: id, reason }: RejectCorrection,
  context: Context,
): Decision {
  const proposal = proposalWith(child, id);
  if ('refused' in proposal) return proposal;
  const { closedBy } = proposal;
  if (closedBy?.type === 'CorrectionRejected') return ALREADY_HOLDS;
  if (closedBy !== undefined) {
    return refuse('already-closed', 'The correction was approved: correct the fact anew.', closedBy.id);
  }
  const rejectedBy = context.actor ?? '';
  const data = { proposal: id, rejectedBy, ...(reason === undefined ? {} : { reason }) };
  return close(child, context, { type: 'CorrectionRejected', data });
}
