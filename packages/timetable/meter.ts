/**
 * Work counted in steps, so that the end of a search does not depend on how fast the machine is. The clock
 * and the stop signal are asked once a pause only; where either ends the search it is `cut`.
 */
export class Meter {
  spent = 0;
  cut = false;
  readonly limit: number;
  private pause = 0;
  private readonly halted: () => boolean;

  constructor(limit: number, halted: () => boolean) {
    this.limit = limit;
    this.halted = halted;
  }

  get over(): boolean {
    return this.cut || this.spent >= this.limit;
  }

  /** True about sixty times a reference second: time to look up and let others see. */
  pauseDue(): boolean {
    if (this.spent < this.pause) return false;
    this.pause = this.spent + STEPS_A_SECOND / 60;
    if (this.halted()) this.cut = true;
    return true;
  }
}

/** A reference second: about what one core of a 2.5 GHz server of 2023 does in one. */
export const STEPS_A_SECOND = 25_000_000;

/** The share of the seconds asked for that the work may take at reference speed: slower machines get the same answer. */
export const SHARE_OF_SECONDS = 0.08;
