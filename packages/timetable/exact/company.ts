import type { Model } from '../model.ts';

/**
 * The people in an order in which those who meet stand near one another: next comes whoever has the largest
 * share of its meetings with those already there. People who are counted in this order come in groups that
 * meet among themselves, whose presences then hang together; by it, and not by the names or numbers people
 * happen to have, proofs get several times shorter.
 */
export function inCompany(model: Model): number[] {
  const people = model.participants;
  const size = (person: number): number => model.of[person]!.length;
  const known = new Int32Array(people);
  const left = new Set(Array(people).keys());
  const order: number[] = [];
  while (left.size > 0) {
    let next = -1;
    for (const person of left) {
      if (next < 0) next = person;
      const more = known[person]! * size(next) - known[next]! * size(person);
      if (more > 0 || (more === 0 && size(person) < size(next))) next = person;
    }
    left.delete(next);
    order.push(next);
    for (const meeting of model.of[next]!)
      for (let at = model.rowStart[meeting]!; at < model.rowStart[meeting + 1]!; at++)
        if (model.rowList[at]! < people) known[model.rowList[at]!]! += 1;
  }
  return order;
}
