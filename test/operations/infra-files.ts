import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

export const INFRA = join(import.meta.dirname, '../../infra');

export function infraText(path: string): string {
  return readFileSync(join(INFRA, path), 'utf8');
}

/** As Docker reads it: with what is said once and merged into many. */
export function infraYaml(path: string): unknown {
  return parse(infraText(path), { merge: true });
}

const mount = z.union([
  z.string(),
  z.object({ type: z.literal('volume'), source: z.string(), target: z.string(), read_only: z.boolean() }),
]);

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  healthcheck: z.looseObject({ disable: z.boolean().optional() }).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(mount).optional(),
  read_only: z.boolean().optional(),
  privileged: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  user: z.string().optional(),
  network_mode: z.string().optional(),
  networks: z.array(z.string()).optional(),
});

export type Service = z.output<typeof service>;

const compose = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.object({})),
});

export function composeFile(): z.output<typeof compose> {
  return compose.parse(infraYaml('compose.yaml'));
}

export const OURS = 'permanence:0.1.0';

/** The services that run this program, by name. */
export function ourServices(): readonly (readonly [string, Service])[] {
  return Object.entries(composeFile().services).filter(([, { image }]) => image === OURS);
}

/** Where they listen, those that do and whose names begin like this. */
export function placesOf(role: string): readonly string[] {
  return ourServices()
    .filter(([name, { command }]) => name.startsWith(role) && command?.[0] !== 'projector')
    .map(([name, { environment }]) => `${name}:${environment?.PORT}`)
    .toSorted();
}
