// `npm test`: every check, in the order in which a failure is cheapest to read.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

const checks: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  [
    'type-aware lint',
    bin('oxlint'),
    ['--type-aware', '--config', '.oxlintrc.json', 'packages', 'services', 'test', 'infra'],
  ],
  ['types', bin('tsc'), ['-p', '.']],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
];

for (const [title, command, args] of checks) {
  if (!existsSync(command))
    throw new Error(`${command} is missing: delete node_modules and run npm test again`);
  console.log(`\n▶ ${title}`);
  const run = spawnSync(command, [...args], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) {
    console.error(`✗ ${title} failed`);
    process.exit(run.status ?? 1);
  }
}
