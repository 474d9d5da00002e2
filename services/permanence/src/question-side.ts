import type { DatabaseSync } from 'node:sqlite';
import type { Looks } from '@permanence/access/looks';
import { personOf } from '@permanence/access/signed-in';
import { createQueryApp } from '@permanence/query/app';
import type { WhenAtLeast } from '@permanence/query/at-least';
import type { ExampleQuery } from '@permanence/query/example-queries';
import { createExports } from '@permanence/query/export/app';
import { createLive, type Live } from '@permanence/query/live/live';
import { pauseEvery } from '@permanence/query/live/pieces';
import type { Threads } from '@permanence/query/scorecard-threads/threads';
import { createSightHandles } from '@permanence/query/sights';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { Router } from 'express';
import type { Telemetry } from './telemetry/telemetry.ts';

/** How long commands and queries wait, at most, for what is kept up for others. */
const LIVE_MILLISECONDS = 8;

export interface Asked {
  readonly path: string;
  /** What ids and pseudonyms are made with. */
  readonly key: Uint8Array;
  readonly whenAtLeast: WhenAtLeast;
  readonly exampleQueries: readonly ExampleQuery[];
  /** Most roles ask these and nothing else. */
  readonly readyOnly: boolean;
  /** How long a question may take before it is stopped. */
  readonly mostMilliseconds: number;
  /** Where it is kept who looked at whom. */
  readonly looks: Looks;
  /** Where scorecards are worked out, when not in this thread. */
  readonly threads?: Threads;
  /** Whose tables they are, when not everybody's. */
  readonly authorities?: readonly string[];
}

export interface QuestionSide {
  readonly questions: Router;
  readonly live: Live;
}

/** A handle that only reads, closed with the rest. */
export function openToRead(opened: AsyncDisposableStack, path: string): DatabaseSync {
  return opened.adopt(openReadModels(path, { readOnly: true }), (db) => db.close());
}

/** Answers from a file of tables; closed with what is opened here. */
export function openQuestionSide(
  opened: AsyncDisposableStack,
  { path, key, whenAtLeast, exampleQueries, readyOnly, mostMilliseconds, looks, threads, authorities }: Asked,
  { onOperation, onUnexpected }: Telemetry,
): QuestionSide {
  const open = () => openReadModels(path, { readOnly: true });
  const handles = createSightHandles({ db: openToRead(opened, path), open, now: Date.now });
  const sights = opened.adopt(handles, (each) => each.close());
  // What is kept up is worked out a piece at a time, on a handle of its own, while commands and queries are answered.
  const following = openToRead(opened, path);
  const live = createLive({ db: following, open, whenAtLeast, pause: pauseEvery(LIVE_MILLISECONDS) });
  const whose = authorities === undefined ? {} : { authorities };
  const seen = { sights, personOf, looks, key, ...whose };
  const graphql = createQueryApp({
    ...{ ...seen, whenAtLeast, live, exampleQueries, readyOnly, mostMilliseconds },
    ...(threads === undefined ? {} : { threads }),
    ...{ onOperation, onUnexpected: onUnexpected('query') },
  });
  const questions = Router();
  questions.all('/graphql', (request, response) => graphql(request, response));
  questions.use('/export', createExports({ ...seen, onUnexpected: onUnexpected('export') }));
  return { questions, live };
}
