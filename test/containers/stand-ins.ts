import { parse } from 'yaml';
import * as z from 'zod';
import { infraText, OURS } from '../operations/infra-files.ts';

export const LOG_IMAGE = 'permanence-log-stand-in:0.1.0';
export const ISSUER = 'https://issuer:8443';
export const LOG_ADDRESS = 'esdb://log:2113?tls=false';

const service = z.looseObject({
  image: z.string(),
  volumes: z
    .array(z.union([z.string(), z.looseObject({ source: z.string(), volume: z.unknown().optional() })]))
    .optional(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.unknown().optional(),
});
type Service = z.output<typeof service>;

const file = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
});

/** Started from images that need more than an engine: a registry, or a folder of certificates inside a volume. */
const REPLACED = /^(certificates|log-\d|grafana)$/;

/** Certificates of the log: what stands in for it has none. The rest is mounted as it is. */
function withoutCertificates({ volumes = [], ...rest }: Service): Service {
  const kept = volumes.filter((mount) => typeof mount === 'string' || mount.source !== 'certificates');
  return { ...rest, volumes: kept };
}

function ours(given: Service, certificate: string): Service {
  const { volumes = [], environment = {}, ...rest } = withoutCertificates(given);
  return {
    ...rest,
    depends_on: { log: { condition: 'service_healthy' }, issuer: { condition: 'service_started' } },
    environment: { ...environment, NODE_EXTRA_CA_CERTS: '/issuer.crt' },
    volumes: [...volumes, `${certificate}:/issuer.crt:ro`],
  };
}

function stoodIn(name: string, given: Service, issuerFolder: string): Service {
  if (given.image === OURS) return ours(given, `${issuerFolder}/issuer.crt`);
  return name === 'prometheus' ? withoutCertificates(given) : given;
}

/**
 * The compose file with stand-ins for what cannot be had without a registry: the emulator for the log, a folder of files for
 * the issuer, no Grafana. Everything else is as it stands there, the networks, rights and checks of health among it.
 */
export function composeWithStandIns(infra: string, issuerFolder: string): object {
  const {
    name: _name,
    services,
    volumes,
    ...rest
  } = file.parse(parse(infraText('compose.yaml'), { merge: true }));
  const kept = Object.entries(services).filter(([name]) => !REPLACED.test(name));
  const hardened = { read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] };
  const restart = 'unless-stopped';
  const extensions = Object.keys(rest).filter((key) => key.startsWith('x-'));
  for (const key of extensions) delete rest[key];
  const relative = /^\.\//;
  const placed = (given: Service): Service => ({
    ...given,
    volumes: (given.volumes ?? []).map((mount) =>
      typeof mount === 'string' ? mount.replace(relative, `${infra}/`) : mount,
    ),
  });
  return {
    ...rest,
    services: {
      ...Object.fromEntries(kept.map(([name, given]) => [name, placed(stoodIn(name, given, issuerFolder))])),
      log: {
        ...hardened,
        restart,
        image: LOG_IMAGE,
        init: true,
        networks: ['log'],
        volumes: ['log:/var/lib/eventstore'],
      },
      issuer: {
        ...{
          ...hardened,
          restart,
          image: services.proxy?.image,
          networks: ['inside'],
          tmpfs: ['/tmp', '/data', '/config'],
        },
        environment: { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config' },
        command: ['caddy', 'run', '--config', '/issuer/Caddyfile', '--adapter', 'caddyfile'],
        volumes: [`${issuerFolder}:/issuer:ro`],
      },
    },
    volumes: { ...volumes, log: {} },
  };
}
