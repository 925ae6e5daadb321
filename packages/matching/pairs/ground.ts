/**
 * What speaks for a pair or against it. `several`: amounts of single reasons add up and saturate, 1 − 4^−Σ, so that
 * the second reason counts less than the first; `one`: only the largest counts. `substance`: alone a cause to meet.
 */
export interface GroundKind {
  sign: 'for' | 'against';
  counts: 'several' | 'one';
  substance?: true;
}

const KINDS = {
  /** A commercial request, and who could answer it. */
  need: { sign: 'for', counts: 'several', substance: true },
  /** A request for technology, and who has it. */
  technology: { sign: 'for', counts: 'several', substance: true },
  /** A project that looks for partners, and who fits. */
  project: { sign: 'for', counts: 'several', substance: true },
  /** One side buys what the other can do. */
  buys: { sign: 'for', counts: 'several', substance: true },
  /** By the pack, what one can do takes what the other can do. */
  needs: { sign: 'for', counts: 'several', substance: true },
  /** A stage of one feeds a stage of the other. */
  stages: { sign: 'for', counts: 'several', substance: true },
  /** Paths of three along supply: another supplier of the same customer already supplies the other. */
  paths: { sign: 'for', counts: 'several', substance: true },
  /** One stands in many stages and sectors, and could carry over what the other doesn't know. */
  contaminator: { sign: 'for', counts: 'one', substance: true },
  /** Conditions that are met: certifications, markets, lots, free capacity. */
  conditions: { sign: 'for', counts: 'several' },
  /** They never met. */
  new: { sign: 'for', counts: 'one' },
  /** They met long ago, and something came of it. */
  again: { sign: 'for', counts: 'one' },
  /** They stand in the same stage with the same capabilities. */
  rival: { sign: 'against', counts: 'one' },
  /** The lot is too large for one, or no capacity is free. */
  capacity: { sign: 'against', counts: 'one' },
  /** The lot is below what one takes. */
  order: { sign: 'against', counts: 'one' },
  /** A certification asked for is missing or has run out. */
  certification: { sign: 'against', counts: 'one' },
  /** A market asked for is not served. */
  market: { sign: 'against', counts: 'one' },
  /** No language in common. */
  language: { sign: 'against', counts: 'one' },
  /** Met or introduced a short while ago. */
  lately: { sign: 'against', counts: 'one' },
  /** They met and nothing came of it. */
  fruitless: { sign: 'against', counts: 'one' },
  /** One of them has said no. */
  declined: { sign: 'against', counts: 'one' },
} as const satisfies Record<string, GroundKind>;

export type Ground = keyof typeof KINDS;
export const groundKinds: Record<Ground, GroundKind> = KINDS;
export const grounds = Object.keys(KINDS) as Ground[];

/** Places of the grounds in arrays, in the order of `grounds`. */
export const groundAt = Object.fromEntries(grounds.map((ground, at) => [ground, at])) as Record<
  Ground,
  number
>;
