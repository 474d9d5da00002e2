import { say } from '../output.ts';
import type { Settings } from '../settings.ts';
import type { Logger } from './logger.ts';

function inWords(at: string, data: string): string {
  return `
Permanence is running; its record is in ${data}
  Ask the figures   ${at}/graphql   (opens with ready queries for each kind of user)
  Record            ${at}/v1/docs   (every command, to read and try)
  Is it well?       ${at}/health/ready
  Signing in        not needed yet: only this machine can connect
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
  if (terminal) {
    say(inWords(at, settings.data));
    return;
  }
  const { data, demo, logLevel, otlpEndpoint } = settings;
  log.info(
    {
      figures: `${at}/graphql`,
      record: `${at}/v1/docs`,
      ready: `${at}/health/ready`,
      signingIn: 'not needed yet: only this machine can connect',
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
