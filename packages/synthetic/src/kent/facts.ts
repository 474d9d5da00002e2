import { careLeaverFacts } from './care-leavers.ts';
import { educationFacts } from './education.ts';
import { healthFacts } from './health.ts';
import { PAGE } from './moments.ts';
import { otherAuthorityFacts } from './other-authorities.ts';
import { inCare, lastStay, type Person } from './person.ts';
import { placesOf } from './places.ts';
import { practiceFacts } from './practice.ts';
import { idOf, type Living } from './returns.ts';
import { siblingGroupsOf } from './siblings.ts';
import { type Told, tell } from './told.ts';

type Facts = readonly Told<Person>[];

/** A child's line of a bulk file. */
export interface Line {
  readonly child: string;
  readonly intent: string;
  readonly body: Told<Person>['body'];
}

/** Where each home lies that a child has had since the last coming into care, adopters' apart. */
function locations(people: readonly Person[], { moves }: Living): Facts {
  const places = placesOf(people);
  return people.flatMap((person) => {
    const { start, end } = lastStay(person);
    const { miles, authority } = places.get(person) ?? {};
    const said = miles === undefined ? { authority } : { miles, authority };
    const within = (moves.get(person) ?? []).filter((on) => start < on && (end === undefined || on < end));
    return [start, ...within].map((on) => tell(person, 'placement-locations', on, said));
  });
}

/** What a return tells of adoption only once there is an order, or nowhere. */
function adoptions(people: readonly Person[]): Facts {
  return people.flatMap((person) => {
    const { end, exit } = lastStay(person);
    const { match } = person.adoption ?? {};
    if (exit === 'adopted') {
      const byRelatives = person.adoption === undefined && end !== undefined;
      return byRelatives ? [tell(person, 'adoption/orders', end, { byFosterCarer: true })] : [];
    }
    return match === undefined || !inCare(person, match) ? [] : [tell(person, 'adoption/matches', match)];
  });
}

function siblings(people: readonly Person[], { moves, homes }: Living): Facts {
  return siblingGroupsOf(people, moves, homes).flatMap(({ name, on, children }) =>
    children.flatMap((child) => [
      tell(child, 'sibling-group-starts', on, { group: name }),
      tell(child, 'sibling-plans', on, { group: name, plan: 'TOGETHER' }),
    ]),
  );
}

/** By child and day, so that a child is registered before anything else is told. */
function inOrder(a: Line, b: Line): number {
  if (a.child !== b.child) return a.child < b.child ? -1 : 1;
  return a.body.on < b.body.on ? -1 : a.body.on > b.body.on ? 1 : 0;
}

/** What no return holds, up to the page's day. */
export function factsOf(people: readonly Person[], living: Living): readonly Line[] {
  const told = [
    ...locations(people, living),
    ...adoptions(people),
    ...siblings(people, living),
    ...healthFacts(people),
    ...educationFacts(people),
    ...practiceFacts(people),
    ...careLeaverFacts(people),
    ...otherAuthorityFacts(),
  ];
  return told
    .filter(({ body }) => body.on <= PAGE)
    .map(({ whom, intent, body }): Line => ({ child: idOf(whom), intent, body }))
    .sort(inOrder);
}
