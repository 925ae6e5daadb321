/**
 * Whether a number may be in a set, by one bit of 1,024: no false no (a Bloom filter of one hash, 1970). Most firms
 * share next to nothing with a need; the sieve tells without reading both to the end.
 */
export type Sieve = Int32Array;

const BITS = 10;

function bitOf(id: number): number {
  return Math.imul(id, 0x9e3779b1) >>> (32 - BITS);
}

export function sieveOf(ids: Int32Array): Sieve {
  const sieve = new Int32Array(2 ** (BITS - 5));
  for (const id of ids) {
    const bit = bitOf(id);
    sieve[bit >>> 5]! |= 1 << (bit & 31);
  }
  return sieve;
}

/** Numbers with their shares of a whole, the largest first, to be sifted. */
export interface Siftable {
  bits: Int32Array;
  shares: Float64Array;
}

export function siftableOf(ids: Int32Array, shares: Float64Array): Siftable {
  const order = [...ids.keys()].sort((one, other) => shares[other]! - shares[one]! || one - other);
  return {
    bits: Int32Array.from(order, (at) => bitOf(ids[at]!)),
    shares: Float64Array.from(order, (at) => shares[at]!),
  };
}

/** Whether the shares of those that may be in the set add up to more than this; never a false no. */
export function mayExceed(sieve: Sieve, { bits, shares }: Siftable, least: number): boolean {
  let sum = 0;
  // Rounding must not make a no of a yes.
  let left = 1 + 1e-9;
  for (let at = 0; at < bits.length; at++) {
    const bit = bits[at]!;
    if ((sieve[bit >>> 5]! >>> (bit & 31)) & 1 && (sum += shares[at]!) > least) return true;
    if (sum + (left -= shares[at]!) <= least) return false;
  }
  return false;
}
