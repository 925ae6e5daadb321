import { type Ground, groundKinds, grounds } from './ground.ts';
import { aboutOf, keyOf, type Lesson, targets } from './lesson.ts';
import { logisticMode, type Observed } from './newton.ts';
import { defaultWeights, type Weights } from './weights.ts';

/** A weight before and after, and how many answers had a say in it. */
export interface Moved {
  from: number;
  to: number;
  answers: number;
}

export interface Learned {
  weights: Weights;
  base: Moved;
  of: Record<Ground, Moved>;
  /** All that were given, and those that taught something: "not now" is about the day. */
  answers: number;
  taught: number;
}

/**
 * How far a weight may wander: the prior's standard deviation, in the unit of the score. With 0.5 a single answer moves
 * a weight by a tenth at most, thirty that agree by about 1.
 */
const SPREAD = 0.5;

/**
 * Weights of one network from the answers of its firms: logistic regression with a strong Gaussian prior at the
 * default weights, at its mode. No answers, no change; their order says nothing. A ground never changes sides: where
 * the answers would turn one round it stays at 0, and says nothing.
 */
export function learn(lessons: readonly Lesson[], from: Weights = defaultWeights): Learned {
  const size = grounds.length + 1;
  const ordered = lessons
    .map((lesson) => ({ key: keyOf(lesson), lesson }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const rows = ordered
    .map(({ lesson }) => rowOf(lesson, from))
    .filter((row) => row.values.some((value) => value !== 0));
  const prior = Float64Array.from({ length: size }, (_, at) =>
    at === 0 ? from.base : from.of[grounds[at - 1]!],
  );
  const fixed = new Uint8Array(size);
  let weights = logisticMode(rows, prior, SPREAD, fixed);
  for (let turned = turnedRound(weights, fixed); turned.length > 0; turned = turnedRound(weights, fixed)) {
    for (const at of turned) [prior[at], fixed[at]] = [0, 1];
    weights = logisticMode(rows, prior, SPREAD, fixed);
  }
  const answersOf = (at: number) => rows.filter(({ values }) => values[at] !== 0).length;
  const moved = (at: number, before: number): Moved => ({
    from: before,
    to: weights[at]!,
    answers: answersOf(at),
  });
  return {
    weights: {
      version: from.version,
      base: weights[0]!,
      of: Object.fromEntries(grounds.map((ground, at) => [ground, weights[at + 1]!])) as Weights['of'],
    },
    base: moved(0, from.base),
    of: Object.fromEntries(
      grounds.map((ground, at) => [ground, moved(at + 1, from.of[ground])]),
    ) as Learned['of'],
    answers: lessons.length,
    taught: rows.length,
  };
}

/** What the lesson isn't about stays as it was believed, and is added as it is. */
function rowOf(lesson: Lesson, from: Weights): Observed {
  const about = aboutOf(lesson);
  const values = new Float64Array(grounds.length + 1);
  let offset = 0;
  if (about) offset += from.base;
  else values[0] = 1;
  grounds.forEach((ground, at) => {
    const value = lesson.values[ground] ?? 0;
    if (!about || about.includes(ground)) values[at + 1] = value;
    else offset += from.of[ground] * value;
  });
  return { values, offset, ...targets[lesson.said] };
}

function turnedRound(weights: Float64Array, fixed: Uint8Array): number[] {
  return grounds.flatMap((ground, index) => {
    const at = index + 1;
    const turned = groundKinds[ground].sign === 'for' ? weights[at]! < 0 : weights[at]! > 0;
    return turned && !fixed[at] ? [at] : [];
  });
}
