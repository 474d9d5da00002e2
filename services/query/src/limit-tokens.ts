import type { Plugin } from 'graphql-yoga';
import { MAX_TOKENS } from './limits.ts';

/** Stops reading a query that is far longer than any person writes. */
export const limitTokens: Plugin = {
  onParse({ parseFn, setParseFn }) {
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MAX_TOKENS }));
  },
};
