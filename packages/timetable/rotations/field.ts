/** Numbers 0 … size − 1 that can be added and multiplied, and of which many differ by something invertible. */
export interface Ring {
  size: number;
  add: (x: number, y: number) => number;
  multiply: (x: number, y: number) => number;
  /** Numbers, 0 first, the difference of any two of which is invertible: all of a field, fewer of a product. */
  spread: number[];
}

/** The finite field of a prime power, or the product of such fields for any other size. */
export function ringOf(size: number): Ring {
  const fields = primePowers(size).map(({ prime, power }) => fieldOf(prime, power));
  const parts = (x: number): number[] =>
    fields.map((field) => {
      const part = x % field.size;
      x = (x - part) / field.size;
      return part;
    });
  const whole = (list: number[]): number =>
    list.reduceRight((sum, part, index) => sum * fields[index]!.size + part, 0);
  const each =
    (what: 'add' | 'multiply') =>
    (x: number, y: number): number => {
      const [left, right] = [parts(x), parts(y)];
      return whole(fields.map((field, index) => field[what](left[index]!, right[index]!)));
    };
  const least = Math.min(size, ...fields.map((field) => field.size));
  return {
    size,
    add: each('add'),
    multiply: each('multiply'),
    spread: Array.from({ length: least }, (_, index) => whole(fields.map(() => index))),
  };
}

/**
 * The field of prime^power numbers: polynomials over the prime, their digits the coefficients. The powers of x
 * run through all of them but 0 for the right modulus (a primitive polynomial), which is found by trying.
 */
function fieldOf(prime: number, power: number): Omit<Ring, 'spread'> {
  const size = prime ** power;
  let powers: number[] = [];
  for (let modulus = 1; powers.length !== size - 1; modulus++) powers = powersOfX(prime, size, modulus);
  const logarithm = new Map(powers.map((value, exponent) => [value, exponent]));
  return {
    size,
    add: (x, y) => digitwise(prime, x, y, 1),
    multiply: (x, y) =>
      x === 0 || y === 0 ? 0 : powers[(logarithm.get(x)! + logarithm.get(y)!) % (size - 1)]!,
  };
}

/** 1, x, x² … until 1 comes back, where x to the degree is `modulus`; empty where it never does. */
function powersOfX(prime: number, size: number, modulus: number): number[] {
  const found: number[] = [];
  let value = 1;
  do {
    found.push(value);
    const top = Math.floor((value * prime) / size);
    value = digitwise(prime, (value * prime) % size, modulus, top);
  } while (value !== 1 && value !== 0 && found.length < size);
  return value === 1 ? found : [];
}

/** x + times · y, digit by digit, without carrying. */
function digitwise(prime: number, x: number, y: number, times: number): number {
  let sum = 0;
  for (let place = 1; x > 0 || y > 0; place *= prime) {
    sum += (((x % prime) + times * (y % prime)) % prime) * place;
    x = Math.floor(x / prime);
    y = Math.floor(y / prime);
  }
  return sum;
}

function primePowers(size: number): { prime: number; power: number }[] {
  const found: { prime: number; power: number }[] = [];
  for (let prime = 2; size > 1; prime++) {
    let power = 0;
    for (; size % prime === 0; power++) size /= prime;
    if (power > 0) found.push({ prime, power });
  }
  return found;
}
