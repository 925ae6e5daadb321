/**
 * When to begin again from the top, to forget clauses and to change manner. Two manners take turns: quick
 * (restarts as soon as clauses get worse than on average: Glucose) and stable (rare restarts, target phases).
 */
export class Pace {
  conflicts = 0;
  stable = false;
  private fast = 0;
  private slow = 0;
  private restartAt = 0;
  private reduceAt = 2000;
  private reductions = 0;
  private refreshAt = 1000;
  private refreshes = 0;
  private changeAt = 1000;
  private changes = 0;
  private changeSteps = 0;
  private stepsAtStart = 0;
  private luby = { u: 1, v: 1 };
  private stableAt = 0;

  learnt(glue: number): void {
    this.conflicts += 1;
    const soon = Math.min(1, this.conflicts);
    this.fast += (glue - this.fast) * Math.max(1 / 32, soon / this.conflicts);
    this.slow += (glue - this.slow) * Math.max(1 / 4096, soon / this.conflicts);
  }

  restartDue(): boolean {
    if (this.stable) {
      if (this.conflicts < this.stableAt) return false;
      const { u, v } = this.luby;
      this.luby = (u & -u) === v ? { u: u + 1, v: 1 } : { u, v: v * 2 };
      this.stableAt = this.conflicts + 512 * this.luby.v;
      return true;
    }
    if (this.conflicts < this.restartAt || this.fast < 1.1 * this.slow) return false;
    this.restartAt = this.conflicts + 2;
    return true;
  }

  reduceDue(): boolean {
    if (this.conflicts < this.reduceAt) return false;
    this.reductions += 1;
    this.reduceAt = this.conflicts + Math.floor(500 * Math.sqrt(this.reductions + 4));
    return true;
  }

  refreshDue(): boolean {
    if (this.conflicts < this.refreshAt) return false;
    this.refreshes += 1;
    this.refreshAt = this.conflicts + 1000 * this.refreshes;
    return true;
  }

  /** The first quick stretch is a thousand conflicts; the others as many steps as it took, times a square. */
  changeDue(steps: number): boolean {
    if (this.changes === 0 ? this.conflicts < 1000 : steps < this.changeAt) return false;
    if (this.changes === 0) this.changeSteps = steps - this.stepsAtStart;
    this.changes += 1;
    const turn = (this.changes + 1) >> 1;
    this.changeAt = steps + this.changeSteps * turn * turn;
    this.stable = !this.stable;
    if (this.stable) {
      this.luby = { u: 1, v: 1 };
      this.stableAt = this.conflicts + 512;
    }
    return true;
  }
}
