import type { Look, Looks } from '@permanence/access/looks';

export interface LooksKept {
  readonly looks: readonly Look[];
  readonly outcome: 'kept' | 'failed';
  readonly milliseconds: number;
}

/** The same looks; says of each request how long they took to be durable. */
export function watchedLooks(looks: Looks, onLooks: (kept: LooksKept) => void): Looks {
  return {
    keep: async (kept) => {
      const begun = performance.now();
      const said = (outcome: LooksKept['outcome']) =>
        onLooks({ looks: kept, outcome, milliseconds: performance.now() - begun });
      try {
        await looks.keep(kept);
      } catch (error) {
        said('failed');
        throw error;
      }
      said('kept');
    },
  };
}
