import { getOperationAST, type OperationTypeNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';

/** An operation that was executed, without what it asked for. */
export interface OperationAnswered {
  /** As its author named it: whatever a client sends. Undefined when it has no name. */
  readonly name: string | undefined;
  readonly type: `${OperationTypeNode}`;
  /** Refusals are answers: only what nobody expected, and what broke a rule of the engine, is an error. */
  readonly outcome: 'answered' | 'errors';
  readonly milliseconds: number;
}

export type OnOperation = (operation: OperationAnswered) => void;

function hasErrors(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'errors' in result && result.errors !== undefined;
}

/** Tells of every query, from before it waits for the tables until it is answered. A subscription is told of when it begins. */
export function tellingOf(onOperation: OnOperation): Plugin {
  const begin = (args: Parameters<typeof operationOf>[0]) => {
    const started = performance.now();
    const operation = operationOf(args);
    return (result: unknown): void => {
      const outcome = !isAsyncIterable(result) && hasErrors(result) ? 'errors' : 'answered';
      onOperation({ ...operation, outcome, milliseconds: performance.now() - started });
    };
  };
  return {
    onExecute: ({ args }) => {
      const answered = begin(args);
      return { onExecuteDone: ({ result }) => answered(result) };
    },
    onSubscribe: ({ args }) => {
      const answered = begin(args);
      return { onSubscribeResult: ({ result }) => answered(result) };
    },
  };
}

interface Asked {
  readonly document: Parameters<typeof getOperationAST>[0];
  readonly operationName?: string | null | undefined;
}

function operationOf({ document, operationName }: Asked): Pick<OperationAnswered, 'name' | 'type'> {
  const operation = getOperationAST(document, operationName);
  return { name: operation?.name?.value, type: operation?.operation ?? 'query' };
}
