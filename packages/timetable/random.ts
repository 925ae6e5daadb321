/** A whole number from 0 up to, but without, `below`. */
export type Random = (below: number) => number;

/**
 * Chance that can be repeated: the sfc32 generator of Chris Doty-Humphrey's PractRand, seeded by mixing.
 * The same seed gives the same numbers on every machine.
 */
export function seeded(seed: number): Random {
  let a = 0x9e3779b9 | 0;
  let b = Math.floor(seed) | 0;
  let c = Math.floor(seed / 0x1_0000_0000) | 0;
  let counter = 1;
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round++) draw();
  return (below) => Math.floor((draw() / 0x1_0000_0000) * below);
}
