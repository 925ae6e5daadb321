/**
 * Seats for items: can every item get a seat of its own kind, each seat taking at most so many?
 *
 * Augmenting paths (Kuhn) on a small bipartite graph. Where the answer is no, the items and seats that
 * prove it (Hall's theorem): the items fit only in those seats, and there are too few. Where it is yes,
 * the seats each item could take in *some* full seating (Régin, AAAI 1994: filtering of all-different).
 */
export interface Seating {
  /** Positions in `choices` of the items that cannot all sit, or null. */
  tooMany: number[] | null;
  /** Item → seat, where all sit. */
  seat: Int32Array;
}

/** `choices[item]` lists its seats, numbered from 0 below `seats`; each seat takes `room` items, or `room[seat]`. */
export function seatAll(
  choices: readonly ArrayLike<number>[],
  seats: number,
  room: number | ArrayLike<number>,
): Seating {
  const seat = new Int32Array(choices.length).fill(-1);
  const sitting: number[][] = Array.from({ length: seats }, () => []);
  for (let item = 0; item < choices.length; item++) {
    const from = new Int32Array(seats).fill(-2);
    const end = reach(item, choices, sitting, room, seat, from);
    if (end < 0) return { tooMany: cornered(item, sitting, from), seat };
    shift(end, item, sitting, seat, from);
  }
  return { tooMany: null, seat };
}

/** Widens from one item over taken seats to a seat with room; `from[seat]` is the item that asked for it. */
function reach(
  start: number,
  choices: readonly ArrayLike<number>[],
  sitting: number[][],
  room: number | ArrayLike<number>,
  seat: Int32Array,
  from: Int32Array,
): number {
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    const item = queue[head]!;
    for (let index = 0; index < choices[item]!.length; index++) {
      const wanted = choices[item]![index]!;
      if (from[wanted] !== -2 || wanted === seat[item]) continue;
      from[wanted] = item;
      if (sitting[wanted]!.length < (typeof room === 'number' ? room : room[wanted]!)) return wanted;
      queue.push(...sitting[wanted]!);
    }
  }
  return -1;
}

function shift(end: number, start: number, sitting: number[][], seat: Int32Array, from: Int32Array): void {
  let free = end;
  for (;;) {
    const item = from[free]!;
    const left = seat[item]!;
    seat[item] = free;
    sitting[free]!.push(item);
    if (item === start) return;
    sitting[left]!.splice(sitting[left]!.indexOf(item), 1);
    free = left;
  }
}

/** The item that found no seat and all who sit where it could have come to sit: Hall's witness. */
function cornered(item: number, sitting: number[][], from: Int32Array): number[] {
  const found = new Set([item]);
  from.forEach((asker, seat) => {
    if (asker !== -2) for (const other of sitting[seat]!) found.add(other);
  });
  return [...found].sort((one, other) => one - other);
}

/**
 * From a full seating with one item a seat: calls `never(item, seat)` for each choice that is in no full
 * seating. A choice survives if its seat is free, or if the one who sits there can move, over others,
 * to a free seat or to the seat given up.
 */
export function choicesInVain(
  choices: readonly ArrayLike<number>[],
  seats: number,
  seat: Int32Array,
  never: (item: number, seat: number) => void,
): void {
  const holder = new Int32Array(seats).fill(-1);
  seat.forEach((taken, item) => (holder[taken] = item));
  const reached: Uint8Array[] = [];
  const escapes: boolean[] = [];
  for (let item = 0; item < choices.length; item++) {
    const seen = new Uint8Array(seats);
    const queue = [item];
    let free = false;
    for (let head = 0; head < queue.length; head++) {
      const list = choices[queue[head]!]!;
      for (let index = 0; index < list.length; index++) {
        const next = list[index]!;
        if (seen[next]) continue;
        seen[next] = 1;
        if (holder[next]! < 0) free = true;
        else queue.push(holder[next]!);
      }
    }
    reached.push(seen);
    escapes.push(free);
  }
  for (let item = 0; item < choices.length; item++) {
    for (let index = 0; index < choices[item]!.length; index++) {
      const wanted = choices[item]![index]!;
      const sitter = holder[wanted]!;
      if (wanted === seat[item] || sitter < 0) continue;
      if (!escapes[sitter] && !reached[sitter]![seat[item]!]) never(item, wanted);
    }
  }
}
