/** Nodes cut into groups: `of` tells each node's group, numbered from 0 by the lowest node in it. */
export interface Partition {
  of: Int32Array;
  sizes: Int32Array;
}

/** Any labels, of any kind, as a partition. */
export function partitionOf(labels: ArrayLike<unknown>): Partition {
  const numbers = new Map<unknown, number>();
  const sizes: number[] = [];
  const of = Int32Array.from({ length: labels.length }, (_, node) => {
    let group = numbers.get(labels[node]);
    if (group === undefined) {
      group = sizes.push(0) - 1;
      numbers.set(labels[node], group);
    }
    sizes[group]!++;
    return group;
  });
  return { of, sizes: Int32Array.from(sizes) };
}

/** Labels that are already small whole numbers, below `labels.length`: the same, without a map. */
export function renumbered(labels: Int32Array): Partition {
  const numbers = new Int32Array(labels.length).fill(-1);
  const sizes: number[] = [];
  const of = labels.map((label) => {
    if (numbers[label] === -1) numbers[label] = sizes.push(0) - 1;
    sizes[numbers[label]!]!++;
    return numbers[label]!;
  });
  return { of, sizes: Int32Array.from(sizes) };
}
