import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';

/** What callers see of an error nobody expected is only the correlation id; this is told the rest. */
export type OnUnexpected = (error: unknown, correlationId: string) => void;

export const reportToConsole: OnUnexpected = (error, correlationId) => {
  console.error(`unexpected error ${correlationId} in a query`, error);
};

/** True when the error was thrown to be read: a refusal of ours, or of the GraphQL engine. */
function isMeantForCallers(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || error.originalError === null
    ? true
    : isMeantForCallers(error.originalError);
}

export function masking(onUnexpected: OnUnexpected) {
  return {
    isDev: false,
    maskError(error: unknown, message: string): Error {
      if (error instanceof GraphQLError && isMeantForCallers(error)) return error;
      const correlationId = randomUUID();
      onUnexpected(error, correlationId);
      return new GraphQLError(message, {
        ...(error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}),
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
      });
    },
  };
}
