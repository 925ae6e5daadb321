import { cover } from './cover.ts';

export interface Chosen {
  a: string;
  b: string;
  score: number;
  /** By its score, or so that one of the two is in a list at all. */
  by: 'score' | 'cover';
}

export interface Lists {
  cap: number;
  /** The best first. Each pair stands in the lists of both. */
  pairs: Chosen[];
  /** The pairs of each firm asked about, the best first. */
  of: ReadonlyMap<string, readonly Chosen[]>;
  /**
   * In no list: without any admissible pair, or because all whom it could meet are needed by others who could meet
   * nobody else. No choice within the cap leaves fewer.
   */
  left: { firm: string; why: 'no-pair' | 'no-room'; partners: string[] }[];
}

/** So many of the best of each firm are looked at for their score; for reaching everybody, all are. */
const WIDE = 8;

/**
 * Lists in which nobody is everybody's match and nobody is nobody's. The bound: no firm in more than `cap` pairs, and
 * as many firms in at least one as any choice within the cap could reach. Within it, pairs are taken by their score.
 * RangeError for a cap below 2: with one pair each, somebody must be left out wherever the number is odd.
 */
export function fairLists(
  firms: readonly string[],
  cap: number,
  /** The score of an admissible pair; −Infinity for any other. Symmetric. */
  scoreOf: (a: string, b: string) => number,
): Lists {
  if (cap < 2) throw new RangeError('a cap is 2 or more');
  const ids = [...new Set(firms)].sort();
  const score = (a: number, b: number) => scoreOf(ids[a]!, ids[b]!);
  const ranked = new Map<number, Int32Array>();
  const partners = (firm: number) => {
    let known = ranked.get(firm);
    if (!known) ranked.set(firm, (known = rank(firm, ids.length, score)));
    return known;
  };
  const best: [number, number][] = [];
  for (let a = 0; a < ids.length; a++) {
    for (const b of partners(a).subarray(0, WIDE * cap)) best.push(a < b ? [a, b] : [b, a]);
  }
  const byScore = ([a, b]: [number, number], [c, d]: [number, number]) =>
    score(c, d) - score(a, b) || a - c || b - d;
  best.sort(byScore);
  const greedy = take(best, cap, ids.length, []);
  const first = new Int32Array(ids.length).fill(-1);
  for (const [a, b] of greedy) {
    if (first[a]! < 0) first[a] = b;
    if (first[b]! < 0) first[b] = a;
  }
  const stars = first.includes(-1) ? cover(ids.length, cap, partners, first) : [];
  // Where greed reaches everybody who can be reached, it stands as it is.
  const reachedByGreed = first.reduce((count, partner) => count + (partner < 0 ? 0 : 1), 0);
  const reachedByStars = new Set(stars.flat()).size;
  const chosen = reachedByStars > reachedByGreed ? take(best, cap, ids.length, stars) : greedy;
  const byGreed = new Set(greedy.map(([a, b]) => a * ids.length + b));
  const pairs = chosen.sort(byScore).map(([a, b]): Chosen => {
    const by = byGreed.has(a * ids.length + b) ? 'score' : 'cover';
    return { a: ids[a]!, b: ids[b]!, score: score(a, b), by };
  });
  const of = new Map(ids.map((id): [string, Chosen[]] => [id, []]));
  for (const pair of pairs) {
    of.get(pair.a)!.push(pair);
    of.get(pair.b)!.push(pair);
  }
  const left = ids.flatMap((firm, at) => {
    if (of.get(firm)!.length > 0) return [];
    const possible = Array.from(partners(at), (partner) => ids[partner]!);
    return [
      { firm, why: possible.length > 0 ? ('no-room' as const) : ('no-pair' as const), partners: possible },
    ];
  });
  return { cap, pairs, of, left };
}

function rank(firm: number, count: number, score: (a: number, b: number) => number): Int32Array {
  const scores = new Float64Array(count);
  const possible: number[] = [];
  for (let other = 0; other < count; other++) {
    if (other === firm) continue;
    scores[other] = score(firm, other);
    if (scores[other]! > -Infinity) possible.push(other);
  }
  return Int32Array.from(possible.sort((one, other) => scores[other]! - scores[one]! || one - other));
}

/** Those given first, then one after the other while both have room. */
function take(
  pairs: readonly [number, number][],
  cap: number,
  count: number,
  first: readonly [number, number][],
): [number, number][] {
  const load = new Int32Array(count);
  const taken = new Set<number>();
  const chosen: [number, number][] = [];
  const add = (one: number, other: number) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * count + b;
    if (taken.has(key) || load[a]! >= cap || load[b]! >= cap) return;
    taken.add(key);
    load[a]!++;
    load[b]!++;
    chosen.push([a, b]);
  };
  for (const [a, b] of first) add(a, b);
  for (const [a, b] of pairs) add(a, b);
  return chosen;
}
