import { DatabaseSync } from 'node:sqlite';
import { addDays } from '@permanence/calendar/civil-date';
import { registeredBy, tiesOf } from '@permanence/care/access/ties';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BIRTH, LAST, lives } from '../../care/test/access/arbitrary-life.ts';

const STREAM = 'child-999-1';
const metadata = { actor: 'me', authority: '999', commandId: '', correlationId: '', causationId: '' };

async function toldOf(store: EventStore) {
  const events = await store.readStream(STREAM);
  return {
    events,
    care: events.filter((event) => isCareEvent(event)),
    last: events.at(-1)?.recordedAt ?? '',
  };
}

function tableOf(db: DatabaseSync) {
  return db
    .prepare('select kind, who, valid_from, valid_to, until from tie order by nth')
    .all()
    .map((row) => Object.values(row));
}

test('given any life, told in any pages, then the table has the ties of the fold that have not ended', async () => {
  await fc.assert(
    fc.asyncProperty(
      lives,
      fc.integer({ min: 0, max: LAST }),
      fc.constantFrom('api', 'import:ssda903'),
      fc.nat(5),
      async (life, told, source, split) => {
        const now = Date.parse(`${addDays(BIRTH, told)}T12:30:00Z`);
        const store = openSqliteEventStore(':memory:', { now: () => now });
        const db = new DatabaseSync(':memory:');
        const stored = life.map(
          (event): NewEvent => ({
            ...event,
            version: event.type === 'SocialWorkerAllocated' ? 2 : 1,
            metadata: { ...metadata, source },
          }),
        );
        await store.append(STREAM, stored.slice(0, split + 1), { kind: 'any' });
        await catchUp(store, db, readModels);
        if (stored.length > split + 1) await store.append(STREAM, stored.slice(split + 1), { kind: 'any' });
        await catchUp(store, db, readModels);
        const { care, last } = await toldOf(store);
        const fold = tiesOf(standingFacts(care), registeredBy(care))
          .filter(({ to, until }) => last.slice(0, 10) < to && (until ?? Infinity) > Date.parse(last))
          .map(({ kind, who, from, to, until }) => [kind, who, from, to, until ?? null]);
        expect(tableOf(db)).toEqual(fold);
        db.close();
        await store.close();
      },
    ),
    { seed: 20_260_601, numRuns: 100 },
  );
});

test('given a grant that was reviewed, then the table says by whom, and nothing of why in words', async () => {
  const store = openSqliteEventStore(':memory:', { now: () => Date.parse('2025-06-01T12:00:00Z') });
  const db = new DatabaseSync(':memory:');
  const fact = (n: number, type: string, data: Record<string, unknown>): NewEvent => ({
    ...{ id: `00000000-0000-4000-8000-00000000000${n}`, type, version: 1 },
    ...{ data: { on: '2025-06-01', ...data }, metadata: { ...metadata, source: 'api' } },
  });
  const grant = {
    ...{ person: 'sw-9', kind: 'break-glass', purpose: 'DUTY', reason: 'Uncle at the door' },
    ...{ at: '2025-06-01T12:00:00.000Z', until: '2025-06-01T13:00:00.000Z' },
  };
  const review = { grant: '00000000-0000-4000-8000-000000000002', by: 'manager-1', outcome: 'JUSTIFIED' };
  await store.append(STREAM, [fact(1, 'ChildBorn', {}), fact(2, 'AccessGranted', grant)], { kind: 'any' });
  await catchUp(store, db, readModels);
  expect(db.prepare('select * from access_grant').all()).toMatchObject([
    { child: '1', person: 'sw-9', purpose: 'DUTY', reviewed_by: '', outcome: '' },
  ]);
  await store.append(STREAM, [fact(3, 'AccessReviewed', review)], { kind: 'any' });
  await catchUp(store, db, readModels);
  expect(db.prepare('select * from access_grant').all()).toMatchObject([
    { event_id: review.grant, reviewed_by: 'manager-1', reviewed_on: '2025-06-01', outcome: 'JUSTIFIED' },
  ]);
  expect(readModels.dump(db, STREAM)).not.toContain('Uncle');
  db.close();
  await store.close();
});
