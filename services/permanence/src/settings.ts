import { isKmsKey } from '@permanence/privacy/kms/kms-key-id';
import * as z from 'zod';
import { WrongUsage } from './refusal.ts';
import { type SignInSettings, signInSchema, signInSettings } from './sign-in/sign-in-settings.ts';
import { parseStoreAddress, STORE_ADDRESSES, type StoreAddress } from './store-address.ts';
import { LOG_LEVELS, type LogLevel } from './telemetry/log-levels.ts';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PERMANENCE_DATA: z.string().min(1).default('data'),
  PERMANENCE_DEMO: z.enum(['0', '1']).default('1'),
  READY_QUERIES_ONLY: z.enum(['0', '1']).default('0'),
  QUERY_MOST_SECONDS: z.coerce.number().min(1).max(90).default(30),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('permanence'),
});

/** By itself, because every command needs it and none but one needs the others. */
const logSchema = z.object({
  EVENT_STORE: z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return undefined;
      const address = parseStoreAddress(text);
      if (address === undefined) context.addIssue({ code: 'custom', message: STORE_ADDRESSES });
      return address;
    }),
});

const safeEndpoint = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}, 'https, except on this machine');

/** By itself for the same reason: whoever opens texts needs it. */
const keysSchema = z.object({
  PERMANENCE_KEYS: z.string().min(1).optional(),
  PERMANENCE_KMS: z.string().refine(isKmsKey, 'a key of AWS KMS: its ARN, its id or alias/<name>').optional(),
});

/** The client's own variables, which say where the service is. Keys go there as they are. */
const endpointSchema = z.object({
  AWS_ENDPOINT_URL_KMS: safeEndpoint.optional(),
  AWS_ENDPOINT_URL: safeEndpoint.optional(),
});

export interface Settings {
  readonly port: number;
  readonly data: string;
  /** Whether an empty log is filled with an invented authority. */
  readonly demo: boolean;
  /** Whether most roles ask the ready queries and nothing else. */
  readonly readyOnly: boolean;
  /** How long a question over GraphQL may take before it is stopped. */
  readonly queryMostMilliseconds: number;
  readonly logLevel: LogLevel;
  /** Where traces are sent; undefined when nobody asked for them. */
  readonly otlpEndpoint: string | undefined;
  readonly serviceName: string;
  readonly signIn: SignInSettings;
}

/** Every environment variable that is read. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(schema.shape),
  ...Object.keys(signInSchema.shape),
  ...Object.keys(logSchema.shape),
  ...Object.keys(keysSchema.shape),
];

function parsed<Schema extends z.ZodType>(schema: Schema, environment: NodeJS.ProcessEnv): z.output<Schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new WrongUsage(`a setting is wrong: ${wrong.join('; ')}`);
}

/** Where the log is kept; undefined when it is the file in the data folder. */
export function storeAddressIn(environment: NodeJS.ProcessEnv): StoreAddress | undefined {
  return parsed(logSchema, environment).EVENT_STORE;
}

/** Folder of the keys of texts; undefined when it is the one in the data folder. */
export function keysFolderIn(environment: NodeJS.ProcessEnv): string | undefined {
  return parsed(keysSchema, environment).PERMANENCE_KEYS;
}

/** The key of a key service by which keys of texts are wrapped; undefined when a file of ours does it. */
export function keyServiceIn(environment: NodeJS.ProcessEnv): string | undefined {
  const { PERMANENCE_KMS } = parsed(keysSchema, environment);
  if (PERMANENCE_KMS !== undefined) parsed(endpointSchema, environment);
  return PERMANENCE_KMS;
}

/** Environment variables, read once. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const said = parsed(schema, environment);
  return {
    port: said.PORT,
    data: said.PERMANENCE_DATA,
    demo: said.PERMANENCE_DEMO === '1',
    readyOnly: said.READY_QUERIES_ONLY === '1',
    queryMostMilliseconds: said.QUERY_MOST_SECONDS * 1_000,
    logLevel: said.LOG_LEVEL,
    otlpEndpoint: said.OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: said.OTEL_SERVICE_NAME,
    signIn: signInSettings(parsed(signInSchema, environment)),
  };
}
