import type { HeldReview, NextReview, ReviewBoard } from './review-board.ts';

/** What a service, or an officer, has before it and has done. */
export interface ReviewTally {
  readonly children: number;
  readonly overdue: number;
  readonly dueWithin: number;
  readonly planned: number;
  readonly heldInTime: number;
  readonly heldLate: number;
  readonly tookPart: number;
  readonly askedToTakePart: number;
}

/** A reviewing officer who has children, or held reviews in the twelve months. */
export interface OfficerReviews {
  readonly board: ReviewBoard;
  readonly officer: string;
  readonly tally: ReviewTally;
}

function tallyOf(next: readonly NextReview[], held: readonly HeldReview[]): ReviewTally {
  const count = <Item>(items: readonly Item[], is: (item: Item) => boolean): number =>
    items.filter(is).length;
  return {
    children: next.length,
    overdue: count(next, ({ state }) => state === 'overdue'),
    dueWithin: count(next, ({ state }) => state === 'due'),
    planned: count(next, ({ plannedFor }) => plannedFor !== null),
    heldInTime: count(held, ({ inTime }) => inTime === true),
    heldLate: count(held, ({ inTime }) => inTime === false),
    tookPart: count(held, ({ participation }) => participation === 'numerator'),
    askedToTakePart: count(held, ({ participation }) => participation !== 'excluded'),
  };
}

export function serviceTally(board: ReviewBoard): ReviewTally {
  return tallyOf(board.next(), board.held());
}

/** By officer. A review held counts for whoever was the officer on that day. */
export function officersOf(board: ReviewBoard): readonly OfficerReviews[] {
  const next = Map.groupBy(board.next(), ({ officer }) => officer);
  const held = Map.groupBy(board.held(), ({ officer }) => officer);
  const officers = [...new Set([...next.keys(), ...held.keys()])].filter((officer) => officer !== null);
  return officers
    .toSorted()
    .map((officer) => ({ board, officer, tally: tallyOf(next.get(officer) ?? [], held.get(officer) ?? []) }));
}

/** Children for whom no officer was named since they came into care, and so many working days have gone by. */
export function newWithoutOfficer(board: ReviewBoard, workingDays: number): number {
  return board
    .next()
    .filter(({ withoutOfficer }) => withoutOfficer?.isNew && withoutOfficer.workingDays >= workingDays)
    .length;
}
