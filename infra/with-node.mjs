// Runs a TypeScript entry point with the project's own Node, installing what is missing first.
// Plain JavaScript without imports from the project: it must start on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockfile = join(root, 'pnpm-lock.yaml');
const installed = join(root, 'node_modules', '.installed-lockfile');

function installIsCurrent() {
  if (!existsSync(installed)) return false;
  return readFileSync(installed).equals(readFileSync(lockfile));
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.error(`Installing what is missing (${packageManager}) …`);
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const run = spawnSync(npx, ['-y', packageManager, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('Installing failed. Is the npm registry reachable? Try: npm ping');
    process.exit(run.status ?? 1);
  }
  writeFileSync(installed, readFileSync(lockfile));
}

function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = ['.bin', '.bin/..']
    .map((folder) => join(root, 'node_modules', folder, name))
    .find(existsSync);
  return found ?? process.execPath;
}

if (!installIsCurrent()) install();
const [target, ...rest] = process.argv.slice(2);
const entry = resolve(root, target);
if (Number(process.versions.node.split('.')[0]) >= 26) {
  // npm puts node_modules/.bin first on the PATH, so after the first install this is already the right Node.
  process.argv = [process.execPath, entry, ...rest];
  await import(pathToFileURL(entry).href);
} else {
  const run = spawnSync(projectNode(), [entry, ...rest], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
