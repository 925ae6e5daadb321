/** How a solver did on one problem, in seconds of the clock from the moment it was asked. */
export interface Course {
  status: 'optimal' | 'within' | 'infeasible' | 'unknown';
  breaks: number | null;
  bound: number | null;
  /** To the first timetable, to the best one, to the proof; null where it never came. */
  first: number | null;
  best: number | null;
  proof: number | null;
  /** Every better timetable, as it came. */
  steps: { at: number; breaks: number }[];
}

/** Breaks of the best timetable at hand after so many seconds; null where there was none. */
export function breaksAt({ steps }: Course, seconds: number): number | null {
  return steps.filter(({ at }) => at <= seconds).at(-1)?.breaks ?? null;
}

/** A stopwatch that notes each better timetable. */
export class Watch {
  private readonly start = performance.now();
  private readonly steps: Course['steps'] = [];

  get seconds(): number {
    return (performance.now() - this.start) / 1000;
  }

  note(breaks: number | null): void {
    const last = this.steps.at(-1)?.breaks ?? Infinity;
    if (breaks !== null && breaks < last) this.steps.push({ at: this.seconds, breaks });
  }

  /** The best so far is the best there is. */
  proven(): Course {
    return this.done('optimal', this.steps.at(-1)?.breaks ?? null);
  }

  done(status: Course['status'], bound: number | null): Course {
    const proven = status === 'optimal' || status === 'infeasible';
    return {
      status,
      breaks: this.steps.at(-1)?.breaks ?? null,
      bound,
      first: this.steps[0]?.at ?? null,
      best: this.steps.at(-1)?.at ?? null,
      proof: proven ? this.seconds : null,
      steps: this.steps,
    };
  }
}
