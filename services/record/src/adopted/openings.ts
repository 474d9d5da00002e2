import { isClosed } from '@permanence/care/adoption/closed';
import { childStream } from '@permanence/care/child/stream';
import { deterministicId } from '@permanence/event-store/event-id';
import type { KeptLink, KeptOpening } from '@permanence/privacy/adoption-links/links';
import type { Caller } from '../command.ts';
import { problem } from '../problem.ts';
import { ProblemThrown } from '../problem-thrown.ts';
import { childIn } from '../stated.ts';
import type { AskToOpen } from './bodies.ts';
import { isOfTheTwo, linkOpened, type OfAdoption, openUntil, stateOf } from './opened.ts';
import { takeOver } from './take-over.ts';

function unknown(): never {
  throw new ProblemThrown(problem('unknown-opening'));
}

function waiting({ id, row: { reference, purpose, reason, askedBy } }: KeptOpening) {
  return { id, status: 'waiting', reference, purpose, reason, askedBy } as const;
}

async function openingWith({ links }: OfAdoption, authority: string, id: string): Promise<KeptOpening> {
  return (await links.openings(authority)).find((kept) => kept.id === id) ?? unknown();
}

/** One person asks. Whether there is such a link is not said until another agrees. */
export async function askFor(of: OfAdoption, { authority, actor }: Caller, key: string, body: AskToOpen) {
  const id = deterministicId('adoption-opening', authority, actor, key);
  const opening = { ...body, askedBy: actor, askedAt: of.now() };
  await of.links.ask(authority, id, opening);
  const kept = await openingWith(of, authority, id);
  const { reference, purpose, reason } = kept.row;
  if (
    JSON.stringify([reference, purpose, reason]) !==
    JSON.stringify([body.reference, body.purpose, body.reason])
  )
    throw new ProblemThrown(problem('idempotency-key-reused'));
  return waiting(kept);
}

/** Another agrees: it is open from now on, for these two. */
export async function approve(of: OfAdoption, { authority, actor }: Caller, id: string) {
  const kept = await openingWith(of, authority, id);
  const { row } = kept;
  if (row.askedBy === actor) throw new ProblemThrown(problem('same-person'));
  if (row.approvedBy === undefined) {
    if (stateOf(row, of.now()) === 'over') unknown();
    const approved = { ...row, approvedBy: actor, approvedAt: of.now() };
    if (!(await of.links.changeOpening(authority, kept, approved)))
      throw new ProblemThrown(problem('contended'));
  } else if (row.approvedBy !== actor) unknown();
  return see(of, authority, actor, true, id);
}

/** Every time that these were opened before, by whom. */
async function openedBefore(of: OfAdoption, authority: string, { row: { birth, adopted } }: KeptLink) {
  return (await of.links.openings(authority))
    .filter(
      ({ row: { reference, approvedAt } }) =>
        approvedAt !== undefined && [birth, adopted].includes(reference),
    )
    .map(({ row: { askedBy, approvedBy, approvedAt = 0, purpose } }) => ({
      ...{ askedBy, approvedBy, purpose },
      approvedAt: new Date(approvedAt).toISOString(),
    }))
    .toSorted((a, b) => a.approvedAt.localeCompare(b.approvedAt));
}

async function opened(of: OfAdoption, authority: string, kept: KeptOpening) {
  const { id, row } = kept;
  const link = await linkOpened(of, authority, row);
  const answer = { id, status: 'open', until: openUntil(row) } as const;
  if (link === undefined) return { ...answer, link: null };
  await takeOver(of, authority, link);
  const { birth, adopted } = link.row;
  const lookedAtAs = of.links.nameInLooks(authority, adopted);
  const opened = await openedBefore(of, authority, link);
  return { ...answer, link: { birth, adopted, lookedAtAs, opened } };
}

/** What the two opened; before that, what whoever may agree has to know. To everybody else there is no such opening. */
export async function see(of: OfAdoption, authority: string, who: string, mayAgree: boolean, id: string) {
  const kept = await openingWith(of, authority, id);
  const state = stateOf(kept.row, of.now());
  if (state === 'waiting' && (mayAgree || isOfTheTwo(kept.row, who))) return waiting(kept);
  if (state !== 'open' || !isOfTheTwo(kept.row, who)) unknown();
  return opened(of, authority, kept);
}

/** The order was annulled and the closing taken back: one of the two undoes the link, which gives no answer any more. */
export async function dissolve(of: OfAdoption, { authority, actor }: Caller, id: string) {
  const { row } = await openingWith(of, authority, id);
  if (stateOf(row, of.now()) !== 'open' || !isOfTheTwo(row, actor)) unknown();
  const link = (await linkOpened(of, authority, row)) ?? unknown();
  const { facts } = childIn(await of.log.readStream(childStream(authority, link.row.birth)));
  if (isClosed(facts)) throw new ProblemThrown(problem('birth-record-closed'));
  const dissolved = { ...link.row, state: 'dissolved' } as const;
  if (!(await of.links.changeLink(authority, link, dissolved))) throw new ProblemThrown(problem('contended'));
  return { id, status: 'dissolved' } as const;
}
