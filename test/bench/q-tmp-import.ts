import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDate } from '@permanence/calendar/civil-date';
import { openLog } from '@permanence/permanence/data-folder';
import { importReturn } from '@permanence/permanence/import-return';
import { projectBeside } from '@permanence/permanence/project-beside';
import { synthesise } from '@permanence/synthetic/synthesise';
const silent = { update() {}, end() {} };
const folder = mkdtempSync(join(tmpdir(), 'q-bench-'));
const { returns } = synthesise({ children: 1_620, asAt: civilDate('2018-11-30'), seed: 1, years: 3, out: join(folder, 'returns') } as never);
const log = openLog(folder);
for (const { folder: dir, year } of returns) {
  const started = performance.now(); const c = process.cpuUsage();
  const projecting = projectBeside(folder);
  const { appended } = (await importReturn(log, { dir, authority: '999', year, strict: false, tempDir: folder } as never, silent, () => {})).events;
  const t1 = performance.now() - started;
  console.log('recorded', appended);
  await projecting.finish();
  const d = process.cpuUsage(c);
  console.log(year, appended, 'to log', Math.round(appended / t1 * 1000), 'end to end', Math.round(appended / (performance.now() - started) * 1000), 'events/s; per cpu second', Math.round(appended / ((d.user + d.system) / 1e6)));
}
rmSync(folder, { recursive: true });
