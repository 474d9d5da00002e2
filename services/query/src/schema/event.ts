import { builder } from '../builder.ts';
import { detailShown, monthOf, trueOnShown } from '../event-shown.ts';
import type { EventRow } from '../rows.ts';
import './scalars.ts';

export const Event = builder.objectRef<EventRow>('Event').implement({
  description:
    'One fact as somebody recorded it. Fields that identify a person are never held here. A day of birth is shown as its month.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Id of the event in the log.' }),
    child: t.exposeString('child', {
      description: 'The reference of the child it is about; empty when it is about the authority itself.',
    }),
    revision: t.exposeInt('revision', {
      description: 'Its place in the record of the child: 0 is the first event recorded.',
    }),
    type: t.exposeString('type', { description: 'What kind of fact, for example `PlacementStarted`.' }),
    trueOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day it became true. Null for a correction, and for facts dated on the day of birth: see `trueMonth`.',
      resolve: trueOnShown,
    }),
    trueMonth: t.string({
      nullable: true,
      description: 'The month in which it became true, YYYY-MM; null for a correction.',
      resolve: ({ true_on }) => monthOf(true_on),
    }),
  }),
});

builder.objectFields(Event, (t) => ({
  recordedAt: t.field({
    type: 'DateTime',
    description: 'When we were told.',
    resolve: ({ recorded_at }) => recorded_at,
  }),
  corrects: t.exposeString('corrects', {
    nullable: true,
    description: 'Id of the event that this one amends or withdraws.',
  }),
  detail: t.field({
    type: 'JSON',
    description: 'The rest of the fact: statutory codes, pseudonymous ids, and for a correction its reason.',
    resolve: detailShown,
  }),
  source: t.exposeString('source', {
    description: 'Where it came from: `api`, or the return it was imported from.',
  }),
}));
