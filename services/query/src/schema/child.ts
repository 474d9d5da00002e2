import { ageOn } from '@permanence/calendar/age';
import { contains } from '@permanence/calendar/interval';
import { missedBy } from '@permanence/read-models/parked';
import { isShown } from '@permanence/read-models/sight';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../event-shown.ts';
import { type ChildName, childNamed, nameOf, parseChildName } from '../global-id.ts';
import { LOOKUP_COST } from '../limits.ts';
import { type ChildThen, momentOf } from '../moment.ts';
import { EXPECTED, NotFound, Problem, Restricted } from '../problems.ts';
import type { PersonRow } from '../rows.ts';
import { nameShown } from '../rows-shown.ts';
import { Answer, momentArgs } from './answer.ts';
import './problem.ts';

async function bornBy(child: ChildThen, people: Context['knownPeople']): Promise<PersonRow | undefined> {
  const [person] = await people.load(child);
  return person !== undefined && person.born <= child.moment.asAt ? person : undefined;
}

function personOf(child: ChildThen, { loaders }: Context): Promise<PersonRow | undefined> {
  return bornBy(child, loaders.people);
}

/** Everything that leads to a child comes through here: by reference, by opaque id, one or many. */
async function findChild(name: ChildName, context: Context): Promise<ChildThen | undefined> {
  const child = { moment: momentOf(context, name), child: name.child };
  return (await personOf(child, context)) === undefined ? undefined : child;
}

/**
 * Of a record that may not be looked into: whether it may be said that there is one. The attempt is kept all the same, and
 * alike whether there is none or nobody may know of it.
 */
async function refuseChild(name: ChildName, context: Context): Promise<never> {
  const child = { moment: momentOf(context, name), child: name.child };
  const isThere = (await bornBy(child, context.knownPeople)) !== undefined;
  const isKnown = isThere && isShown(context.sights.confirmed, child.child);
  context.looked.note(child, 'existence', isKnown ? 'stub' : 'nothing');
  if (isKnown) throw new Restricted(name.child);
  throw new NotFound(`No child ${JSON.stringify(name.child)} was known then.`);
}

async function findNode(name: ChildName, context: Context): Promise<ChildThen | null> {
  try {
    return (await findChild(name, context)) ?? null;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** First year of each band of the national tables, but for the first. */
const BANDS = [
  [16, '16 and over'],
  [10, '10 to 15'],
  [5, '5 to 9'],
  [1, '1 to 4'],
] as const;

function ageBandOf(age: number): string {
  return BANDS.find(([from]) => age >= from)?.[1] ?? 'under 1';
}

export const Child = builder.objectRef<ChildThen>('Child');

builder.node(Child, {
  description:
    'A child looked after by the authority, as the record stood. No name, address, full birth date or national identifier is held here.',
  interfaces: [Answer],
  id: {
    description: 'Opaque id of this child as seen on this day, known by this instant.',
    resolve: nameOf,
    parse: parseChildName,
  },
  loadManyWithoutCache: async (names, context) =>
    Promise.all((names as ChildName[]).map((name) => findNode(name, context))),
  fields: (t) => ({
    reference: t.string({
      description:
        'What the authority calls the child in its return (CHILD). Whoever analyses is given a pseudonym instead: the same in every answer, and of no use elsewhere.',
      resolve: (child, _args, context) => nameShown(context, child),
    }),
    ageBand: t.string({
      nullable: true,
      description: 'Age on the day: under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over.',
      resolve: async (child, _args, context) => {
        const person = await personOf(child, context);
        return person === undefined ? null : ageBandOf(ageOn(person.born, child.moment.asAt));
      },
    }),
    birthMonth: t.string({
      nullable: true,
      description: 'Month of birth, YYYY-MM.',
      resolve: async (child, _args, context) => monthOf((await personOf(child, context))?.born ?? null),
    }),
    age: t.int({
      nullable: true,
      description: 'Age in whole years on the day.',
      resolve: async (child, _args, context) => {
        const person = await personOf(child, context);
        return person === undefined ? null : ageOn(person.born, child.moment.asAt);
      },
    }),
  }),
});

builder.objectFields(Child, (t) => ({
  sex: t.string({
    nullable: true,
    description: 'SSDA903 code SEX; null when not recorded.',
    resolve: async (child, _args, context) => (await personOf(child, context))?.sex ?? null,
  }),
  ethnicity: t.string({
    nullable: true,
    description: 'SSDA903 code ETHNIC, for example WBRI; null when not recorded.',
    resolve: async (child, _args, context) => (await personOf(child, context))?.ethnicity ?? null,
  }),
  uasc: t.boolean({
    description: 'Whether the child is an unaccompanied asylum-seeking child on the day.',
    resolve: async (child, _args, { loaders }) =>
      (await loaders.asylumSeekers.load(child)).some(({ valid_from, valid_to }) =>
        contains({ start: valid_from, end: valid_to }, child.moment.asAt),
      ),
  }),
  isParked: t.boolean({
    description:
      'Whether an event of this child could not be taken in: then neither it nor any fact recorded after it is in this answer.',
    resolve: ({ moment, child }, _args, context) =>
      missedBy(context.parked(), moment).some((record) => record.child === child),
  }),
  inCare: t.boolean({
    description: 'Whether the measure `children-in-care` counts the child on the day.',
    resolve: ({ moment, child }, _args, { figures }) => figures.inCare(moment).has(child),
  }),
}));

builder.queryField('child', (t) =>
  t.field({
    type: Child,
    nullable: true,
    description: 'One child, with the timelines of its record.',
    complexity: LOOKUP_COST,
    args: {
      id: t.arg.string({
        required: true,
        description:
          'The reference of the child (CHILD in the return), or an opaque id from an earlier answer.',
      }),
      ...momentArgs,
    },
    errors: {
      types: [NotFound, Restricted, ...EXPECTED],
      union: { name: 'ChildResult', description: 'A child, or why not.' },
    },
    resolve: async (_root, args, context) => {
      const name = childNamed(context.names, args.id);
      const asked = Object.fromEntries(Object.entries(args).filter(([, value]) => value != null));
      const wanted = { ...name, ...asked };
      const child = await findChild(wanted, context);
      return child ?? refuseChild(wanted, context);
    },
  }),
);
