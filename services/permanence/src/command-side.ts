import type { Looks } from '@permanence/access/looks';
import type { EventStore } from '@permanence/event-store/event-store';
import { recordRoutes } from '@permanence/record/app';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import type { RequestHandler } from 'express';
import { keepIdentitiesDaily, linksIn } from './adoption-links.ts';
import { answersFile, logFiles, looksFile } from './data-folder.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { startCheckpoints, type Thread } from './thread.ts';
import { createWhatWouldFollow } from './what-would-follow.ts';

export interface CommandSide {
  readonly commands: RequestHandler;
  /** Keeps the write-ahead logs of what commands write to short. */
  readonly checkpoints: Thread;
}

/** Takes commands for a log; closed with what is opened here. */
export async function openCommandSide(
  opened: AsyncDisposableStack,
  folder: string,
  log: EventStore,
  looks: Looks,
  { log: words, onCommand, onUnexpected }: Telemetry,
): Promise<CommandSide> {
  const idempotency = opened.adopt(openIdempotencyStore(answersFile(folder)), (store) => store.close());
  const files = [...logFiles(folder), answersFile(folder), looksFile(folder)];
  const checkpoints = opened.adopt(startCheckpoints(files), (thread) => thread.finish());
  const whatWouldFollow = createWhatWouldFollow(Date.now);
  const adoptionLinks = opened.adopt(await linksIn(folder), (links) => links.close());
  const onFailure = () => words.warn('identities for adopted children could not be set aside');
  opened.adopt(keepIdentitiesDaily(log, adoptionLinks, onFailure), (keeping) => keeping.stop());
  const ofCommands = { log, looks, idempotency, whatWouldFollow, adoptionLinks };
  const told = { onCommand, onUnexpected: onUnexpected('command') };
  return { commands: recordRoutes({ ...ofCommands, ...told }), checkpoints };
}
