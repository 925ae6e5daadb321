import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiences, maySee, type Seen, type Viewer } from './audience.ts';
import { firmOf, held, NOW } from './cast.ts';
import { madeWorld, shuffled } from './made-world.ts';
import { seenInLists } from './opportunity.ts';
import type { Pairs } from './asking.ts';
import { preparePairs } from './pairs.ts';
import { groundKinds } from './ground.ts';
import { gradeOf, valueOf } from './weights.ts';
import type { World } from './world.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const runs = { numRuns: 60 };
const prepared = (world: World) => preparePairs(world, { now: NOW });

const idsOf = (world: World) => world.firms.map(({ id }) => id).sort();
const everything = { most: 99, least: 'weak' as const };

/** All that can be asked. */
function told(pairs: Pairs, world: World) {
  return {
    ranked: idsOf(world).map((id) => pairs.ranked(id, everything)),
    best: pairs.best(everything),
    lists: pairs.lists({ cap: 2, least: 'weak' }),
    suppliers: world.firms
      .flatMap(({ opportunities }) => opportunities.map(({ id }) => id))
      .sort()
      .map((id) => pairs.suppliersFor(id, everything)),
  };
}

describe('pairs', () => {
  it('do not ask in which order things were typed', () =>
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const world = madeWorld(seed);
        const mixed: World = {
          chain: world.chain,
          firms: shuffled(world.firms, other).map((firm) => ({
            ...firm,
            capabilities: shuffled(firm.capabilities, other),
            positions: shuffled(firm.positions, other),
            opportunities: shuffled(firm.opportunities, other),
          })),
          supplies: shuffled(world.supplies, other),
          past: shuffled(world.past, other),
          apart: shuffled(world.apart, other),
          likeness: shuffled(world.likeness ?? [], other),
        };
        expect(told(prepared(mixed), mixed)).toEqual(told(prepared(world), world));
      }),
      runs,
    ));

  it('do not ask what a firm is called', () =>
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const world = madeWorld(seed);
        const ids = idsOf(world);
        const names = new Map(ids.map((id, at) => [id, shuffled(ids, other)[at]!]));
        const renamed = JSON.parse(JSON.stringify({ ...world, chain: null }), (_, value: unknown) =>
          typeof value === 'string' ? (names.get(value) ?? value) : value,
        ) as World;
        // Concepts are typed arrays: taken from the world itself.
        const firms = renamed.firms.map((firm, at) => {
          const { text, opportunities } = world.firms[at]!;
          return { ...firm, text, opportunities };
        });
        const [one, two] = [prepared(world), prepared({ ...renamed, chain: world.chain, firms })];
        for (const a of ids)
          for (const b of ids) {
            const [pair, same] = [one.explain(a, b), two.explain(names.get(a)!, names.get(b)!)];
            expect(same?.score).toBe(pair?.score);
            const values = (told: typeof pair) =>
              told && [...told.why, ...told.against].map(({ ground, value }) => `${ground} ${value}`).sort();
            expect(values(same)).toEqual(values(pair));
          }
      }),
      runs,
    ));

  it('are what they are, whoever else is there', () =>
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const world = madeWorld(seed);
        const newcomer = { ...madeWorld(other, 2).firms[0]!, id: 'newcomer' };
        const [before, after] = [prepared(world), prepared({ ...world, firms: [newcomer, ...world.firms] })];
        for (const a of idsOf(world))
          for (const b of idsOf(world)) expect(after.explain(a, b)).toEqual(before.explain(a, b));
      }),
      runs,
    ));

  it('are the same from both sides, and ranked as they are explained', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = madeWorld(seed);
        const pairs = prepared(world);
        for (const a of idsOf(world)) {
          for (const b of idsOf(world)) expect(pairs.explain(b, a)).toEqual(pairs.explain(a, b));
          for (const pair of pairs.ranked(a, everything)) {
            expect(pair).toEqual(pairs.explain(pair.a, pair.b));
            expect(pair.score).toBeGreaterThan(-Infinity);
          }
        }
      }),
      runs,
    ));

  it('weigh what their reasons say, and nothing else', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const pairs = prepared(madeWorld(seed));
        for (const { why, against, score, grade } of pairs.best(everything)) {
          const all = [...why, ...against];
          for (const { ground, value, reasons } of all) {
            const amounts = reasons.map(({ amount }) => amount);
            const amount =
              groundKinds[ground].counts === 'one' ? Math.max(...amounts) : amounts.reduce((a, b) => a + b);
            expect(value).toBe(valueOf(ground, amount));
          }
          const sum = all.reduce((total, { share }) => total + share, pairs.weights.base);
          expect(score).toBeCloseTo(sum, 5);
          expect(grade).toBe(gradeOf(score));
          expect(why.every(({ share }) => share >= 0) && against.every(({ share }) => share <= 0)).toBe(true);
        }
      }),
      runs,
    ));

  it('after an edit are what they would be made anew', () =>
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const [world, next] = [madeWorld(seed), madeWorld(other)];
        const pairs = prepared(world);
        told(pairs, world);
        const edited: World = {
          ...world,
          firms: [...world.firms.slice(1, -1), next.firms[0]!, { ...next.firms[1]!, id: 'f9' }],
          supplies: [
            ...world.supplies.slice(1),
            ...next.supplies.slice(0, 2).map((tie) => ({ ...tie, id: `n${tie.id}` })),
          ],
          past: [...world.past.slice(1), ...next.past.slice(0, 1).map((one) => ({ ...one, id: 'n' }))],
          apart: next.apart,
          likeness: next.likeness,
        };
        pairs.put(next.firms[0]!);
        pairs.remove(world.firms.at(-1)!.id);
        pairs.put({ ...next.firms[1]!, id: 'f9' });
        pairs.relate({ supplies: edited.supplies, past: edited.past });
        pairs.relate({ apart: edited.apart, likeness: edited.likeness });
        expect(told(pairs, edited)).toEqual(told(prepared(edited), edited));
      }),
      runs,
    ));
});

