import type { Faults, Seen } from './faults.ts';
import type { CommitPositions } from './positions.ts';
import type { StoredLog } from './stored-log.ts';

/** One node of the cluster, as its services see it. All nodes have the same log. */
export interface Member {
  readonly log: StoredLog;
  readonly commitPositions: CommitPositions;
  readonly faults: Faults;
  readonly seen: Seen;
  /** As clients are told it. */
  readonly host: string;
  readonly isLeader: () => boolean;
  /** How many of the last events have not come to this node yet, as it answers reads. */
  readonly behind: () => number;
  readonly leaderPort: () => number;
  /** Every node of the cluster, for the gossip. */
  readonly members: () => readonly {
    readonly port: number;
    readonly leads: boolean;
    readonly alive: boolean;
  }[];
}
