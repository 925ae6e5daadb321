/** How many acts a minute one source may try before it has to wait. */
export interface Pace {
  perMinute: number;
}

/**
 * A bucket per source that holds a minute's worth of acts and fills up steadily. Kept in memory: it slows a
 * flood down; what must never be exceeded (tries of a code) is counted in the database.
 */
export class Paces {
  readonly #buckets = new Map<string, { acts: number; at: number }>();
  readonly #perMinute: number;

  constructor({ perMinute }: Pace) {
    this.#perMinute = perMinute;
  }

  /** Takes one act; the seconds to wait when there is none left, otherwise 0. `now` in milliseconds. */
  take(source: string, now: number): number {
    if (this.#buckets.size > 10_000) this.#forget(now);
    const bucket = this.#buckets.get(source) ?? { acts: this.#perMinute, at: now };
    const acts = Math.min(this.#perMinute, bucket.acts + ((now - bucket.at) / 60_000) * this.#perMinute);
    this.#buckets.set(source, { acts: acts >= 1 ? acts - 1 : acts, at: now });
    return acts >= 1 ? 0 : Math.ceil(((1 - acts) * 60) / this.#perMinute);
  }

  /** Sources silent for a minute have a full bucket again: nothing to remember. */
  #forget(now: number): void {
    for (const [source, { at }] of this.#buckets) if (now - at > 60_000) this.#buckets.delete(source);
  }
}
