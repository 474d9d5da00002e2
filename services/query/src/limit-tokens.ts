import { GraphQLError, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { MAX_ALIASES, MAX_TOKENS } from './limits.ts';

/** A query that asks the same under a hundred names is none that a person wrote. */
const limitAliases: ValidationRule = (context) => {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases !== MAX_ALIASES + 1) return;
      context.reportError(
        new GraphQLError(`A query may have ${MAX_ALIASES} aliases at most.`, {
          nodes: node,
          extensions: { code: 'TOO_COMPLEX' },
        }),
      );
    },
  };
};

/** Stops reading a query that is far longer than any person writes. */
export const limitTokens: Plugin = {
  onParse({ parseFn, setParseFn }) {
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }));
  },
  onValidate({ addValidationRule }) {
    addValidationRule(limitAliases);
  },
};
