import { maySee, type Viewer } from './audience.ts';
import type { Changed } from './changed.ts';
import { cellOf, type Grid, put, take } from './grid.ts';
import type { Places } from './places.ts';
import type { Past } from './world.ts';

/** What happened between two firms as one viewer sees it; firms by place. */
export interface Memories {
  of(a: number, b: number): readonly Past[];
  change(changed: Changed<Past>): void;
}

const NOTHING: readonly Past[] = [];

/** What is yet to come is no past. A meeting belongs to both sides, a no to who said it. */
export function memoriesOf(past: readonly Past[], viewer: Viewer, now: number, places: Places): Memories {
  const grid: Grid<Past> = [];
  const memories: Memories = {
    of: (a, b) => cellOf(grid, a, b) ?? NOTHING,
    change({ gone, come }) {
      for (const { id, a, b } of gone) {
        take(grid, places.of(a), places.of(b), id);
        take(grid, places.of(b), places.of(a), id);
      }
      for (const one of come) {
        if (one.a === one.b || one.at > now || !maySee(viewer, one, ownersOf(one))) continue;
        put(grid, places.of(one.a), places.of(one.b), one);
        put(grid, places.of(one.b), places.of(one.a), one);
      }
    },
  };
  memories.change({ gone: [], come: past });
  return memories;
}

function ownersOf({ kind, by, a, b }: Past): string[] {
  if (kind !== 'declined') return [a, b];
  return by === undefined ? [] : [by];
}
