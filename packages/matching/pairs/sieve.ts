/**
 * Whether a number may be in a set, by one bit of 1,024: no false no (a Bloom filter of one hash, 1970). Most firms
 * share next to nothing with a need; the sieve tells without reading both to the end.
 */
export type Sieve = Int32Array;

const BITS = 10;

export function bitOf(id: number): number {
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

/** Whether the shares of those that may be in the set add up to more than this. */
export function mayExceed(sieve: Sieve, bits: Int32Array, shares: Float64Array, least: number): boolean {
  let sum = 0;
  for (let at = 0; at < bits.length; at++) {
    const bit = bits[at]!;
    if ((sieve[bit >>> 5]! >>> (bit & 31)) & 1 && (sum += shares[at]!) > least) return true;
  }
  return false;
}
