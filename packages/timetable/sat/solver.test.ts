import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Solver } from './solver.ts';
import { seeded } from '../random.ts';

vi.setConfig({ testTimeout: 60_000 });

type Said =
  | { kind: 'one of'; literals: number[] }
  | { kind: 'at most'; literals: number[]; most: number }
  | { kind: 'at least'; literals: number[]; least: number };

const VARIABLES = 9;
const literal = fc.integer({ min: 0, max: 2 * VARIABLES - 1 });
const several = fc
  .array(fc.tuple(fc.nat(VARIABLES - 1), fc.boolean()), { minLength: 2, maxLength: VARIABLES })
  .map((list) => [...new Map(list)].map(([variable, not]) => 2 * variable + (not ? 1 : 0)));
const said: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('one of' as const),
      literals: fc.array(literal, { minLength: 1, maxLength: 4 }),
    }),
  },
  fc.record({ kind: fc.constant('at most' as const), literals: several, most: fc.nat(5) }),
  fc.record({ kind: fc.constant('at least' as const), literals: several, least: fc.nat(5) }),
);
const formula = fc.array(said, { maxLength: 40 });
const assumed = fc.array(literal, { maxLength: 4 });

function holds(all: readonly Said[], world: number): boolean {
  const isTrue = (one: number): boolean => ((world >> (one >> 1)) & 1) !== (one & 1);
  return all.every((one) => {
    const count = one.literals.filter(isTrue).length;
    if (one.kind === 'one of') return count > 0;
    return one.kind === 'at most' ? count <= one.most : count >= one.least;
  });
}

function possible(all: readonly Said[], assumptions: readonly number[]): boolean {
  const given = assumptions.map((one): Said => ({ kind: 'one of', literals: [one] }));
  for (let world = 0; world < 1 << VARIABLES; world++) if (holds([...all, ...given], world)) return true;
  return false;
}

function told(all: readonly Said[], solver = new Solver()): Solver {
  while (solver.variables < VARIABLES) solver.variable();
  for (const one of all)
    if (one.kind === 'one of') solver.add(one.literals);
    else if (one.kind === 'at most') solver.atMost(one.literals, one.most);
    else solver.atLeast(one.literals, one.least);
  return solver;
}

function worldOf(solver: Solver): number {
  let world = 0;
  for (let variable = 0; variable < VARIABLES; variable++)
    if (solver.value(2 * variable)) world |= 1 << variable;
  return world;
}

/** Pigeons that don't fit: refuted only by search. */
function pigeons(solver: Solver, holes: number): Solver {
  const at = Array.from({ length: holes + 1 }, () => Array.from({ length: holes }, () => solver.variable()));
  for (const row of at) solver.add(row);
  for (let hole = 0; hole < holes; hole++)
    for (let one = 0; one <= holes; one++)
      for (let other = 0; other < one; other++) solver.add([at[one]![hole]! ^ 1, at[other]![hole]! ^ 1]);
  return solver;
}

describe('the solver, beside a table of all worlds', () => {
  test('agrees, gives a world that holds, and names a core that is impossible', () => {
    fc.assert(
      fc.property(formula, fc.array(assumed, { minLength: 1, maxLength: 4 }), (all, questions) => {
        const solver = told(all);
        for (const assumptions of questions) {
          const answer = solver.solve(assumptions);
          expect(answer).toBe(possible(all, assumptions));
          if (answer) expect(holds(all, worldOf(solver))).toBe(true);
          if (answer) for (const one of assumptions) expect(solver.value(one)).toBe(true);
          if (answer) continue;
          expect(assumptions).toEqual(expect.arrayContaining(solver.core()));
          expect(possible(all, solver.core())).toBe(false);
        }
      }),
      { numRuns: 800 },
    );
  });

  test('agrees when more is said between two questions', () => {
    fc.assert(
      fc.property(fc.array(formula, { maxLength: 4 }), assumed, (chapters, assumptions) => {
        const solver = told([]);
        const all: Said[] = [];
        for (const chapter of chapters) {
          told(chapter, solver);
          all.push(...chapter);
          expect(solver.solve(assumptions)).toBe(possible(all, assumptions));
          expect(solver.solve([])).toBe(possible(all, []));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the solver at work', () => {
  test('refutes pigeons in too few holes, and forgets clauses on the way', () => {
    const solver = pigeons(new Solver(), 7);
    expect(solver.solve([])).toBe(false);
    expect(solver.core()).toEqual([]);
    expect(solver.conflicts).toBeGreaterThan(2000);
  });

  test('takes the same way in one piece or in slices', () => {
    const whole = pigeons(new Solver(), 7);
    const sliced = pigeons(new Solver(), 7);
    expect(whole.solve([])).toBe(false);
    let slices = 0;
    for (let answer: boolean | null = null; answer === null; slices++) answer = sliced.solve([], 500);
    expect(slices).toBeGreaterThan(10);
    expect(sliced.conflicts).toBe(whole.conflicts);
  });

  test('keeps learnt clauses true while it answers many hard questions', () => {
    const random = seeded(3);
    const clauses = Array.from({ length: 170 }, () => Array.from({ length: 3 }, () => random(80)));
    const solver = new Solver();
    while (solver.variables < 40) solver.variable();
    for (const clause of clauses) solver.add(clause);
    for (let question = 0; question < 60; question++) {
      const assumptions = [random(80), random(80), random(80)];
      const fresh = new Solver();
      while (fresh.variables < 40) fresh.variable();
      for (const clause of [...clauses, ...assumptions.map((one) => [one])]) fresh.add(clause);
      expect(solver.solve(assumptions)).toBe(fresh.solve([]));
    }
  });
});
