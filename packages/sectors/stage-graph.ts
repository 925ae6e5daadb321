import type { Stage } from './pack.ts';

/** Stages with every feeder before what it feeds, else in the order given; stages of a cycle come last. */
export function inChainOrder<T extends Pick<Stage, 'id' | 'after'>>(stages: readonly T[]): T[] {
  const known = new Set(stages.map(({ id }) => id));
  const placed = new Set<string>();
  const ordered: T[] = [];
  let waiting = [...stages];
  for (;;) {
    const next = waiting.find(({ after }) => after.every((id) => placed.has(id) || !known.has(id)));
    if (!next) return [...ordered, ...waiting];
    ordered.push(next);
    placed.add(next.id);
    waiting = waiting.filter((stage) => stage !== next);
  }
}

/** One cycle, as the ids along it, each feeding the next and the last one the first; null when there is none. */
export function cycleOf(stages: readonly Pick<Stage, 'id' | 'after'>[]): string[] | null {
  const feeders = new Map(stages.map(({ id, after }) => [id, after]));
  const clear = new Set<string>();
  for (const { id } of stages) {
    // Walks up from feeder to feeder with its own stack, so that a long chain costs no depth.
    const path: string[] = [];
    const left: string[][] = [[id]];
    while (left.length > 0) {
      const next = left.at(-1)!.pop();
      if (next === undefined) {
        left.pop();
        const done = path.pop();
        if (done !== undefined) clear.add(done);
        continue;
      }
      if (path.includes(next)) return path.slice(path.indexOf(next)).reverse();
      if (clear.has(next) || !feeders.has(next)) continue;
      path.push(next);
      left.push([...feeders.get(next)!]);
    }
  }
  return null;
}

/** Whether the stages are fields side by side: nothing feeds anything. */
export function areFields(stages: readonly Pick<Stage, 'after'>[]): boolean {
  return stages.every(({ after }) => after.length === 0);
}
