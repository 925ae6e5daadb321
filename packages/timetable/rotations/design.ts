import { ringOf } from './field.ts';
import { starter } from './starter.ts';
import type { Random } from '../random.ts';

/** Rounds of tables of people, all from 0; table after table. */
export type Plan = number[][][];

export interface Design {
  plan: Plan;
  by: 'transversal design' | 'cyclic starter';
  /** These people never leave the table of their number. */
  stay: number;
}

/** A plan without repeats made by algebra, for people at so many tables of even sizes; or null. */
export function designFor(
  people: number,
  tables: number,
  rounds: number,
  options: { limit: number; random: Random },
): Design | null {
  const transversal = transversalPlan(people, tables, rounds, options);
  if (transversal && transversal.length >= rounds)
    return {
      plan: transversal.slice(0, rounds),
      by: 'transversal design',
      stay: rounds <= tables ? Math.min(tables, people) : 0,
    };
  const plan = starter(people, tables, rounds, options);
  return plan && { plan, by: 'cyclic starter', stay: 0 };
}

/**
 * The resolvable transversal design of a finite field (Bose, Sankhyā 3, 1938; products as MacNeish, Annals of
 * Mathematics 23, 1922). People are pairs (class i, number x); in round m table c seats number m aᵢ + c of
 * each class. Two people of different classes meet in the one round m = (x − y) / (aᵢ − aⱼ), those of one class
 * never; class 0, with a₀ = 0, never leaves its tables. The last class may lack people. Afterwards whole classes
 * may be seated by themselves, where they fill their tables.
 */
function transversalPlan(
  people: number,
  tables: number,
  rounds: number,
  options: { limit: number; random: Random },
): Plan | null {
  const classes = Math.ceil(people / tables);
  const { add, multiply, spread, size } = ringOf(tables);
  if (classes > spread.length) return null;
  const plan: Plan = [];
  for (let round = 0; round < Math.min(size, rounds); round++)
    plan.push(
      Array.from({ length: tables }, (_, table) =>
        spread
          .slice(0, classes)
          .map((factor, index) => index * tables + add(multiply(round, factor), table))
          .filter((person) => person < people),
      ),
    );
  if (rounds <= size || people !== classes * tables || tables % classes !== 0) return plan;
  const within = designFor(tables, tables / classes, rounds - size, options);
  for (const round of within?.plan ?? [])
    plan.push(
      Array.from({ length: classes }, (_, index) =>
        round.map((table) => table.map((person) => index * tables + person)),
      ).flat(),
    );
  return plan;
}
