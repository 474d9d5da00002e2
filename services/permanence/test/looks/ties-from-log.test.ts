import { openStoredLog } from '@permanence/permanence/data-folder';
import { readReport } from '@permanence/permanence/looks/read-report';
import { tiesFromLog } from '@permanence/permanence/looks/ties-from-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allocated, BORN, dataFolder, keepLooks, look, record } from './a-record.ts';

let folder: ReturnType<typeof dataFolder>;
beforeEach(() => {
  folder = dataFolder();
});
afterEach(() => folder.remove());

test('given an allocation that was recorded late, when ties are asked for, then it is one from then on and not before', async () => {
  await record(folder.path, 'C0001', [BORN, allocated('worker-1', '2018-02-01', '2018-06-05T10:00:00Z')]);
  const log = openStoredLog(folder.path);
  const ties = tiesFromLog(log, '886');
  const who = async (instant: number) =>
    (await ties.knownAt('C0001', instant))?.map(({ kind, who: by }) => `${kind} ${by}`);
  expect(await who(Date.parse('2018-06-05T09:59:59Z'))).toEqual([]);
  expect(await who(Date.parse('2018-06-05T10:00:00Z'))).toEqual(['allocated worker-1', 'team North']);
  expect(await who(Number.POSITIVE_INFINITY)).toEqual(['allocated worker-1', 'team North']);
  expect(await ties.knownAt('C0002', Number.POSITIVE_INFINITY)).toBeUndefined();
  await log.close();
});

test('given a record that is newer than this program, when its ties are asked for, then they are not known', async () => {
  await record(folder.path, 'C0001', [
    BORN,
    { ...allocated('worker-1', '2018-02-01', '2018-06-05T10:00:00Z'), version: 99 },
  ]);
  await keepLooks(folder.looks, look());
  const range = { authority: '886', from: Date.parse('2018-06-01'), to: Date.parse('2018-07-01') };
  const asked = { ...range, report: 'no-relationship', reader: 'auditor-1' } as const;
  const document = await readReport({ folder: folder.path, tables: folder.path.concat('/none') }, asked);
  expect(document).toMatchObject({ none: [], unknown: [{ person: 'worker-1', child: 'C0001' }] });
});
