/**
 * Chooses pairs so that as many firms as possible are in one, and none in more than `cap`, which is 2 or more.
 *
 * Each firm is given a partner, and each partner to `cap` firms at most: a matching of one side, made as large as it
 * can be by augmenting paths (Berge 1957, Kuhn 1955). Any choice of pairs within the cap gives such partners, so no
 * choice reaches more firms. The partners form trees on cycles; cutting whoever is reached from below leaves stars
 * of at most `cap` rays that reach the same firms (for such stars: Las Vergnas 1978, Hell and Kirkpatrick 1986).
 */
export function cover(
  count: number,
  cap: number,
  /** Whom a firm may be paired with, the best first; symmetric. */
  partners: (firm: number) => ArrayLike<number>,
  /** A partner to begin with, −1 for none; each given at most `cap` times. */
  first: Int32Array,
): [number, number][] {
  const choice = Int32Array.from(first);
  const load = new Int32Array(count);
  for (const partner of choice) if (partner >= 0) load[partner]!++;
  for (let firm = 0; firm < count; firm++) if (choice[firm]! < 0) augment(firm, cap, partners, choice, load);
  return stars(choice);
}

/** Gives a firm a partner, others another where it must be so; leaves all as it was where nobody can make room. */
function augment(
  start: number,
  cap: number,
  partners: (firm: number) => ArrayLike<number>,
  choice: Int32Array,
  load: Int32Array,
): boolean {
  const reachedFrom = new Map<number, number>();
  const queue = [start];
  for (const firm of queue) {
    const possible = partners(firm);
    for (let at = 0; at < possible.length; at++) {
      const partner = possible[at]!;
      if (reachedFrom.has(partner)) continue;
      reachedFrom.set(partner, firm);
      if (load[partner]! < cap) {
        load[partner]!++;
        handOver(partner, start, reachedFrom, choice);
        return true;
      }
      choice.forEach((chosen, other) => {
        if (chosen === partner) queue.push(other);
      });
    }
  }
  return false;
}

function handOver(
  free: number,
  start: number,
  reachedFrom: ReadonlyMap<number, number>,
  choice: Int32Array,
): void {
  for (let partner = free; ;) {
    const firm = reachedFrom.get(partner)!;
    const before = choice[firm]!;
    choice[firm] = partner;
    if (firm === start) return;
    partner = before;
  }
}

/** Leaves first: whoever nobody has reached keeps its partner; whoever was reached lets its own go. */
function stars(choice: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
  const reached = new Uint8Array(choice.length);
  const done = new Uint8Array(choice.length);
  const waiting = new Int32Array(choice.length);
  for (const partner of choice) if (partner >= 0) waiting[partner]!++;
  const leaves = [...choice.keys()].filter((firm) => waiting[firm] === 0);
  settle(leaves);
  // What is left are cycles. One that a tree has reached opens there; the others are cut in pairs.
  settle([...choice.keys()].filter((firm) => !done[firm] && reached[firm]));
  for (const firm of choice.keys()) if (!done[firm]) cutCycle(firm);
  return pairs;

  function settle(queue: number[]): void {
    for (const firm of queue) {
      if (done[firm]) continue;
      done[firm] = 1;
      const partner = choice[firm]!;
      if (partner < 0) continue;
      if (!reached[firm]) {
        pairs.push([firm, partner]);
        reached[firm] = reached[partner] = 1;
      }
      if (--waiting[partner]! === 0) queue.push(partner);
    }
  }

  function cutCycle(start: number): void {
    const round: number[] = [];
    for (let firm = start; !done[firm]; firm = choice[firm]!) {
      done[firm] = 1;
      round.push(firm);
    }
    // An odd one joins the pair before it: a star of two rays.
    for (let at = 0; at + 1 < round.length; at += 2) pairs.push([round[at]!, round[at + 1]!]);
    if (round.length % 2 === 1) pairs.push([round.at(-2)!, round.at(-1)!]);
  }
}
