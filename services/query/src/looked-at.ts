import type { Sight } from '@permanence/care/access/sight';
import type { ChildThen } from './moment.ts';

export interface SeenChild extends ChildThen {
  readonly sight: Sight;
  readonly fields: ReadonlySet<string>;
}

/** Collects, while a request is answered, which children's records are looked into and what is read of each. */
export interface LookedAt {
  readonly note: (of: ChildThen, fields: string, sight: Sight) => void;
  readonly children: () => readonly SeenChild[];
}

export function lookedAt(): LookedAt {
  const children = new Map<string, ChildThen & { sight: Sight; fields: Set<string> }>();
  return {
    note({ moment, child }, fields, sight) {
      if (child === '') return;
      const key = `${moment.authority}\n${child}`;
      const found = children.get(key) ?? { moment, child, sight, fields: new Set<string>() };
      children.set(key, found);
      found.fields.add(fields);
      if (sight === 'whole') found.sight = sight;
    },
    children: () => [...children.values()],
  };
}
