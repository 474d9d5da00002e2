import { childStream } from '@permanence/care/child/stream';
import { openLog } from '@permanence/permanence/data-folder';
import { type Running, running } from '../../services/record/test/server.ts';
import { INVENTED_TEXTS } from '../http/invented-texts.ts';
import { AUTHORITY, type PersonId, somebody } from './people.ts';

/** One a state that a record can be in. All references are as long as each other. */
export const CHILDREN = {
  open: 'QO-OPEN-1001',
  away: 'QO-AWAY-1002',
  teamOnly: 'QO-TEAM-1003',
  namedOnly: 'QO-NAMD-1004',
  kin: 'QO-KINS-1005',
  glass: 'QO-GLAS-1006',
  sealed: 'QS-SEAL-4471',
} as const;

export type Child = keyof typeof CHILDREN;
export const NOBODY = 'QO-NONE-1008';

/** Texts that are told of the sealed child and of nobody else, and one that opened another's record. */
export const TEXTS = {
  ...INVENTED_TEXTS,
  school: '148877',
  household: 'household-of-the-sealed',
} as const;

export const REASON = 'Nobody of the night team could be reached by telephone';

interface Course {
  readonly worker: PersonId | 'w-kin';
  readonly team: string;
  readonly officer: PersonId;
  readonly postcode?: string;
  readonly school?: string;
  readonly carer?: string;
}

/** Who the children are with. */
const COURSES: Readonly<Record<Child, Course>> = {
  open: { worker: 'sw-1', team: 'north', officer: 'iro-1' },
  away: { worker: 'sw-9', team: 'south', officer: 'iro-1' },
  teamOnly: { worker: 'sw-1', team: 'north', officer: 'iro-1' },
  namedOnly: { worker: 'sw-1', team: 'north', officer: 'iro-1' },
  kin: { worker: 'sw-kin', team: 'north', officer: 'iro-1' },
  glass: { worker: 'sw-9', team: 'north', officer: 'iro-1' },
  sealed: {
    ...{ worker: 'sw-1', team: 'north', officer: 'iro-1' },
    ...{ postcode: TEXTS.placement, school: TEXTS.school, carer: TEXTS.household },
  },
};

/** Who may look into each; whoever else is of the authority knows that there is one, except of the sealed. */
export const SEES_WHOLE: Readonly<Record<Child, readonly PersonId[]>> = {
  open: ['sw-1', 'tm-1', 'aw-1', 'iro-1', 'vs-1', 'pa-1', 'ro-1', 'named-1', 'named-2'],
  away: ['aw-1', 'iro-1', 'vs-1', 'pa-1', 'ro-1', 'sw-9'],
  teamOnly: ['sw-1', 'tm-1', 'named-1', 'named-2'],
  namedOnly: ['named-1'],
  kin: ['tm-1', 'aw-1', 'iro-1', 'vs-1', 'pa-1', 'ro-1', 'named-1', 'named-2'],
  glass: ['aw-1', 'iro-1', 'vs-1', 'pa-1', 'ro-1', 'sw-9', 'sw-glass', 'tm-1', 'named-1', 'named-2'],
  sealed: ['named-1', 'named-2'],
};

export function childrenSeenBy(who: PersonId): readonly string[] {
  return Object.entries(CHILDREN).flatMap(([state, child]) =>
    SEES_WHOLE[state as Child].includes(who) ? [child] : [],
  );
}

type Tell = (child: string, intent: string, body: object, by: PersonId) => Promise<string>;

/** Says something as somebody; answers the id of the first event. */
function telling(service: Running): Tell {
  return async (child, intent, body, by) => {
    const { role, teams } = somebody(by);
    const who = { 'x-person': by, 'x-role': role, 'x-teams': teams.join(',') };
    const reply = await service.command(child, intent, body, who);
    if (reply.status !== 200) throw new Error(`${intent} of ${child}: ${reply.text}`);
    return reply.body.events[0]?.id ?? '';
  };
}

const OF_THE_CASE = [
  ['sibling-group-starts', { on: '2024-01-08', group: 'siblings-4c1' }],
  ['missing-spells', { on: '2024-02-10', absence: 'M' }],
  ['missing-spell-ends', { on: '2024-02-12' }],
  ['sdq-scores', { on: '2024-04-30', score: 14 }],
  ['adoption/plans', { on: '2024-03-01' }],
  ['adoption/agency-decisions', { on: '2024-04-02' }],
  ['adoption/placement-orders', { on: '2024-05-07' }],
] as const;

