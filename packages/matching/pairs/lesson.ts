import { type Ground, grounds } from './ground.ts';
import type { Pair } from './scale.ts';
import type { NoReason } from './world.ts';

/** What became of a proposal, from one side. `good` and `nothing` are what came of the meeting. */
export type Said = 'yes' | 'maybe' | 'no' | 'met' | 'good' | 'nothing';

/** One answer to learn from: what spoke for the pair and against it as the one who answered could see it. */
export interface Lesson {
  /** Values of the grounds, 0 … 1; absent: 0. */
  values: Partial<Record<Ground, number>>;
  said: Said;
  reason?: NoReason;
}

/** Made from the pair as it was shown to whoever answered, so that nothing hidden from them is learnt from. */
export function lessonOf(shown: Pick<Pair, 'why' | 'against'>, said: Said, reason?: NoReason): Lesson {
  const values: Partial<Record<Ground, number>> = {};
  for (const { ground, value } of [...shown.why, ...shown.against]) values[ground] = value;
  return reason ? { values, said, reason } : { values, said };
}

/** How likely a yes seems after each, and how much it counts. A deal says more than a polite yes. */
export const targets: Record<Said, { yes: number; counts: number }> = {
  yes: { yes: 1, counts: 1 },
  maybe: { yes: 0.5, counts: 0.5 },
  no: { yes: 0, counts: 1 },
  met: { yes: 1, counts: 1 },
  good: { yes: 1, counts: 2 },
  nothing: { yes: 0, counts: 1 },
};

const NEWS: readonly Ground[] = ['new', 'again', 'lately'];
const SIZE: readonly Ground[] = ['capacity', 'order', 'conditions'];

/** A reason says which grounds were judged wrongly: only those, and nothing else, learn from it. */
const ABOUT: Partial<Record<NoReason, readonly Ground[]>> = {
  'already-customer': NEWS,
  known: NEWS,
  competitor: ['rival'],
  'too-far': ['market'],
  'too-small': SIZE,
  'too-big': SIZE,
  // It says something about the day, nothing about the pair.
  'not-now': [],
};

/** The grounds a lesson is about; undefined for all of them, and the base. */
export function aboutOf({ said, reason }: Lesson): readonly Ground[] | undefined {
  return said === 'no' && reason ? ABOUT[reason] : undefined;
}

/** The same text for the same lesson, so that lessons can be put in an order of their own. */
export function keyOf({ values, said, reason = '' }: Lesson): string {
  return [said, reason, ...grounds.map((ground) => values[ground] ?? 0)].join(' ');
}
