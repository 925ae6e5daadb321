import { grown } from './lists.ts';

/** How much of its activity a variable keeps from one conflict to the next. */
const DECAY = 0.95;

/** The variables by activity, the liveliest first (VSIDS): a binary heap that knows where each one is. */
export class Queue {
  activity = new Float64Array(0);
  private heap = new Int32Array(0);
  private at = new Int32Array(0);
  private size = 0;
  private step = 1;

  reach(variables: number): void {
    if (variables <= this.at.length) return;
    const room = Math.max(256, variables * 2);
    this.activity = grown(this.activity, room);
    this.heap = grown(this.heap, room);
    const from = this.at.length;
    this.at = grown(this.at, room);
    this.at.fill(-1, from);
  }

  get empty(): boolean {
    return this.size === 0;
  }

  add(variable: number): void {
    if (this.at[variable]! >= 0) return;
    this.at[variable] = this.size;
    this.heap[this.size] = variable;
    this.rise(this.size++);
  }

  pop(): number {
    const top = this.heap[0]!;
    const last = this.heap[--this.size]!;
    this.at[top] = -1;
    if (this.size > 0) {
      this.heap[0] = last;
      this.at[last] = 0;
      this.sink();
    }
    return top;
  }

  peek(): number {
    return this.heap[0]!;
  }

  bump(variable: number, share = 1): void {
    const { activity } = this;
    activity[variable]! += this.step * share;
    if (activity[variable]! > 1e100) {
      for (let index = 0; index < activity.length; index++) activity[index]! *= 1e-100;
      this.step *= 1e-100;
    }
    if (this.at[variable]! >= 0) this.rise(this.at[variable]!);
  }

  fade(): void {
    this.step /= DECAY;
  }

  private rise(from: number): void {
    const { heap, at, activity } = this;
    const variable = heap[from]!;
    const mine = activity[variable]!;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const other = heap[parent]!;
      if (activity[other]! >= mine) break;
      heap[place] = other;
      at[other] = place;
      place = parent;
    }
    heap[place] = variable;
    at[variable] = place;
  }

  private sink(): void {
    const { heap, at, activity, size } = this;
    const variable = heap[0]!;
    const mine = activity[variable]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && activity[heap[child + 1]!]! > activity[heap[child]!]!) child += 1;
      const other = heap[child]!;
      if (activity[other]! <= mine) break;
      heap[place] = other;
      at[other] = place;
      place = child;
    }
    heap[place] = variable;
    at[variable] = place;
  }
}
