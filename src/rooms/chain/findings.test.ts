import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, type FindingCode, type FindingOf } from './finding.ts';
import { findingsOf, leading } from './findings.ts';
import type { ChainFacts } from './findings-facts.ts';

/** A chain of six stages with a fork, and a field that stands alone. */
const stages = [
  { id: 'p:ore', after: [] },
  { id: 'p:cast', after: ['p:ore'] },
  { id: 'p:forge', after: ['p:ore'] },
  { id: 'p:machine', after: ['p:cast', 'p:forge'] },
  { id: 'p:coat', after: ['p:machine'] },
  { id: 'p:build', after: ['p:coat', 'p:machine'] },
  { id: 'common:law', after: [] },
];
const capabilities = stages.flatMap(({ id, after }) => [
  { id: `${id}-1`, stage: id, within: null, serves: ['space'], needs: after.map((one) => `${one}-1`) },
  { id: `${id}-2`, stage: id, within: `${id}-1`, serves: [], needs: [] },
]);
const some = <T>(all: readonly T[]) => fc.subarray([...all], { maxLength: 3 });
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const worlds = fc.record({
  stages: fc.constant(stages),
  capabilities: fc.constant(capabilities),
  firms: fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        stages: some(stages.map((stage) => stage.id)),
        capabilities: some(capabilities.map((one) => one.id)),
        neighbours: fc.constantFrom([], [], ['space']),
      }),
    ),
  ),
  ties: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      supplier: fc.constantFrom(...ids),
      buyer: fc.constantFrom(...ids),
      capability: fc.constantFrom('', ...capabilities.map((one) => one.id)),
      confirmed: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  ),
  opportunities: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      firm: fc.constantFrom(...ids),
      need: fc.boolean(),
      capabilities: some(capabilities.map((one) => one.id)),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
}) satisfies fc.Arbitrary<ChainFacts>;

const found = <Code extends FindingCode>(facts: ChainFacts, code: Code) =>
  findingsOf(facts).filter((one): one is FindingOf<Code> => one.code === code);
const at = (facts: ChainFacts, stage: string) =>
  facts.firms.filter((firm) => firm.stages.includes(stage)).map(({ id }) => id);
const holds = (check: (facts: ChainFacts) => void) => fc.assert(fc.property(worlds, check), { numRuns: 150 });

describe('each finding is what its naive twin finds', () => {
  test('holes: nobody there, in a pack where somebody is, and a field only if it is needed', () =>
    holds((facts) => {
      const used = (pack: string) =>
        facts.firms.some((firm) => firm.stages.some((id) => id.startsWith(`${pack}:`)));
      const needed = facts.opportunities
        .filter(({ need }) => need)
        .flatMap((one) => one.capabilities.map((id) => id.slice(0, -2)));
      const naive = stages
        .filter(({ id }) => at(facts, id).length === 0 && used(id.split(':')[0]!))
        .filter(({ id }) => id !== 'common:law' || needed.includes(id))
        .map(({ id }) => id);
      expect(
        found(facts, 'hole')
          .map(({ stage }) => stage)
          .sort(),
      ).toEqual(naive.sort());
    }));

  test('untied: two firms to tie, and none of all pairs tied', () =>
    holds((facts) => {
      const tied = (a: string, b: string) =>
        facts.ties.some((tie) => [tie.supplier, tie.buyer].sort().join() === [a, b].sort().join());
      const naive = stages.flatMap(({ id: to, after }) =>
        after
          .filter((from) => {
            const pairs = at(facts, from).flatMap((a) =>
              at(facts, to)
                .filter((b) => b !== a)
                .map((b) => [a, b] as const),
            );
            return pairs.length > 0 && !pairs.some(([a, b]) => tied(a, b));
          })
          .map((from) => `${from} ${to}`),
      );
      const own = found(facts, 'untied').map(({ from, to }) => `${from} ${to}`);
      expect(own.sort()).toEqual(naive.sort());
    }));

  test('needs unanswered: of no other firm anything asked for, or narrower', () =>
    holds((facts) => {
      const answers = (held: string, asked: string) => held === asked || held === asked.replace(/1$/, '2');
      const naive = facts.opportunities
        .filter(({ need, capabilities: asked }) => need && asked.length > 0)
        .filter(({ firm, capabilities: asked }) =>
          facts.firms.every(
            (one) =>
              one.id === firm || !one.capabilities.some((held) => asked.some((id) => answers(held, id))),
          ),
        )
        .map(({ id }) => id);
      const own = found(facts, 'need-unanswered').map(({ opportunity }) => opportunity);
      expect(own.sort()).toEqual(naive.sort());
    }));

  test('single sources at a stage: one firm, and somebody after it or buying from it', () =>
    holds((facts) => {
      const naive = stages.filter(({ id }) => {
        const [firm, ...others] = at(facts, id);
        if (firm === undefined || others.length > 0) return false;
        const next = stages.filter(({ after }) => after.includes(id)).flatMap((one) => at(facts, one.id));
        const buys = facts.ties.some(
          ({ supplier, buyer, capability }) =>
            supplier === firm && buyer !== firm && (capability === '' || capability.startsWith(`${id}-`)),
        );
        return buys || next.some((one) => one !== firm);
      });
      const own = found(facts, 'single-source').filter(({ capability }) => capability === null);
      expect(own.map(({ stage }) => stage).sort()).toEqual(naive.map(({ id }) => id).sort());
    }));
});

describe('laws', () => {
  const told = (facts: ChainFacts) => findingsOf(facts).map((one) => keyOf(one));

  test('the order in which facts come changes nothing', () =>
    holds((facts) => {
      const turned = {
        stages: facts.stages.toReversed(),
        capabilities: facts.capabilities.toReversed(),
        firms: facts.firms.toReversed(),
        ties: facts.ties.toReversed(),
        opportunities: facts.opportunities.toReversed(),
      };
      expect(told(turned)).toEqual(told(facts));
    }));

  test('a firm that stands nowhere, does nothing and knows nobody adds only itself', () =>
    holds((facts) => {
      const stranger = { id: 'zz', stages: [], capabilities: [], neighbours: [] };
      const more = { ...facts, firms: [...facts.firms, stranger] };
      const without = (keys: string[]) => keys.filter((key) => key !== 'unplaced').sort();
      expect(without(told(more))).toEqual(without(told(facts)));
    }));

  test('who supplies whom makes no difference to whether two stages are tied', () =>
    holds((facts) => {
      const turned = facts.ties.map((tie) => ({ ...tie, supplier: tie.buyer, buyer: tie.supplier }));
      const pairs = (all: ChainFacts) => found(all, 'untied').map((one) => keyOf(one));
      expect(pairs({ ...facts, ties: turned })).toEqual(pairs(facts));
    }));

  test('nothing is said twice, and the first sentences keep the order of all', () =>
    holds((facts) => {
      const all = findingsOf(facts);
      expect(new Set(all.map(keyOf)).size).toBe(all.length);
      const first = leading(all, 6);
      expect(first.map((one) => all.indexOf(one))).toEqual(
        first.map((one) => all.indexOf(one)).toSorted((a, b) => a - b),
      );
    }));
});
