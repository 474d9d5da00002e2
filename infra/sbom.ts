// `npm run -s sbom`: what the program is made of (CycloneDX 1.6), from the lockfile and what is installed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A package of the lockfile. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** As npm gives it: `sha512-` and base64. Undefined when the lockfile has none. */
  readonly integrity: string | undefined;
  /** An address to download from, where the lockfile names one. */
  readonly tarball: string | undefined;
  /** SPDX expression; undefined when the package is for another platform and not installed. */
  readonly licence: string | undefined;
}

interface Locked {
  readonly resolution: { readonly integrity?: string; readonly tarball?: string };
}

interface Manifest {
  readonly license?: string | { readonly type: string };
}

function manifestOf(name: string, snapshots: readonly string[]): Manifest | undefined {
  for (const snapshot of snapshots) {
    // pnpm's folder of a package: its key in the lockfile, with what a folder's name may not hold replaced.
    const folder = snapshot
      .replaceAll('/', '+')
      .replaceAll(')(', '_')
      .replaceAll('(', '_')
      .replaceAll(')', '');
    const path = join(root, 'node_modules/.pnpm', folder, 'node_modules', name, 'package.json');
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {}
  }
  return undefined;
}

function licenceOf(manifest: Manifest | undefined): string | undefined {
  const said = manifest?.license;
  return typeof said === 'object' ? said.type : said;
}

/** Every package that the lockfile names. */
export function components(): readonly Component[] {
  const lockfile = parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')) as {
    packages: Record<string, Locked>;
    snapshots: Record<string, unknown>;
  };
  const snapshots = Map.groupBy(Object.keys(lockfile.snapshots), (key) => key.split('(')[0] ?? key);
  return Object.entries(lockfile.packages).map(([key, { resolution }]) => {
    const at = key.lastIndexOf('@');
    const name = key.slice(0, at);
    const manifest = manifestOf(name, snapshots.get(key) ?? [key]);
    return {
      name,
      version: key.slice(at + 1),
      integrity: resolution.integrity,
      tarball: resolution.tarball,
      licence: licenceOf(manifest),
    };
  });
}

function purlOf({ name, version }: Component): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function componentOf(component: Component): object {
  const { name, version, integrity, licence } = component;
  const hash = Buffer.from(integrity?.replace('sha512-', '') ?? '', 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': purlOf(component),
    name,
    version,
    purl: purlOf(component),
    hashes: [{ alg: 'SHA-512', content: hash }],
    ...(licence === undefined ? {} : { licenses: [{ expression: licence }] }),
  };
}

/** The same document for the same lockfile: no time and no random number in it. */
export function sbom(): object {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: components().map(componentOf),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(sbom(), null, 2));
