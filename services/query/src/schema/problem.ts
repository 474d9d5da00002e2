import { builder } from '../builder.ts';
import {
  BadRequest,
  NotFound,
  type Problem,
  SeveralAuthorities,
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

builder.objectType(SeveralAuthorities, {
  name: 'SeveralAuthorities',
  description: 'No authority was named, and several are held here.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    authorities: t.stringList({ description: authorities, resolve: (problem) => [...problem.authorities] }),
  }),
});
