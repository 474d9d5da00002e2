import type { DatabaseSync } from 'node:sqlite';
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  visit,
} from 'graphql';
import { statement } from './statements.ts';

/** Waits until the tables have come to a place in the log: true when they have, false when the time is up or nobody cares any more. */
export type WhenAtLeast = (position: number, milliseconds: number, gone?: AbortSignal) => Promise<boolean>;

const ARGUMENT = 'atLeast';

interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: unknown;
}

function variableNamed(
  name: string,
  { variableDefinitions }: OperationDefinitionNode,
  given: unknown,
): unknown {
  const values = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(values, name)) return values[name];
  const unless = variableDefinitions?.find((defined) => defined.variable.name.value === name)?.defaultValue;
  return unless?.kind === Kind.INT ? Number(unless.value) : undefined;
}

function placeIn(node: ValueNode, operation: OperationDefinitionNode, given: unknown): unknown {
  if (node.kind === Kind.VARIABLE) return variableNamed(node.name.value, operation, given);
  return node.kind === Kind.INT ? Number(node.value) : undefined;
}

/**
 * The furthest place in the log that any field of a query asks for; undefined when none does. A value that is not a place
 * in the log is passed over here: executing the query refuses it.
 */
export function furthestAskedFor({ document, operationName, variableValues }: Asked): number | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) return undefined;
  const places: number[] = [];
  visit(document, {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    Argument({ name, value }) {
      if (name.value !== ARGUMENT) return;
      const place = placeIn(value, operation, variableValues);
      if (Number.isSafeInteger(place)) places.push(place as number);
    },
  });
  return places.length === 0 ? undefined : Math.max(...places);
}

/** How far into the log the tables have come; null when they have never been filled. */
export function positionReached(db: DatabaseSync): number | null {
  const row = statement(db, 'position').get();
  return row === undefined ? null : Number(row.position);
}

export function hasReached(db: DatabaseSync, position: number): boolean {
  return (positionReached(db) ?? -1) >= position;
}

const POLL_MILLISECONDS = 20;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** For a node that nobody tells when the tables have moved on: looks at their checkpoint again and again. */
export function polling(db: DatabaseSync): WhenAtLeast {
  return async (position, milliseconds, gone) => {
    for (let left = milliseconds; left > 0; left -= POLL_MILLISECONDS) {
      if (gone?.aborted === true) return false;
      if (hasReached(db, position)) return true;
      await pause(Math.min(left, POLL_MILLISECONDS));
    }
    return hasReached(db, position);
  };
}

interface Waiting {
  readonly position: number;
  readonly end: (reached: boolean) => void;
}

export interface Announcements {
  /** Ends the waits for what has been filled in. */
  readonly announce: (position: number) => void;
  readonly whenAtLeast: WhenAtLeast;
}

/** For a process that is told when the tables have been filled further. */
export function announcements(): Announcements {
  const waits = new Set<Waiting>();
  let reached = -1;
  return {
    announce(position) {
      reached = position;
      for (const wait of waits) if (wait.position <= position) wait.end(true);
    },
    whenAtLeast: (position, milliseconds, gone) => {
      if (reached >= position) return Promise.resolve(true);
      return new Promise((resolve) => {
        const end = (arrived: boolean): void => {
          clearTimeout(timer);
          gone?.removeEventListener('abort', giveUp);
          waits.delete(wait);
          resolve(arrived);
        };
        const giveUp = (): void => end(false);
        const wait = { position, end };
        const timer = setTimeout(giveUp, milliseconds);
        gone?.addEventListener('abort', giveUp, { once: true });
        waits.add(wait);
        if (gone?.aborted === true) giveUp();
      });
    },
  };
}
