import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import type { ExampleQuery } from '@permanence/query/example-queries';
import type { OnOperation } from '@permanence/query/operation-answered';
import type { OnCommand } from '@permanence/record/command-taken';
import type { RequestHandler } from 'express';
import type { Settings } from '../settings.ts';
import { correlationSaid, createLogging, errorSaid, type Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { operationNames } from './operation-names.ts';
import { watchRequests } from './requests.ts';
import { sendMetrics } from './send-metrics.ts';
import { startTraces } from './traces.ts';
import { watchedLog } from './watched-log.ts';
import type { LooksKept } from './watched-looks.ts';

/** What is told to those who run the service: figures, lines of a log and, when asked for, traces. */
export interface Telemetry {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly requests: RequestHandler;
  readonly onCommand: OnCommand;
  readonly onOperation: OnOperation;
  readonly onPage: (position: GlobalPosition) => void;
  readonly onUnexpected: (where: string) => (error: unknown, correlationId: string) => void;
  readonly watching: (log: EventStore) => EventStore;
  readonly onLooks: (kept: LooksKept) => void;
  /** Hands over what is still in memory. */
  readonly finish: () => Promise<void>;
}

function unexpectedIn(log: Logger, metrics: Metrics) {
  return (where: string) =>
    (error: unknown, correlationId: string): void => {
      metrics.count('unexpected', { where });
      log.error(
        { where, correlation: correlationSaid(correlationId), error: errorSaid(error) },
        'unexpected error',
      );
    };
}

export async function startTelemetry(
  settings: Settings,
  readyQueries: readonly ExampleQuery[],
): Promise<Telemetry> {
  const { log, flush } = createLogging(settings.logLevel);
  const metrics = createMetrics();
  const traces = await startTraces(settings);
  const endMetrics = await sendMetrics(settings, metrics);
  const nameOf = operationNames(readyQueries);
  return {
    log,
    metrics,
    requests: watchRequests(log, metrics, traces.request),
    onCommand: (taken) => metrics.count('commands', { ...taken }),
    onOperation: ({ name, type, outcome, milliseconds }) => {
      const operation = nameOf(name);
      metrics.took('operations', { operation, type, outcome }, milliseconds);
      traces.operation({ operation, type, outcome, milliseconds });
    },
    onPage: (position) => {
      metrics.count('pages', {});
      traces.page(position);
    },
    onUnexpected: unexpectedIn(log, metrics),
    watching: (store) =>
      watchedLog(store, (seen) => {
        metrics.took('appends', { outcome: seen.outcome }, seen.milliseconds);
        if (seen.outcome === 'appended') metrics.count('eventsAppended', {}, seen.events);
        traces.append(seen);
      }),
    onLooks: ({ looks, outcome, milliseconds }) => {
      metrics.took('looksKept', { outcome }, milliseconds);
      if (outcome === 'failed') return;
      for (const { sight } of looks) metrics.count('looks', { sight });
    },
    finish: async () => {
      await Promise.all([traces.finish(), endMetrics()]);
      flush();
    },
  };
}
