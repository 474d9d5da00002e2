import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTING_NAMES } from '@permanence/permanence/settings';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { composeFile, INFRA, infraText, OURS, ourServices, placesOf } from './infra-files.ts';
import { run } from './running.ts';

const { services, volumes } = composeFile();
const all = Object.entries(services);

describe.each(all)('given the service %s of the compose file', (_name, service) => {
  it('then its image has a version, and that is not whatever is newest', () => {
    expect(service.image).toMatch(/:v?\d+\.\d+/);
    expect(service.image).not.toContain('latest');
  });

  it('then it can do as little as it needs to', () => {
    expect(service.privileged ?? false).toBe(false);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  it('then it is asked whether it is well: by its own check, or by that of our image', () => {
    expect(service.healthcheck !== undefined || service.image === OURS).toBe(true);
  });

  it('then only this machine can connect to it', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    // Who borrows the network of another has none any more once that one was started again.
    expect(service.network_mode ?? 'none').toBe('none');
  });

  it('then no secret stands in it', () => {
    for (const [key, value] of Object.entries(service.environment ?? {})) {
      const secret = /PASSWORD|SECRET|TOKEN|EVENT_STORE/.test(key);
      if (secret) expect(value, key).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/);
      expect(value, key).not.toMatch(/:\/\/[^/]*:[^/]*@/);
    }
  });

  it('then what it mounts is there', () => {
    for (const mount of service.volumes ?? []) {
      const source = typeof mount === 'string' ? (mount.split(':')[0] as string) : mount.source;
      if (source.startsWith('.')) expect(existsSync(join(INFRA, source)), source).toBe(true);
      else expect(Object.keys(volumes)).toContain(source);
    }
  });
});

describe('given the services that run this program', () => {
  let known: readonly string[];
  beforeAll(async () => {
    const { out } = await run(['--help']);
    known = [...out.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name as string);
  });
  const notYet = /^# Not run yet: ([^.]*)\./m.exec(infraText('compose.yaml'))?.[1]?.split(', ') ?? [];

  it('then there are two that record, one that projects and two that answer', () => {
    expect(ourServices().map(([name]) => name)).toEqual([
      'record-1',
      'record-2',
      'projector',
      'query-1',
      'query-2',
    ]);
  });

  it('then each runs a command that there is, or one that the header says is not there yet', () => {
    expect(known).toContain('serve');
    for (const [name, { command }] of ourServices()) {
      expect([...known, ...notYet], name).toContain(command?.[0]);
    }
  });

  it('then the header says of no command that it is not there yet when it is', () => {
    expect(
      notYet.filter((name) => known.includes(name)),
      'take it off the list "Not run yet" in the header of infra/compose.yaml',
    ).toEqual([]);
  });

  it('then each is told only what is a setting', () => {
    for (const [name, { environment }] of ourServices()) {
      const unknown = Object.keys(environment ?? {}).filter((key) => !SETTING_NAMES.includes(key));
      expect(unknown, name).toEqual([]);
    }
  });

  it('then the proxy knows where each listens', () => {
    expect(placesOf('')).toEqual(['query-1:4000', 'query-2:4000', 'record-1:4000', 'record-2:4000']);
    const upstreams = [...infraText('proxy/Caddyfile').matchAll(/reverse_proxy (.+?)(?: \{)?$/gm)]
      .map(([, list]) => (list as string).split(' '))
      .slice(0, 2);
    expect(upstreams).toEqual([placesOf('record'), placesOf('query')]);
  });
});

describe('given the secrets', () => {
  const named = new Set([...infraText('compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));

  test('then the example names each, with nothing that could be used', () => {
    const lines = infraText('secrets.example.env')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(new Set(lines.map((line) => line.split('=')[0]))).toEqual(named);
    for (const line of lines) expect(line).toMatch(/<[a-z ]+>/);
  });

  test('then the file that holds them is not kept in the repository', () => {
    const ignored = readFileSync(join(INFRA, '../.gitignore'), 'utf8').split('\n');
    expect(ignored).toContain('infra/secrets.env');
  });
});
