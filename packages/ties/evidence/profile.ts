import type { FactType } from './fact.ts';

/** How much a fact of a type weighs on its day, and in how many days half of that is gone. */
export interface Decay {
  weight: number;
  halfLife: number;
}

/**
 * How strength follows from facts: a choice of the network, not a truth, so it has a version, and every figure made
 * with it carries that version. The literature disagrees: Burt (2000) sees nine bridges in ten gone in a year, Yuan
 * and others (2022) see long ties persist.
 */
export interface Profile {
  version: string;
  /** A contract weighs in full while it runs, and decays from its end on. */
  types: Record<FactType, Decay>;
  /** A tie lives while its strength is at least this. */
  threshold: number;
}

/**
 * The profile to begin with. Every fact weighs 1: kinds differ by how long they last, not by how loud they are.
 * With the threshold at 0.25 a lone fact keeps a tie alive for 1.8 half-lives: a card 162 days, a meeting 323.
 */
export const profile1: Profile = {
  version: '1',
  types: {
    card: { weight: 1, halfLife: 90 },
    meeting: { weight: 1, halfLife: 180 },
    introduction: { weight: 1, halfLife: 270 },
    quote: { weight: 1, halfLife: 365 },
    deal: { weight: 1, halfLife: 730 },
    project: { weight: 1, halfLife: 730 },
    contract: { weight: 1, halfLife: 730 },
  },
  threshold: 0.25,
};

/** Throws a RangeError where a profile could not give a strength: it is written by the program, not by people. */
export function checkProfile({ version, types, threshold }: Profile): void {
  if (version === '') throw new RangeError('a profile has a version');
  if (!(threshold > 0 && threshold < 1))
    throw new RangeError(`a threshold lies between 0 and 1, not at ${threshold}`);
  for (const [type, { weight, halfLife }] of Object.entries(types)) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`${type} can't weigh ${weight}`);
    if (!(halfLife > 0 && halfLife < Infinity))
      throw new RangeError(`${type} can't have a half-life of ${halfLife} days`);
  }
}
