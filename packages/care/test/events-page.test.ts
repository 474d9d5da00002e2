import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventsPage, meaningOf } from '../history/events-page.ts';
import { FEEDS } from '../history/feeds.ts';
import { FIELDS } from '../history/fields.ts';
import { DEFINITIONS } from '../history/golden.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TYPES = DEFINITIONS.map(({ type }) => type);

describe('docs/events.md', () => {
  it('is current: write it with `node packages/care/history/print-events.ts`', () => {
    expect(readFileSync(join(ROOT, 'docs/events.md'), 'utf8')).toBe(eventsPage());
  });

  it('has a section for every event', () => {
    const page = eventsPage();
    expect(TYPES.filter((type) => !page.includes(`\n### ${type}\n`))).toEqual([]);
  });

  it('says which tables every event feeds, and these exist', () => {
    expect(Object.keys(FEEDS).toSorted()).toEqual(TYPES.toSorted());
    const tables = readdirSync(join(ROOT, 'packages/read-models/src/tables')).map((file) =>
      file.replace('.sql', ''),
    );
    expect(Object.values(FEEDS).flatMap((fed) => fed.filter((table) => !tables.includes(table)))).toEqual([]);
  });

  it('says what every field means, and of no field that does not exist', () => {
    const fields = DEFINITIONS.flatMap(({ type, schema }) =>
      Object.keys(schema.shape).map((field) => [type, field] as const),
    );
    expect(fields.filter(([type, field]) => meaningOf(type, field) === undefined)).toEqual([]);
    const known = new Set<string>(fields.flatMap(([type, field]) => [field, `${type}.${field}`]));
    expect(Object.keys(FIELDS).filter((field) => !known.has(field))).toEqual([]);
  });

  it('tells since which version a field is there', () => {
    const allocated = eventsPage().split('### SocialWorkerAllocated\n')[1]?.split('```')[0];
    expect(allocated).toMatch(/\| `team` +\|.*\| 2 +\|\n/);
    expect(allocated).toMatch(/\| `worker` +\|.*\| 1 +\|\n/);
  });
});
