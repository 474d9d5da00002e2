/** Groups of siblings: whether those who should live together do. */
import { periodOn, periodsOf } from './chain.ts';
import { asItStood, isUascOn, type NaiveChild, toldOf } from './child.ts';
import { windowOf } from './dates.ts';
import { type EventRule, excluded, type Family, type Judgement } from './facts.ts';
import { type Placement, placementsOf } from './placements.ts';
import { percentage } from './print.ts';

interface Membership {
  group: string;
  plan: string | undefined;
}

/** The groups the child is in on a day, each with the plan for it as this child's record has it. */
function membershipsOn(child: NaiveChild, day: string): Membership[] {
  return toldOf(child, 'SiblingGroupJoined')
    .filter(({ on, to }) => on <= day && (to === undefined || day < to))
    .map(({ fields }) => {
      const plans = toldOf(child, 'SiblingPlanSet').filter(
        (plan) => plan.fields.group === fields.group && plan.on <= day,
      );
      return { group: fields.group ?? '', plan: plans.at(-1)?.fields.plan };
    });
}

/** The last day of the window on which a child of the group moved in somewhere under a plan to live together. */
function lastPlaced(group: string, everyone: NaiveChild[], asAt: string): string | undefined {
  const { start } = windowOf(asAt, 1);
  const days = everyone.flatMap((child) =>
    periodsOf(child)
      .flatMap((period) => placementsOf(period, 'carer'))
      .filter(({ episodes }) => !episodes[0]!.place.startsWith('T'))
      .map((placement) => placement.start)
      .filter((day) => start <= day && day <= asAt)
      .filter((day) => membershipsOn(child, day).some((of) => of.group === group && of.plan === 'TOGETHER')),
  );
  return days.sort().at(-1);
}

/** Where the child lived, as far as it was known on that very day: a stay away is no home, and a home that was left neither. */
function homeOn(child: NaiveChild, day: string): Placement | undefined {
  const then = asItStood(child, day);
  const period = periodOn(then, day);
  const last = period === undefined ? undefined : placementsOf(period, 'carer').at(-1);
  return last?.end === undefined ? last : undefined;
}

interface Member {
  child: NaiveChild;
  home: Placement;
}

function membersOn(group: string, day: string, everyone: NaiveChild[]): Member[] {
  const members: Member[] = [];
  for (const child of everyone) {
    const home = homeOn(child, day);
    const isMember = membershipsOn(child, day).some((of) => of.group === group && of.plan !== 'APART');
    if (home !== undefined && isMember) members.push({ child, home });
  }
  return members;
}

function areTogether(members: Member[]): boolean {
  const moves = members.map(({ home }) => home.episodes[0]!);
  const carers = moves.map(({ carer }) => carer);
  if (new Set(carers.filter((carer) => carer !== undefined)).size > 1) return false;
  if (!carers.includes(undefined)) return true;
  return new Set(moves.map(({ decom, place, provider }) => `${decom} ${place} ${provider}`)).size === 1;
}

const siblingsTogether: EventRule = ({ child, asAt, excludeUasc, everyone }) => {
  const groups = new Set(toldOf(child, 'SiblingGroupJoined').map(({ fields }) => fields.group ?? ''));
  return [...groups].flatMap((group): Judgement[] => {
    const day = lastPlaced(group, everyone, asAt);
    if (day === undefined) return [];
    const members = membersOn(group, day, everyone);
    if (!members.some((member) => member.child === child)) return [];
    if (excludeUasc && isUascOn(child, day)) return [excluded('uasc')];
    if (members.length === 1) return [excluded('no-sibling-in-care')];
    const outcome = areTogether(members) ? 'numerator' : 'denominator';
    return [{ outcome, because: outcome, officer: group }];
  });
};

const groupsOf = (judgements: Judgement[]): number => new Set(judgements.map(({ officer }) => officer)).size;

export const siblings: Family = {
  snapshot: {},
  events: { 'siblings-together': siblingsTogether },
  counts: [],
  means: [],
  totals: {
    'siblings-together': (judgements) => {
      const numerator = groupsOf(judgements.filter(({ outcome }) => outcome === 'numerator'));
      const denominator = groupsOf(judgements.filter(({ outcome }) => outcome !== 'excluded'));
      return { numerator, denominator, value: percentage(numerator, denominator) };
    },
  },
  needs: { 'siblings-together': [['SiblingGroupJoined']] },
};
