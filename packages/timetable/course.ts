import { PAUSE, STEPS_A_SECOND } from './meter.ts';
import type { Found } from './search.ts';

/**
 * The portfolio: a search for good timetables and a prover of bounds work side by side in epochs of counted
 * steps, and tell each other what they know between two epochs only. So the answer is the same whether they
 * share a thread or have one each, on every machine.
 */

/** What a member of the portfolio knows, as plain data that crosses threads. */
export interface Report {
  found: Found | null;
  /** No timetable holds more weight. */
  weightBound: number;
  /** No timetable that holds as much as `weightBound` has fewer breaks. */
  bound: number;
  /** Nothing better is left to find, or there is no timetable at all. */
  status: 'open' | 'optimal' | 'infeasible';
  /** More work changes nothing. */
  idle: boolean;
  phase: 'placing' | 'smoothing';
  missing: number;
}

export interface Member {
  hear(news: Report): void;
  work(steps: number): void;
  report(): Report;
}

/** One epoch of one member, a breath after each slice of work. */
export function* epochOf(member: Member, steps: number): Generator<void, void> {
  for (let done = 0; done < steps && member.report().status === 'open'; done += PAUSE) {
    member.work(PAUSE);
    yield;
  }
}

const FIRST = STEPS_A_SECOND / 20;
const LONGEST = STEPS_A_SECOND / 4;

/** How long each epoch is, and when the last one is over. */
export class Course {
  /** Steps done by each member. */
  spent = 0;
  private epoch = 0;
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get steps(): number {
    return Math.min(LONGEST, FIRST * 2 ** this.epoch, Math.max(1, this.limit - this.spent));
  }

  /** The search goes first and alone: most days are proven optimal before the prover is worth building. */
  get alone(): boolean {
    return this.epoch === 0;
  }

  /** After an epoch: is it over? `proof` is null where nobody proves. */
  over(search: Report, proof: Report | null): boolean {
    this.spent += this.steps;
    this.epoch += 1;
    return (
      search.status !== 'open' ||
      (proof !== null && proof.status !== 'open') ||
      (search.idle && (proof === null || proof.idle)) ||
      this.spent >= this.limit
    );
  }
}
