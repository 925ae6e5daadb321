import type { Pair } from './rotation.ts';

/**
 * Spreads rounds in which nobody sits twice over so many rounds that each fits the tables: ⌈pairs / tables⌉, or
 * as many as there are where that is more. Two rounds that differ by two pairs or more are two matchings; some
 * path of their union has one pair more of the larger, and exchanging it evens them out (McDiarmid, Journal of
 * the Institute of Mathematics and its Applications 9, 1972: matchings can always be made equal).
 */
export function balance(rounds: readonly Pair[][], tables: number): Pair[][] {
  const pairs = rounds.reduce((sum, round) => sum + round.length, 0);
  const even = rounds.map((round) => [...round]);
  while (even.length * tables < pairs) even.push([]);
  for (;;) {
    even.sort((one, other) => other.length - one.length);
    const [most, least] = [even[0]!, even.at(-1)!];
    if (most.length <= tables || most.length - least.length < 2) return even;
    exchange(even, most, least);
  }
}

function exchange(rounds: Pair[][], most: Pair[], least: Pair[]): void {
  const partner = (round: Pair[]): Map<number, number> =>
    new Map(round.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
  const [inMost, inLeast] = [partner(most), partner(least)];
  for (const [start] of inMost) {
    if (inLeast.has(start)) continue;
    // A path from here alternates: most, least, most … It is worth exchanging if it also ends with most.
    const path: [Pair[], Pair[]] = [[], []];
    let at = start;
    for (let turn = 0; ; turn++) {
      const next = (turn % 2 === 0 ? inMost : inLeast).get(at);
      if (next === undefined) break;
      path[turn % 2]!.push([at, next]);
      at = next;
    }
    if (path[0].length <= path[1].length) continue;
    rounds[rounds.indexOf(most)] = [...without(most, path[0]), ...path[1]];
    rounds[rounds.indexOf(least)] = [...without(least, path[1]), ...path[0]];
    return;
  }
  throw new Error('two matchings of different size without a path between them');
}

function without(round: Pair[], gone: Pair[]): Pair[] {
  const people = new Set(gone.flat());
  return round.filter(([one]) => !people.has(one));
}
