// Writes the file of each type and version that has none yet. A file that exists is never touched.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from './examples.ts';
import { DEFINITIONS, fileOf, type Golden, shapeOf } from './golden.ts';

for (const definition of DEFINITIONS) {
  const { type, version } = definition;
  const path = join(import.meta.dirname, fileOf(type, version));
  if (existsSync(path)) continue;
  const examples = EXAMPLES[type as keyof typeof EXAMPLES];
  const golden: Golden = { type, version, schema: shapeOf(definition), examples };
  writeFileSync(path, `${JSON.stringify(golden, null, 2)}\n`, { flag: 'wx' });
  console.log(`wrote ${fileOf(type, version)}`);
}
