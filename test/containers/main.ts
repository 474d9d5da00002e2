// `node_modules/.bin/node test/containers/main.ts [--built] [--keep]`: builds the image, runs the compose file on a container engine,
// with stand-ins where a registry would be needed, kills its containers and looks whether anything was lost. Where not even the
// images it begins from can be had, local-images.sh makes some. A builder older than BuildKit: DOCKER_BUILDKIT=0.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { INFRA, OURS } from '../operations/infra-files.ts';
import * as checks from './checks.ts';
import { build, composeOver, docker, mustDocker } from './engine.ts';
import { AUDIENCE, issuerIn } from './issuer.ts';
import { composeWithStandIns, ISSUER, LOG_ADDRESS, LOG_IMAGE } from './stand-ins.ts';
import { OUR_NAMES, type Trial, untilHealthy } from './trial.ts';

const PROJECT = 'permanence-trial';
const PROGRAM = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', 'packages', 'services'];

const { values } = parseArgs({
  options: { built: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});

const CHECKS: readonly (readonly [what: string, check: checks.Check])[] = [
  ['Rights', checks.rights],
  ['Strangers', checks.strangers],
  ['Recording', checks.recording],
  ['Figures', checks.figures],
  ['Prometheus', checks.watched],
  ...['record-1', 'query-1', 'projector', 'log', 'proxy'].map(
    (service) => [`${service} falls`, checks.falling(service)] as const,
  ),
  ['Stopping', checks.stopping],
  ['Starting again', checks.startingAgain],
];

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${what}: ${typeof result === 'string' ? `${result} ` : ''}(${seconds} s)`);
  return result;
}

async function images(): Promise<void> {
  if (values.built) return;
  await timed('Built the image', () =>
    build(OURS, 'infra/Dockerfile', ['infra/Dockerfile', ...PROGRAM], ['node_modules', 'data', 'test']),
  );
  const standIn = 'packages/event-store-kurrent/test/stand-in/Dockerfile';
  await timed('Built the stand-in of the log', () =>
    build(LOG_IMAGE, standIn, PROGRAM, ['node_modules', 'data']),
  );
}

function secretsOf(path: string): void {
  const secrets = {
    LOG_ADDRESS,
    OIDC_ISSUER: ISSUER,
    OIDC_AUDIENCE: AUDIENCE,
    METRICS_TOKEN: crypto.randomUUID(),
  };
  writeFileSync(
    path,
    Object.entries(secrets)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
}

async function tried(folder: string): Promise<void> {
  const token = await issuerIn(folder);
  const path = join(folder, 'compose.json');
  const secrets = join(folder, 'secrets.env');
  secretsOf(secrets);
  writeFileSync(path, JSON.stringify(composeWithStandIns(INFRA, folder), null, 2));
  const compose = composeOver(path, secrets, PROJECT);
  const trial: Trial = { compose, project: PROJECT, token };
  try {
    await timed('Started', async () => {
      compose('up', '-d');
      await untilHealthy(trial, [...OUR_NAMES, 'log', 'proxy', 'prometheus']);
    });
    for (const [what, check] of CHECKS) await timed(what, () => check(trial));
  } catch (error) {
    console.log(compose('ps'), compose('logs', '--tail', '20'));
    throw error;
  } finally {
    if (!values.keep) compose('down', '-v', '-t', '20');
  }
}

const engine = docker('version', '--format', '{{.Server.Version}}');
if (engine.code !== 0) {
  console.error(`no container engine answers: ${engine.out}`);
  process.exitCode = 1;
} else {
  console.log(`Engine ${engine.out}`);
  const folder = mkdtempSync(join(tmpdir(), 'permanence-trial-'));
  try {
    await images();
    console.log(`${OURS}: ${mustDocker('image', 'inspect', '-f', '{{.Size}}', OURS)} bytes`);
    await tried(folder);
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true });
  }
}