/** Everything that lists, boards and figures look at, in one course of care. */
async function tellCourse(tell: Tell, child: string, course: Course, by: PersonId): Promise<void> {
  const { worker, team, officer, postcode = 'ZZ1 1ZZ', school = '100001', carer = 'household-17' } = course;
  const home = { placementType: 'U6', provider: 'PR4', postcode, carer };
  const placement = { ...home, carer: `${carer}-before` };
  await tell(child, 'registrations', { on: '2016-05-04', sex: 'F', ethnicity: 'WBRI' }, by);
  await tell(child, 'care-starts', { on: '2024-01-08', legalStatus: 'C2', category: 'N1', placement }, by);
  await tell(child, 'placement-moves', { on: '2024-04-02', ...home, reason: 'CARPL' }, by);
  await tell(child, 'school-starts', { on: '2023-09-04', school }, by);
  await tell(child, 'reviewing-officer-allocations', { on: '2024-01-10', worker: officer }, by);
  for (const [intent, body] of OF_THE_CASE) await tell(child, intent, body, by);
  await tell(child, 'social-worker-allocations', { on: '2024-01-08', worker, team }, by);
  await tell(child, 'planned-reviews', { on: '2024-01-20', plannedFor: '2024-01-31' }, officer);
  await tell(child, 'reviews', { on: '2024-01-31', participation: 'PN1' }, officer);
}

const BASIS = { on: '2024-06-01', basis: 'STAFF' };

async function tellRestrictions(tell: Tell): Promise<void> {
  const { teamOnly, namedOnly, sealed, kin } = CHILDREN;
  await tell(teamOnly, 'access/restrictions', { ...BASIS, level: 'team-only', named: [] }, 'tm-1');
  await tell(namedOnly, 'access/restrictions', { ...BASIS, level: 'named-only', named: ['named-1'] }, 'tm-1');
  await tell(kin, 'access/own-interests', { on: '2024-06-01', kind: 'family' }, 'sw-kin');
  const named = ['named-1', 'named-2'];
  const restriction = await tell(
    sealed,
    'access/restrictions',
    { ...BASIS, level: 'sealed', named },
    'named-1',
  );
  await tell(sealed, 'access/restriction-agreements', { restriction }, 'named-2');
}

async function tellTexts(tell: Tell): Promise<void> {
  const { sealed } = CHILDREN;
  const { forename, surname, home, upn, note, adopters, adoptersHome } = TEXTS;
  await tell(sealed, 'names', { on: '2016-05-04', forename, surname }, 'sw-1');
  await tell(sealed, 'home-addresses', { on: '2024-01-08', postcode: home }, 'sw-1');
  await tell(sealed, 'identifiers', { on: '2020-05-04', scheme: 'UPN', identifier: upn }, 'sw-1');
  await tell(sealed, 'notes', { on: '2024-03-01', text: note }, 'sw-1');
  const parents = { on: '2024-06-04', names: adopters, postcode: adoptersHome };
  await tell(sealed, 'adoption/adopters', parents, 'aw-1');
}

async function tellAuthority(service: Running): Promise<void> {
  const who = { 'x-person': 'ro-1', 'x-role': 'returns-officer' };
  const facts = [
    ['population', { on: '2023-06-30', children: 333_045, source: 'Mid-year estimates' }],
    ['targets', { on: '2024-04-01', measure: 'placements-3-plus', value: 10, source: 'Annual plan' }],
    ['statistical-neighbours', { on: '2024-04-01', neighbours: ['881', '936'] }],
    ['benchmarks', { on: '2024-04-01', measure: 'placements-3-plus', of: '881', value: 10 }],
  ] as const;
  for (const [intent, body] of facts) {
    const { status, text } = await service.ofAuthority(intent, body, who);
    if (status !== 200) throw new Error(`${intent}: ${text}`);
  }
}

const TWO_HOURS = 2 * 60 * 60 * 1_000;
const GLASS = { purpose: 'DUTY', reason: REASON };

/** An invented authority in which every kind of record is, one a kind. */
export async function tellRecord(folder: string, now: number): Promise<void> {
  const log = openLog(folder);
  const earlier = await running({ log, now: () => now - TWO_HOURS });
  const tell = telling(earlier);
  await tellAuthority(earlier);
  for (const [name, course] of Object.entries(COURSES)) {
    const child = CHILDREN[name as Child];
    await tellCourse(tell, child, course, 'ro-1');
  }
  await tellTexts(tell);
  await tellRestrictions(tell);
  await tell(CHILDREN.glass, 'access/break-glass', GLASS, 'sw-late');
  await earlier.close();
  const lately = await running({ log, now: () => now });
  await telling(lately)(CHILDREN.glass, 'access/break-glass', GLASS, 'sw-glass');
  await lately.close();
  await log.close();
}

/** Ids of all that is in the record of a child. */
export async function eventIdsOf(folder: string, child: string): Promise<readonly string[]> {
  const log = openLog(folder);
  const events = await log.readStream(childStream(AUTHORITY, child));
  await log.close();
  return events.map(({ id }) => id);
}
