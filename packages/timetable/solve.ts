import { Course, epochOf } from './course.ts';
import { SHARE_OF_SECONDS, STEPS_A_SECOND } from './meter.ts';
import { answerOf, nothing, prepare, progressOf } from './prepared.ts';
import { companionFor } from './prover.ts';
import { Seeking } from './seeking.ts';
import type { Member } from './course.ts';
import type { Problem } from './problem.ts';
import type { Progress, Timetable } from './timetable.ts';

export interface Options {
  /** Any whole number; the same seed gives the same timetable. Default 1. */
  seed?: number;
  /**
   * At most so many seconds. The search ends by counted work, well before them at reference speed, so that the
   * answer does not depend on the machine; only one a good deal slower is cut short. Default 10.
   */
  seconds?: number;
  /** The work each member may do, in reference seconds. Default three tenths of `seconds`. */
  work?: number;
  /** The clock, in milliseconds. Without it only the work counts. */
  now?: () => number;
  /** Asked now and then; true ends the search with the best timetable so far. */
  stopped?: () => boolean;
}

export const SECONDS = 10;

/** Solves a problem that `readJson`, `readDzn` or `readProblem` accepted. Tells its progress on the way. */
export function solve(
  problem: Problem,
  options: Options & { onProgress?: (progress: Progress) => void } = {},
): Timetable {
  const steps = solving(problem, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same, a slice of work at a time: whoever drives it can breathe in between, and hear a stop. */
export function* solving(problem: Problem, options: Options = {}): Generator<Progress, Timetable> {
  const { seed = 1, seconds = SECONDS, work, now, stopped } = options;
  const end = now ? now() + seconds * 1000 : Infinity;
  const prepared = prepare(problem);
  if (prepared.because.length > 0) return nothing('infeasible', prepared);

  const course = new Course(stepsOf(seconds, work));
  const seeking = new Seeking(prepared.model, seed, course.limit);
  let companion: Member | null = null;
  let cut = false;
  function* epoch(member: Member): Generator<Progress, void> {
    for (const _ of epochOf(member, course.steps)) {
      if (member.report().status === 'open')
        yield progressOf(seeking.report(), companion?.report() ?? null, course.spent / course.limit);
      cut = stopped?.() === true || (now !== undefined && now() >= end);
      if (cut) return;
    }
  }
  for (let over = false; !over && !cut;) {
    yield* epoch(seeking);
    if (course.alone) companion = companionFor(prepared.model, seed, course.limit);
    else if (companion && seeking.report().status === 'open') yield* epoch(companion);
    const [found, proof] = [seeking.report(), companion?.report() ?? null];
    if (proof) seeking.hear(proof);
    companion?.hear(found);
    over = course.over(found, proof);
  }
  const infeasible = [seeking, companion].some((member) => member?.report().status === 'infeasible');
  return answerOf(prepared, seeking.search, { spent: course.spent, cut, infeasible });
}

/** The steps each member may do. */
export function stepsOf(seconds: number, work = seconds * SHARE_OF_SECONDS): number {
  return work * STEPS_A_SECOND;
}
