import { defineConfig } from 'vitest/config';

// The program reads it too: every test that starts one would have its log on that server. The suites that run on any log ask
// for it by the other name.
const { EVENT_STORE: given } = process.env;
delete process.env.EVENT_STORE;

export default defineConfig({
  resolve: {
    // Pothos and our schema must meet the same copy of graphql ("another module or realm").
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'services/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    // A busy machine takes longer than the second that is usual here; what comes, is waited for.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: given === undefined ? {} : { GIVEN_EVENT_STORE: given },
    pool: 'forks',
    maxWorkers: 2,
  },
});
