import type { CivilDate } from '@permanence/calendar/civil-date';
import { printRatio } from '@permanence/measures/print';
import type { OwnRecords } from '../../context.ts';
import type { ChildThen, Moment } from '../../moment.ts';
import { once } from '../../once.ts';
import { type BoardQuery, boardRows, targetFor } from '../board.ts';

export type Role = 'social-worker' | 'reviewing-officer';

/** A child in care, and who has it in a role. */
export interface HeldChild extends ChildThen {
  readonly inCareSince: CivilDate;
  readonly worker: string | null;
  readonly team: string | null;
  /** Since when there has been nobody, when there is nobody: coming into care, or when the last one went. */
  readonly since: CivilDate;
}

/** A worker who has children on the day, or whose allocations began or ended in the twelve months up to it. */
export interface Caseload {
  readonly worker: string;
  readonly teams: readonly string[];
  readonly held: readonly HeldChild[];
  readonly begun: number;
  readonly ended: number;
  readonly target: number | null;
}

export interface TeamCaseload {
  /** Null: not known. */
  readonly team: string | null;
  readonly workers: number;
  readonly children: number;
  readonly mean: string | null;
}

export interface CaseloadsOf {
  readonly role: Role;
  readonly workers: () => readonly Caseload[];
  readonly teams: () => readonly TeamCaseload[];
  readonly held: () => readonly HeldChild[];
  readonly target: () => number | null;
}

export interface Caseloads {
  readonly moment: Moment;
  readonly of: (role: Role) => CaseloadsOf;
}

const HOLDERS: BoardQuery = {
  file: new URL('./holders.sql', import.meta.url),
  terms: ['in-care', 'current-allocations'],
};
const TURNOVER: BoardQuery = { file: new URL('./turnover.sql', import.meta.url), terms: [] };

/** The measure whose target each role's caseload is held against. */
const TARGETED: Readonly<Record<Role, string>> = {
  'social-worker': 'social-worker-caseload',
  'reviewing-officer': 'iro-caseload',
};

interface HolderRow {
  readonly child: string;
  readonly bla: CivilDate;
  readonly worker: string | null;
  readonly team: string | null;
  readonly last_left: CivilDate | null;
}

export function heldChildren(context: OwnRecords, moment: Moment, role: Role): readonly HeldChild[] {
  const rows = boardRows<HolderRow>(context, moment, HOLDERS, { parameters: { role } });
  return rows.map(({ child, bla, worker, team, last_left }) => ({
    moment,
    child,
    inCareSince: bla,
    worker,
    team,
    since: last_left ?? bla,
  }));
}

interface Turnover {
  readonly worker: string;
  readonly begun: number;
  readonly ended: number;
}

function teamsIn(held: readonly HeldChild[]): readonly string[] {
  return [...new Set(held.flatMap(({ team }) => team ?? []))].toSorted();
}

function workersOf(
  held: readonly HeldChild[],
  turnover: readonly Turnover[],
  target: number | null,
): readonly Caseload[] {
  const own = Map.groupBy(held, ({ worker }) => worker);
  const changes = new Map(turnover.map((row) => [row.worker, row]));
  const workers = [...new Set([...own.keys(), ...changes.keys()])].filter((worker) => worker !== null);
  return workers.map((worker) => {
    const children = own.get(worker) ?? [];
    const { begun = 0, ended = 0 } = changes.get(worker) ?? {};
    return { worker, teams: teamsIn(children), held: children, begun, ended, target };
  });
}

/** Children for each worker who has any. `iro-caseload` says the same, unless the authority records full-time equivalents. */
export function meanOf(held: readonly HeldChild[]): string | null {
  const allocated = held.flatMap(({ worker }) => worker ?? []);
  return printRatio(allocated.length, new Set(allocated).size, 1, 1);
}

function teamsOf(held: readonly HeldChild[]): readonly TeamCaseload[] {
  const allocated = held.filter(({ worker }) => worker !== null);
  return [...Map.groupBy(allocated, ({ team }) => team)]
    .map(([team, children]) => ({
      team,
      workers: new Set(children.map(({ worker }) => worker)).size,
      children: children.length,
      mean: meanOf(children),
    }))
    .toSorted((a, b) => ((a.team ?? '') < (b.team ?? '') ? -1 : 1));
}

export function caseloadsOf(context: OwnRecords, moment: Moment): Caseloads {
  const of = (role: Role): CaseloadsOf => {
    const held = once(() => heldChildren(context, moment, role));
    const target = once(() => targetFor(context, moment, TARGETED[role]));
    const turnover = () => boardRows<Turnover>(context, moment, TURNOVER, { parameters: { role } });
    return {
      role,
      held,
      target,
      workers: once(() => workersOf(held(), turnover(), target())),
      teams: once(() => teamsOf(held())),
    };
  };
  return { moment, of };
}
