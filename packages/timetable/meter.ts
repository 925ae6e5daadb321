/** Work counted in steps, so that the end of a search does not depend on how fast the machine is. */
export class Meter {
  spent = 0;
  private pause = 0;

  /** True about sixty times a reference second: time to look up and let others see. */
  pauseDue(): boolean {
    if (this.spent < this.pause) return false;
    this.pause = this.spent + PAUSE;
    return true;
  }
}

/** A reference second: about what one core of a 2.5 GHz server of 2023 does in one. */
export const STEPS_A_SECOND = 25_000_000;

/** The smallest slice of work, in steps: a sixtieth of a reference second. */
export const PAUSE = STEPS_A_SECOND / 60;

/** The share of the seconds asked for that each member may work at reference speed: slower machines get the same answer. */
export const SHARE_OF_SECONDS = 0.3;
