import type { Looks } from '@permanence/access/looks';
import { openLooks } from '@permanence/access/looks/looks-file';
import { personOf } from '@permanence/access/signed-in';
import type { EventStore } from '@permanence/event-store/event-store';
import type { Router } from 'express';
import { looksFile } from '../data-folder.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { watchedLooks } from '../telemetry/watched-looks.ts';
import { keepAnchored } from './anchors.ts';
import { reportsFrom } from './report-thread.ts';
import { looksRoutes } from './routes.ts';

/** Keeps who looked at whom, for a process that goes on, and anchors it in the log; closed with the rest, before the log. */
export function openLooksSide(
  opened: AsyncDisposableStack,
  folder: string,
  log: EventStore,
  telemetry: Pick<Telemetry, 'log' | 'onLooks'>,
): Looks {
  const looks = opened.adopt(openLooks(looksFile(folder)), (file) => file.close());
  const onFailure = () => telemetry.log.warn('the looks could not be anchored in the log');
  opened.adopt(keepAnchored(log, looks, { now: Date.now, onFailure }), (anchoring) => anchoring.stop());
  return watchedLooks(looks, telemetry.onLooks);
}

/** What auditors read of it, where there are tables that say whose accounts there are. */
export function looksReports(looks: Looks, folder: string, tables: string): Router {
  return looksRoutes({ looks, report: reportsFrom({ folder, tables }), personOf, now: Date.now });
}