describe('what is hidden', () => {
  const viewers = fc.record({
    audience: fc.constantFrom(...audiences.slice(0, 3)),
    firm: fc.constantFrom('f0', 'f1', undefined),
  });

  it('changes nothing in what a viewer is shown', () =>
    fc.assert(
      fc.property(seeds, viewers, (seed, viewer) => {
        const world = madeWorld(seed);
        const shown = prepared(withoutHidden(world, viewer));
        const pairs = prepared(world);
        for (const id of idsOf(world)) {
          const as = { ...everything, as: viewer };
          expect(pairs.ranked(id, as)).toEqual(shown.ranked(id, as));
          // Nor does the wall do more than its work: without hidden facts the desk sees the same.
          expect(pairs.ranked(id, as)).toEqual(shown.ranked(id, everything));
        }
      }),
      runs,
    ));

  it('is in no reason', () =>
    fc.assert(
      fc.property(seeds, viewers, (seed, viewer) => {
        const world = madeWorld(seed);
        const pairs = prepared(world);
        for (const id of idsOf(world))
          for (const { why, against } of pairs.ranked(id, { ...everything, as: viewer }))
            for (const { facts } of [...why, ...against].flatMap(({ reasons }) => reasons))
              for (const fact of facts) {
                const tie = world.supplies.find((one) => fact.kind === 'supply' && one.id === fact.id);
                const past = world.past.find((one) => fact.kind === 'past' && one.id === fact.id);
                const owners = tie?.saidBy ?? (past && !past.by ? [past.a, past.b] : [fact.firm ?? '']);
                expect(maySee(viewer, fact, owners)).toBe(true);
              }
      }),
      runs,
    ));

  it('may still be proposed to the animator, who is told that it is', () => {
    const wants = firmOf('a', { buys: [{ id: 'm:mill', seen: 'animator' }] });
    const mills = firmOf('b', { capabilities: [held('m:mill')] });
    const pairs = prepared({ ...madeWorld(1), firms: [wants, mills], supplies: [], past: [], apart: [] });
    const [pair] = pairs.ranked('b');
    expect(pair!.why[0]!.reasons[0]!.seen).toBe('animator');
    const member: Viewer = { audience: 'members', firm: 'b' };
    expect(pairs.ranked('b', { as: member })).toEqual([]);
    expect(pairs.ranked('a', { as: { ...member, firm: 'a' } })).toHaveLength(1);
    expect(pairs.whyNot('a', 'b', { shownTo: member }).findings).toEqual([{ code: 'hidden' }]);
  });
});

/** The world with what this viewer may not see torn out. */
function withoutHidden(world: World, viewer: Viewer): World {
  const sees = (owners: readonly string[]) => (fact: Seen) => maySee(viewer, fact, owners);
  return {
    ...world,
    firms: world.firms.map((firm) => {
      const mine = sees([firm.id]);
      return {
        ...firm,
        capabilities: firm.capabilities.filter(mine),
        positions: firm.positions.filter(mine),
        text: firm.text && mine(firm.text) ? firm.text : null,
        buys: firm.buys?.filter(mine),
        markets: firm.markets?.filter(mine),
        languages: firm.languages?.filter(mine),
        lot: firm.lot && mine(firm.lot) ? firm.lot : null,
        opportunities: firm.opportunities.filter((one) => mine({ seen: seenInLists(one) })),
      };
    }),
    supplies: world.supplies.filter((tie) => sees(tie.saidBy ?? [])(tie)),
    past: world.past.filter((one) => sees(one.by ? [one.by] : [one.a, one.b])(one)),
    likeness: world.likeness?.filter(sees([])),
  };
}
