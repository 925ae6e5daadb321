/** A pair on its way into a list. */
export interface Scored {
  a: string;
  b: string;
  score: number;
}

/** By score, equal ones by name. */
export function best(found: Scored[], most: number): Scored[] {
  return found
    .sort((one, other) => other.score - one.score || byName(one.a, other.a) || byName(one.b, other.b))
    .slice(0, most);
}

function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
