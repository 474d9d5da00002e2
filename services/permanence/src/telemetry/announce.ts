import { say } from '../output.ts';
import type { Settings } from '../settings.ts';
import type { Logger } from './logger.ts';

const BY_LINK = 'with a link printed on standard output, or npm run -s permanence -- token';
const BY_ISSUER = 'with a token of OIDC_ISSUER';

function inWords(at: string, data: string, signingIn: string): string {
  return `
Permanence is running; its record is in ${data}
  Ask the figures   ${at}/graphql   (opens with ready queries for each kind of user)
  Record            ${at}/v1/docs   (every command, to read and try)
  Is it well?       ${at}/health/ready
  Sign in           ${signingIn}
Stop it with Ctrl-C.`;
}

/** Says that the service can be asked, and with which settings; none of them is a secret. */
export function announce(
  log: Logger,
  port: number,
  settings: Settings,
  terminal = process.stderr.isTTY === true,
): void {
  const at = `http://localhost:${port}`;
  const signingIn = settings.signIn.issuer === undefined ? BY_LINK : BY_ISSUER;
  if (terminal) {
    say(inWords(at, settings.data, signingIn));
    return;
  }
  const { data, demo, logLevel, otlpEndpoint } = settings;
  log.info(
    {
      figures: `${at}/graphql`,
      record: `${at}/v1/docs`,
      ready: `${at}/health/ready`,
      signingIn,
      pid: process.pid,
      settings: { port, data, demo, logLevel, traces: otlpEndpoint !== undefined },
    },
    'Permanence is running',
  );
}

/** Of a node that only answers. */
export function announceNode(log: Logger, port: number): void {
  log.info({ pid: process.pid }, `Ask the figures at http://localhost:${port}/graphql; stop it with Ctrl-C`);
}

/** Of a node that only records. */
export function announceRecording(log: Logger, port: number): void {
  log.info({ pid: process.pid }, `Record at http://localhost:${port}/v1/docs; stop it with Ctrl-C`);
}
