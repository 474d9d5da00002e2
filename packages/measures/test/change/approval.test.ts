import { expect, test } from 'vitest';
import { measureOf } from '../../src/catalogue.ts';
import { changeBetween } from '../../src/change/change.ts';
import type { Story } from '../../src/example.ts';
import type { Definition } from '../../src/measure.ts';
import { factIds, factsOfStory } from '../facts.ts';
import { questionOf, recordedReadModels } from '../read-models.ts';

const FIRST = '2018-04-03T09:00:00.000Z';
const PROPOSED = '2018-04-20T09:00:00.000Z';
const APPROVED = '2018-05-10T09:00:00.000Z';

const moved: Story = {
  born: '2008-05-01',
  care: ['2015-01-01 S C2 U6', '2017-06-20 P C2 U6', '2017-09-05 P C2 K2'],
};

const proposal = '00000001-0000-4000-8000-000000000001';
const other = '00000001-0000-4000-8000-000000000002';
const approval = '00000001-0000-4000-8000-000000000003';

test('given two corrections proposed before the earlier moment and one approved after it, then the child is corrected by what was approved alone', () => {
  const facts = factsOfStory(moved, factIds(0));
  const placed = (day: string) =>
    facts.find(({ data, type }) => data.on === day && type === 'PlacementStarted');
  const proposed = (id: string, day: string) => ({
    id,
    type: 'CorrectionProposed',
    data: {
      fact: placed(day)?.id,
      reason: 'never-was',
      kind: 'withdraw',
      factType: 'PlacementStarted',
      factVersion: 1,
      proposedBy: 'worker-1',
    },
  });
  const db = recordedReadModels({
    Ada: [
      { at: FIRST, events: facts },
      { at: PROPOSED, events: [proposed(proposal, '2017-09-05'), proposed(other, '2017-06-20')] },
      {
        at: APPROVED,
        events: [{ id: approval, type: 'CorrectionApproved', data: { proposal, approvedBy: 'manager-1' } }],
      },
    ],
  });
  const definition = measureOf('placements-3-plus') as Definition;
  const question = questionOf({ asAt: '2018-03-31' });
  const knownAt = Date.parse(PROPOSED);
  const change = changeBetween(
    db,
    { definition, question: { ...question, knownAt } },
    { definition, question },
  );
  expect(change).toMatchObject({ numerator: -1, denominator: 0 });
  const corrected = change.parts.find(({ cause }) => cause === 'corrected');
  expect(corrected?.children.map(({ child }) => child)).toEqual(['Ada']);
  expect(corrected?.children[0]?.events).toContain(approval);
  expect(corrected?.children[0]?.events).not.toContain(other);
  db.close();
});
