import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  METRICS,
  METRICS_OF_OTHERS,
  type Metric,
  NODE_METRICS,
} from '@permanence/permanence/telemetry/names';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { INFRA, infraText, infraYaml, placesOf } from './infra-files.ts';

const RUNBOOKS = join(INFRA, '../docs/runbooks');

function namesOf({ name, kind }: Metric): readonly string[] {
  return kind === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name];
}

const KNOWN = new Set<string>([
  ...Object.values(METRICS).flatMap(namesOf),
  ...NODE_METRICS,
  ...METRICS_OF_OTHERS,
]);
const WORDS = new Set(['and', 'or', 'unless', 'by', 'on', 'ignoring', 'without', 'bool']);

/** What an expression is about: its words that are no function, no keyword and no label. */
function metricsIn(expression: string): readonly string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, '')
    .replaceAll(/\b(by|on|ignoring|without)\s*\([^)]*\)/g, '');
  return [...bare.matchAll(/\b[a-zA-Z_]\w*\b(?!\s*\()/g)]
    .map(([word]) => word)
    .filter((word) => !WORDS.has(word));
}

/** The labels an expression asks of a metric. */
function labelsIn(expression: string): readonly (readonly [metric: string, label: string])[] {
  return [...expression.matchAll(/(\w+)\{([^}]*)\}/g)].flatMap(([, metric, matchers]) =>
    [...(matchers ?? '').matchAll(/(\w+)\s*[=!]/g)].map(([, label]) => [metric ?? '', label ?? ''] as const),
  );
}

const rule = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.strictObject({ summary: z.string(), runbook: z.string() }),
});
const rules = z
  .strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule) })) })
  .parse(infraYaml('prometheus/rules.yaml'))
  .groups.flatMap((group) => group.rules);

const board = z
  .looseObject({
    uid: z.literal('permanence'),
    panels: z.array(
      z.looseObject({
        id: z.number(),
        title: z.string(),
        targets: z.array(z.looseObject({ expr: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(infraText('grafana/boards/permanence.json')));

const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

describe.each(expressions)('given what is asked for "%s"', (_title, expression) => {
  it('then it is of metrics that there are', () => {
    const asked = metricsIn(expression);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  it('then it asks ours for no label that they do not have', () => {
    const ours = Object.values(METRICS).flatMap((metric) =>
      namesOf(metric).map((name) => [name, metric.labels as readonly string[]] as const),
    );
    const labels = new Map<string, readonly string[]>(ours);
    const unknown = labelsIn(expression).filter(
      ([name, label]) => labels.has(name) && !labels.get(name)?.includes(label),
    );
    expect(unknown).toEqual([]);
  });
});

describe('given the rules', () => {
  it('then there is one for each thing that must wake somebody', () => {
    expect(rules.map(({ alert }) => alert)).toEqual(
      expect.arrayContaining(['ProjectorBehind', 'RecordParked', 'ServerErrors', 'DiskFilling', 'NoLeader']),
    );
  });

  it.each(rules)('$alert names a page that says what to do', ({ annotations }) => {
    expect(existsSync(join(RUNBOOKS, annotations.runbook)), annotations.runbook).toBe(true);
  });
});

describe('given the settings of Prometheus and Grafana', () => {
  const prometheus = z
    .looseObject({
      rule_files: z.array(z.string()),
      scrape_configs: z.array(
        z.looseObject({
          job_name: z.string(),
          static_configs: z.array(z.looseObject({ targets: z.array(z.string()) })),
        }),
      ),
    })
    .parse(infraYaml('prometheus/prometheus.yaml'));

  it('then the rules are where Prometheus looks for them', () => {
    for (const file of prometheus.rule_files) {
      expect(existsSync(join(INFRA, 'prometheus', file)), file).toBe(true);
    }
  });

  it('then every process of ours is asked, where it listens', () => {
    const [job] = prometheus.scrape_configs.filter(({ job_name }) => job_name === 'permanence');
    const asked = job?.static_configs.flatMap(({ targets }) => targets) ?? [];
    expect(asked.toSorted()).toEqual(placesOf(''));
  });

  it('then the board asks the source that is provisioned, and no panel lies on another', () => {
    const source = z
      .looseObject({ datasources: z.array(z.looseObject({ uid: z.string() })) })
      .parse(infraYaml('grafana/provisioning/datasources/prometheus.yaml'));
    expect(source.datasources.map(({ uid }) => uid)).toEqual(['prometheus']);
    for (const uid of infraText('grafana/boards/permanence.json').matchAll(
      /"type": "prometheus",\s+"uid": "(\w+)"/g,
    ))
      expect(uid[1]).toBe('prometheus');
    const places = board.panels.map(({ gridPos }) => JSON.stringify(gridPos));
    expect(new Set(places).size).toBe(places.length);
    expect(readdirSync(join(INFRA, 'grafana/boards'))).toEqual(['permanence.json']);
  });
});
