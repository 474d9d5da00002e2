import { KMSClient } from '@aws-sdk/client-kms';
import { isArn, regionOf } from './kms-key-id.ts';

const CONNECT_WITHIN_MILLISECONDS = 1_000;
const ANSWER_WITHIN_MILLISECONDS = 2_000;
const ATTEMPTS = 3;
/** As long as a log is waited for: whoever sent the command waits meanwhile. */
const PATIENCE_MILLISECONDS = 10_000;

const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

export interface KmsPatience {
  readonly connectMilliseconds?: number;
  readonly answerMilliseconds?: number;
  readonly attempts?: number;
  readonly milliseconds?: number;
}

/** A client that gives up in time. Who it is, and where the service is, the client's own variables say. */
export function kmsClient(key: string, patience: KmsPatience = {}) {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const said = AWS_REGION ?? AWS_DEFAULT_REGION;
  const client = new KMSClient({
    ...(said === undefined && isArn(key) ? { region: regionOf(key) } : {}),
    // It would print requests, and a request to wrap holds a key.
    logger: SILENT,
    maxAttempts: patience.attempts ?? ATTEMPTS,
    requestHandler: {
      connectionTimeout: patience.connectMilliseconds ?? CONNECT_WITHIN_MILLISECONDS,
      requestTimeout: patience.answerMilliseconds ?? ANSWER_WITHIN_MILLISECONDS,
      // Without it a time that is up is a line in a log and nothing else.
      throwOnRequestTimeout: true,
      logger: SILENT,
    },
  });
  const patient = () => ({
    abortSignal: AbortSignal.timeout(patience.milliseconds ?? PATIENCE_MILLISECONDS),
  });
  return { client, patient };
}

export type Kms = ReturnType<typeof kmsClient>;
