import type { Graph } from '../graph.ts';
import type { Random } from '../random.ts';

export type Between = 'tied' | 'apart' | 'open';

/** Less than this is the noise of a square root, not a better core. */
const BETTER = 1e-12;

/** A core being looked for: a node goes in or out, and its fit is known from three counts. */
export class CoreSearch {
  /** How often a change was weighed. */
  work = 0;
  value: number | null = null;
  readonly best: Uint8Array;
  readonly #graph: Graph;
  readonly #between: Between;
  readonly #inCore: Uint8Array;
  /** Of each node, how many neighbours are in the core. */
  readonly #met: Int32Array;
  #size = 0;
  /** Ties inside of the core, and ties with an end in it. */
  #inside = 0;
  #touching = 0;

  constructor(graph: Graph, between: Between) {
    this.#graph = graph;
    this.#between = between;
    this.#inCore = new Uint8Array(graph.n);
    this.best = new Uint8Array(graph.n);
    this.#met = new Int32Array(graph.n);
  }

  /** Every core, one change at a time (a Gray code). */
  tryAll(): void {
    for (let count = 1; count < 2 ** this.#graph.n; count++) {
      this.#change(31 - Math.clz32(count & -count));
      this.#keep();
    }
  }

  /** The busiest first: every prefix of the nodes by falling degree. */
  byDegree(): void {
    const { n } = this.#graph;
    const order = Array.from({ length: n }, (_, v) => v);
    order.sort((one, other) => this.#degree(other) - this.#degree(one) || one - other);
    for (const v of order) {
      this.#change(v);
      this.#keep();
    }
    this.#goTo(this.best);
  }

  /** Puts in or takes out whoever makes the fit better, until nobody does. */
  improve(): void {
    const { n } = this.#graph;
    let fit = this.#fit();
    for (let idle = 0, v = 0; idle < n; v = (v + 1) % n) {
      idle++;
      this.work++;
      const changed = this.#fitIf(v);
      if (changed === null || (fit !== null && changed <= fit + BETTER)) continue;
      this.#change(v);
      fit = changed;
      idle = 0;
    }
    this.#keep();
  }

  /** Back to the best, with some nodes put in or taken out by chance: two or more, up to about the size of the core. */
  shake(random: Random): void {
    this.#goTo(this.best);
    const times = 2 + random(Math.max(2, this.#size));
    for (let time = 0; time < times; time++) this.#change(random(this.#graph.n));
  }

  #degree(v: number): number {
    return this.#graph.start[v + 1]! - this.#graph.start[v]!;
  }

  #goTo(core: Uint8Array): void {
    for (let v = 0; v < core.length; v++) if (core[v] !== this.#inCore[v]) this.#change(v);
  }

  #change(v: number): void {
    const { start, to } = this.#graph;
    const sign = this.#inCore[v] ? -1 : 1;
    this.#inside += sign * this.#met[v]!;
    this.#touching += sign * (this.#degree(v) - this.#met[v]!);
    this.#size += sign;
    this.#inCore[v] = sign === 1 ? 1 : 0;
    for (let arc = start[v]!; arc < start[v + 1]!; arc++) this.#met[to[arc]!]! += sign;
  }

  #keep(): void {
    this.work++;
    const fit = this.#fit();
    if (fit === null || (this.value !== null && fit <= this.value + BETTER)) return;
    this.value = fit;
    this.best.set(this.#inCore);
  }

  #fit(): number | null {
    return this.#correlation(this.#size, this.#inside, this.#touching);
  }

  #fitIf(v: number): number | null {
    const sign = this.#inCore[v] ? -1 : 1;
    const met = this.#met[v]!;
    return this.#correlation(
      this.#size + sign,
      this.#inside + sign * met,
      this.#touching + sign * (this.#degree(v) - met),
    );
  }

  /** Of two rows of zeros and ones over pairs: ties, and what the pattern wants. */
  #correlation(size: number, inside: number, touching: number): number | null {
    const { n, m } = this.#graph;
    const all = (n * (n - 1)) / 2;
    const full = (size * (size - 1)) / 2;
    const across = size * (n - size);
    const pairs = this.#between === 'open' ? all - across : all;
    const ties = this.#between === 'open' ? m - (touching - inside) : m;
    const wanted = this.#between === 'tied' ? full + across : full;
    const met = this.#between === 'tied' ? touching : inside;
    const spread = ties * (pairs - ties) * wanted * (pairs - wanted);
    return spread > 0 ? (pairs * met - ties * wanted) / Math.sqrt(spread) : null;
  }
}
