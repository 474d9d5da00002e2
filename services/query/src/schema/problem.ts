import { builder } from '../builder.ts';
import {
  BadRequest,
  NotFound,
  type Problem,
  Restricted,
  UnknownAuthority,
  UnknownMeasure,
} from '../problems.ts';

const ProblemInterface = builder.interfaceRef<Problem>('Problem').implement({
  description: 'Why a question was not answered.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'The reason, as a sentence.' }),
  }),
});

const authorities = 'Codes of the authorities whose records are held here.';

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'Nothing of that name was known then.',
  interfaces: [ProblemInterface],
});

builder.objectType(Restricted, {
  name: 'Restricted',
  description:
    'There is such a record, and it is none that you may look into now: its state, or having nothing to do with the child, keeps it closed.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'The reference that was asked for.' }),
  }),
});

builder.objectType(BadRequest, {
  name: 'BadRequest',
  description: 'An argument asks for something that cannot be answered.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    path: t.exposeString('argument', { description: 'The argument, for example `years`.' }),
  }),
});

builder.objectType(UnknownMeasure, {
  name: 'UnknownMeasure',
  description: 'There is no measure of that id.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    measures: t.stringList({
      description: 'Ids of all measures.',
      resolve: ({ measures }) => [...measures],
    }),
  }),
});

builder.objectType(UnknownAuthority, {
  name: 'UnknownAuthority',
  description: 'No records of that authority are held here.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    authorities: t.stringList({ description: authorities, resolve: (problem) => [...problem.authorities] }),
  }),
});
