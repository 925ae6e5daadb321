/** A whole number from 0 up to, but without, `below`. */
export type Random = (below: number) => number;

/**
 * Chance that can be repeated: xoshiro128** (Blackman and Vigna 2021), seeded by splitmix32.
 * The same seed gives the same numbers on every machine.
 */
export function seeded(seed: number): Random {
  let mixed = Math.floor(seed) | 0;
  const split = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  return (below) => {
    const turned = Math.imul(b, 5);
    const drawn = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return Math.floor((drawn / 0x1_0000_0000) * below);
  };
}

/** Each of `count` things once, in an order of chance (Fisher–Yates). */
export function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
