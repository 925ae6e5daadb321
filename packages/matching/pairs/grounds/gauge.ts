import type { Look } from '../look.ts';
import type { Standing } from '../standing.ts';
import type { Tally } from '../tally.ts';

/** Adds what some grounds say of a pair. Asked once with the two firms in the order of their ids; looks both ways. */
export type Gauge = (one: Standing, other: Standing, look: Look, tally: Tally) => void;

/** A gauge from one that looks one way. */
export function bothWays(oneWay: Gauge): Gauge {
  return (one, other, look, tally) => {
    oneWay(one, other, look, tally);
    oneWay(other, one, look, tally);
  };
}
