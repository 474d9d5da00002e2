import { MEASURES } from '@permanence/measures/catalogue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answered, appFor, NOW } from './ask.ts';
import { DAY, givenAuthority } from './authority.ts';
import type { CountedDatabase } from './given.ts';

const SECOND = 1_000;
const FIGURES = `{ scorecard(asAt: "${DAY}") { ... on Scorecard { rows { figure { value } } } } }`;
const ROWS = `{ scorecard(asAt: "${DAY}") { ... on Scorecard { rows { figure { rows { totalCount } } } } } }`;

let db: CountedDatabase;
let app: ReturnType<typeof appFor>;
let clock = NOW;
let over = Promise.withResolvers<void>();
const now = () => clock;
const figuresAsked = () => db.ran.filter((sql) => sql.includes('from cohort')).length;
const everyStatementTakes = (milliseconds: number) => {
  db.afterEach = () => {
    clock += milliseconds;
  };
};

function send(query: string, signal?: AbortSignal) {
  return app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function ask(query: string) {
  const response = await send(query);
  return (await response.json()) as Answered<{ scorecard: { rows: readonly unknown[] } }>;
}

beforeEach(async () => {
  db = givenAuthority();
  clock = NOW;
  app = appFor(db, { now, mostMilliseconds: 10 * SECOND, onOperation: () => over.resolve() });
  // The scorecard itself is kept: what runs from here on are the figures behind it.
  await ask(FIGURES);
  db.ran.length = 0;
});
afterEach(() => db.close());

describe('given an operation whose time is up', () => {
  it.each([FIGURES, ROWS])(
    'it stops before its next statement, and the answer says so: %s',
    async (query) => {
      db.afterEach = () => {
        clock += SECOND;
      };
      const { data, errors } = await ask(query);
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        {
          message: 'This took longer than 10 seconds and was stopped. Ask for less at once.',
          extensions: { code: 'TOOK_TOO_LONG' },
        },
      ]);
      expect(db.ran.length).toBeLessThan(20);
    },
  );

  it('the next is answered as if nothing had been', async () => {
    everyStatementTakes(SECOND);
    await ask(FIGURES);
    everyStatementTakes(0);
    const { data, errors } = await ask(FIGURES);
    expect(errors).toBeUndefined();
    expect(data.scorecard.rows).toHaveLength(MEASURES.length);
  });

  it('one that took exactly its time is answered', async () => {
    everyStatementTakes(SECOND);
    const { errors } = await ask(
      `{ measure(id: "children-in-care", asAt: "${DAY}") { ... on Figure { value } } }`,
    );
    expect(errors).toBeUndefined();
    expect(clock - NOW).toBeLessThanOrEqual(10 * SECOND);
  });
});

describe('given that whoever asked goes away', () => {
  const gone = async (leaving: (controller: AbortController) => void) => {
    const controller = new AbortController();
    leaving(controller);
    over = Promise.withResolvers();
    await Promise.allSettled([send(FIGURES, controller.signal), over.promise]);
  };

  it('the rest of the operation is not worked out', async () => {
    await gone((controller) => {
      db.afterEach = () => {
        if (figuresAsked() === 3) controller.abort();
      };
    });
    expect(figuresAsked()).toBe(3);
  });

  it('it is noticed between two figures, not only when all are done', async () => {
    await gone((controller) => {
      db.afterEach = () => {
        // As a connection that closes does: not before others have had their turn.
        if (figuresAsked() === 3) setImmediate(() => controller.abort());
      };
    });
    expect(figuresAsked()).toBeLessThan(6);
  });

  it('a scorecard that others wait for too is worked out all the same', async () => {
    const controller = new AbortController();
    const answer = () => {
      controller.abort();
      return Promise.reject(new Error('there are no threads'));
    };
    const threads = { answer, close: async () => {} };
    app = appFor(db, { now, threads, onOperation: () => over.resolve() });
    over = Promise.withResolvers();
    await Promise.allSettled([send(FIGURES, controller.signal), over.promise]);
    const { data, errors } = await ask(FIGURES);
    expect(errors).toBeUndefined();
    expect(data.scorecard.rows).toHaveLength(MEASURES.length);
  });
});
