/** A figure the service tells of itself. No label may ever hold what a person wrote, or which child something is about. */
export interface Metric {
  readonly name: string;
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly labels: readonly string[];
  readonly help: string;
}

/** Every metric of ours. Dashboards and alert rules use these names and no others: a name is not changed, but followed by another. */
export const METRICS = {
  requests: {
    name: 'permanence_http_request_duration_seconds',
    kind: 'histogram',
    labels: ['method', 'route', 'status'],
    help: 'Answers to HTTP requests, by the pattern of the route (`other` where there is none) and status (`aborted` where the caller went away). Streams of live answers are left out.',
  },
  commands: {
    name: 'permanence_commands_total',
    kind: 'counter',
    labels: ['intent', 'outcome'],
    help: 'Commands, by intent (`bulk` for the lines of bulk files) and by what became of them: recorded, held-already, would-record, not-recorded, or the code of the problem.',
  },
  appends: {
    name: 'permanence_append_duration_seconds',
    kind: 'histogram',
    labels: ['outcome'],
    help: 'Appends to the log until they are durable: appended, repeated (it was there already), refused (somebody else was faster, or it was too large) or failed.',
  },
  eventsAppended: {
    name: 'permanence_events_appended_total',
    kind: 'counter',
    labels: [],
    help: 'Events appended to the log by this process.',
  },
  looks: {
    name: 'permanence_looks_total',
    kind: 'counter',
    labels: ['sight'],
    help: 'Looks at records of children that were kept, one a child and request, by what was given: whole, stub or refused.',
  },
  looksKept: {
    name: 'permanence_looks_kept_duration_seconds',
    kind: 'histogram',
    labels: ['outcome'],
    help: 'Keeping the looks of a request until they are durable: kept or failed. The answer goes out afterwards, and not at all when it failed.',
  },
  logReadable: {
    name: 'permanence_log_readable',
    kind: 'gauge',
    labels: [],
    help: '1 when the log could be read at this scrape, else 0; then the figures of the projector are those of the last time it could.',
  },
  logHead: {
    name: 'permanence_log_head_position',
    kind: 'gauge',
    labels: [],
    help: 'Position of the last event of the log. It grows, but not always by one: never count with it.',
  },
  projectorPosition: {
    name: 'permanence_projector_position',
    kind: 'gauge',
    labels: [],
    help: 'How far into the log the read models have come.',
  },
  lagEvents: {
    name: 'permanence_projector_lag_events',
    kind: 'gauge',
    labels: [],
    help: 'Events of the log that are not in the read models yet; counted up to 10,000.',
  },
  lagSeconds: {
    name: 'permanence_projector_lag_seconds',
    kind: 'gauge',
    labels: [],
    help: 'How long the oldest event that is not in the read models has been waiting.',
  },
  pages: {
    name: 'permanence_projector_pages_total',
    kind: 'counter',
    labels: [],
    help: 'Pages of the log that were committed to the read models.',
  },
  rebuilds: {
    name: 'permanence_projector_rebuilds_total',
    kind: 'counter',
    labels: [],
    help: 'How often the tables were found made anew since this process started; looked for at each scrape.',
  },
  parked: {
    name: 'permanence_parked_streams',
    kind: 'gauge',
    labels: [],
    help: 'Records that could not be folded past an event. What was recorded of them since is in no figure.',
  },
  operations: {
    name: 'permanence_graphql_operation_duration_seconds',
    kind: 'histogram',
    labels: ['operation', 'type', 'outcome'],
    help: 'GraphQL operations, by name where it is the name of one of the ready queries, else `other`. A subscription is measured until it has begun.',
  },
  subscribers: {
    name: 'permanence_live_subscribers',
    kind: 'gauge',
    labels: [],
    help: 'Subscriptions that are being listened to.',
  },
  topics: {
    name: 'permanence_live_topics',
    kind: 'gauge',
    labels: [],
    help: 'Different questions that are kept up for subscriptions.',
  },
  fileSize: {
    name: 'permanence_file_bytes',
    kind: 'gauge',
    labels: ['file'],
    help: 'Size of each SQLite file with its write-ahead log: log, commands, looks, read-models.',
  },
  diskFree: {
    name: 'permanence_disk_free_bytes',
    kind: 'gauge',
    labels: [],
    help: 'What is left on the disk of the data folder.',
  },
  diskSize: {
    name: 'permanence_disk_size_bytes',
    kind: 'gauge',
    labels: [],
    help: 'Size of the disk of the data folder.',
  },
  unexpected: {
    name: 'permanence_unexpected_errors_total',
    kind: 'counter',
    labels: ['where'],
    help: 'Errors that callers saw only as unexpected: in a command, a query or an export.',
  },
} as const satisfies Readonly<Record<string, Metric>>;

/** Of Node itself, as its client library names them; only those that dashboards and rules use. */
export const NODE_METRICS = [
  'nodejs_eventloop_lag_p99_seconds',
  'nodejs_heap_size_used_bytes',
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
  'process_start_time_seconds',
] as const;

/** Of programs that are not ours: Prometheus itself and the log's cluster. */
export const METRICS_OF_OTHERS = ['up', 'eventstore_statuses', 'eventstore_sys_disk_bytes'] as const;
