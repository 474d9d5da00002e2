import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UPCASTS } from '@permanence/care/child/upcasts';
import { withUpcasting } from '@permanence/event-store/upcasting';
import { openLog, openStoredLog } from '@permanence/permanence/data-folder';
import { importReturn } from '../services/permanence/src/import-return.ts';
for (const [name, open] of [['plain', (f: string) => withUpcasting(openStoredLog(f), UPCASTS)], ['sealed', openLog], ['plain', (f: string) => withUpcasting(openStoredLog(f), UPCASTS)], ['sealed', openLog]] as const) {
  const f = mkdtempSync(join(tmpdir(), 'zzi-')); const log = open(f);
  const t = performance.now(); const c = process.cpuUsage();
  const r = await importReturn(log, { dir: '/tmp/h/imp/ret', authority: '999', year: '2018-19', strict: false, tempDir: f }, { update() {}, end() {} } as never, () => {});
  const u = process.cpuUsage(c);
  console.log(name, r.children.read, r.events.appended, 'wall s', ((performance.now() - t) / 1000).toFixed(2), 'cpu s', ((u.user + u.system) / 1e6).toFixed(2));
  await log.close();
}
