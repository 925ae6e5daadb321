import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, NOW } from './cast.ts';
import { type Ground, groundKinds, grounds } from './ground.ts';
import { madeWorld } from './made-world.ts';
import type { Opportunity } from './opportunity.ts';
import { preparePairs } from './pairs.ts';
import type { Firm, Held } from './firm.ts';
import type { SupplyTie, World } from './world.ts';

/**
 * The score written down once more, straight from docs/matching.md: nothing prepared, nothing shared with the rest but
 * the table of grounds. As the animator sees it.
 */
type Values = Record<Ground, number>;

const SURE = { shown: 1, confirmed: 0.95, declared: 0.85 };
const WANTS = {
  'commercial-request': 'need',
  'technology-request': 'technology',
  'project-request': 'project',
} as const;
const ANSWERS: Record<string, Record<'need' | 'technology' | 'project', number>> = {
  'commercial-offer': { need: 1, technology: 0.5, project: 0.6 },
  'technology-offer': { need: 0.5, technology: 1, project: 0.9 },
  'project-request': { need: 0, technology: 0, project: 0.7 },
  'commercial-request': { need: 0, technology: 0, project: 0 },
  'technology-request': { need: 0, technology: 0, project: 0 },
  capability: { need: 1, technology: 0.8, project: 0.85 },
  text: { need: 0.9, technology: 0.7, project: 0.8 },
};

function valuesOf(world: World, a: Firm, b: Firm): Values {
  const amounts = Object.fromEntries(grounds.map((ground) => [ground, [] as number[]])) as Record<
    Ground,
    number[]
  >;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const need of one.opportunities.filter(isOpen)) if (need.kind in WANTS) answered(need, one, other);
    for (const { id } of one.buys ?? [])
      if (!buysAlready(one, other, [id])) amounts.buys.push(having(other, id));
    const lacking = new Set(
      skills(one).flatMap(({ id }) => world.chain.capabilities.find((known) => known.id === id)?.needs ?? []),
    );
    for (const id of lacking)
      if (
        having(one, id) === 0 &&
        !one.buys?.some((bought) => bought.id === id) &&
        !buysAlready(one, other, [id])
      )
        amounts.needs.push(having(other, id));
    if (!sells(one, other).length)
      for (const from of stagesOf(one))
        for (const to of stagesOf(other))
          if (world.chain.stages.find(({ id }) => id === to)?.after.includes(from))
            amounts.stages.push(0.5 / Math.sqrt(stagesOf(one).length * stagesOf(other).length));
    if (!sells(one, other).length) amounts.paths.push(pathsFrom(one.id, other.id));
    carried(one, other);
  }
  rivalry();
  remembered();
  if (a.languages?.length && b.languages?.length)
    if (!a.languages.some(({ name }) => b.languages!.some((other) => other.name === name)))
      amounts.language.push(1);
  return Object.fromEntries(
    grounds.map((ground) => {
      const sum = amounts[ground].reduce((total, amount) => total + amount, 0);
      const most = Math.min(1, Math.max(0, ...amounts[ground]));
      return [ground, groundKinds[ground].counts === 'one' ? most : 1 - 4 ** -sum];
    }),
  ) as Values;

  function isOpen({ expires }: Opportunity): boolean {
    return expires === null || expires > NOW;
  }

  function valid(held: Held): boolean {
    return !held.until || held.until > NOW;
  }

  function skills(firm: Firm): Held[] {
    return firm.capabilities.filter((held) => valid(held) && held.id !== 'm:iso');
  }

  /** Itself and what is broader, each step up a little less. */
  function up(id: string): [string, number][] {
    return id === 'm:die-cast'
      ? [
          [id, 1],
          ['m:cast', 0.95],
        ]
      : [[id, 1]];
  }

  function having(firm: Firm, id: string): number {
    const said = [
      ...firm.capabilities.filter(valid).map((held) => ({ id: held.id, sure: SURE[held.evidence] })),
      ...firm.opportunities
        .filter(isOpen)
        .flatMap(({ kind, capabilities }) =>
          capabilities.map((one) => ({ id: one, sure: ANSWERS[kind]!.need })),
        ),
    ];
    return Math.max(
      0,
      ...said.flatMap((one) => up(one.id).map(([broad, share]) => (broad === id ? one.sure * share : 0))),
    );
  }

  function sells(supplier: Firm, buyer: Firm): SupplyTie[] {
    return world.supplies.filter((tie) => tie.supplier === supplier.id && tie.buyer === buyer.id);
  }

  function buysAlready(buyer: Firm, supplier: Firm, capabilities: readonly string[]): boolean {
    return sells(supplier, buyer).some(
      ({ capability }) =>
        !capability ||
        capabilities.some(
          (one) => up(one).some(([id]) => id === capability) || up(capability).some(([id]) => id === one),
        ),
    );
  }

  function answered(need: Opportunity, asking: Firm, answering: Firm): void {
    const ground = WANTS[need.kind as keyof typeof WANTS];
    const strength = new Map<number, number>();
    const say = (concepts: Opportunity['concepts'] | undefined, sure: number) =>
      concepts?.ids.forEach((id, at) => {
        const present = (concepts.weights[at]! / Math.max(...concepts.weights)) ** 0.2;
        strength.set(id, Math.max(strength.get(id) ?? 0, sure * present));
      });
    const conceptsOf = (id: string) => world.chain.capabilities.find((known) => known.id === id)?.concepts;
    for (const held of answering.capabilities.filter(valid))
      say(conceptsOf(held.id), ANSWERS['capability']![ground] * SURE[held.evidence]);
    for (const one of answering.opportunities.filter(isOpen)) {
      say(one.concepts, ANSWERS[one.kind]![ground]);
      for (const id of one.capabilities) say(conceptsOf(id), ANSWERS[one.kind]![ground]);
    }
    say(answering.text?.concepts, ANSWERS['text']![ground]);
    const weights = Array.from(need.concepts.weights, (weight) => weight ** 1.25);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const covered = weights.reduce(
      (sum, weight, at) => sum + (weight / all) * (strength.get(need.concepts.ids[at]!) ?? 0),
      0,
    );
    const words = Math.sqrt(Math.min(1, Math.max(0, (covered - 0.1) / 0.5)));
    const named = need.capabilities.reduce(
      (sum, id) => sum + having(answering, id) / need.capabilities.length,
      0,
    );
    const like = world.likeness?.findLast((one) => one.opportunity === need.id && one.firm === answering.id);
    const amount = 1 - (1 - words) * (1 - named) * (1 - (like?.nearness ?? 0));
    if (amount === 0 || (ground === 'need' && buysAlready(asking, answering, need.capabilities))) return;
    amounts[ground].push(amount);
    const { certifications = [], markets = [], quantity } = need.conditions ?? {};
    for (const id of certifications)
      amounts[having(answering, id) > 0 ? 'conditions' : 'certification'].push(amount);
    if (answering.markets?.length)
      for (const market of markets)
        amounts[answering.markets.some(({ name }) => name === market) ? 'conditions' : 'market'].push(amount);
    if (!answering.lot) return;
    const { from, to, free } = answering.lot;
    if (free === 'none') amounts.capacity.push(amount / 2);
    if (free === 'plenty') amounts.conditions.push(amount / 2);
    if (!quantity) return;
    if (quantity > to!) amounts.capacity.push(amount * (1 - to! / quantity));
    else if (quantity < from!) amounts.order.push(amount * (1 - quantity / from!));
    else amounts.conditions.push(amount);
  }

  function stagesOf(firm: Firm): string[] {
    const known = skills(firm).flatMap(
      ({ id }) => world.chain.capabilities.find((one) => one.id === id)?.stage ?? [],
    );
    return [...new Set([...known, ...firm.positions.map(({ id }) => id)])];
  }

  function pathsFrom(supplier: string, buyer: string): number {
    const ties = new Map(
      world.supplies
        .filter((tie) => tie.supplier !== tie.buyer)
        .map((tie) => [`${tie.supplier} ${tie.buyer}`, 0]),
    );
    for (const { supplier: from, buyer: to, confirmed } of world.supplies)
      ties.set(`${from} ${to}`, Math.max(ties.get(`${from} ${to}`) ?? 0, confirmed ? 1 : 0.7));
    const hold = (from: string, to: string) => ties.get(`${from} ${to}`) ?? 0;
    const ids = world.firms.map(({ id }) => id);
    const count = (test: (id: string) => boolean) => ids.filter(test).length;
    let sum = 0;
    for (const customer of ids)
      for (const rival of ids)
        if (rival !== supplier && customer !== buyer)
          sum +=
            (hold(supplier, customer) * hold(rival, customer) * hold(rival, buyer)) /
            Math.max(
              1,
              Math.sqrt(count((id) => hold(id, customer) > 0) * count((id) => hold(rival, id) > 0)),
            );
    return sum;
  }

  function breadth(firm: Firm): number {
    const partners = new Set(
      world.supplies.flatMap(({ supplier, buyer }) =>
        supplier === firm.id ? [buyer] : buyer === firm.id ? [supplier] : [],
      ),
    );
    // The little chain has one sector.
    return 1 - 2 ** (-Math.max(0, stagesOf(firm).length + Math.min(2, partners.size / 4) - 2) / 2);
  }

  function carried(wide: Firm, narrow: Firm): void {
    const [many, few] = [stagesOf(wide), stagesOf(narrow)];
    const feeds = (from: string, to: string) =>
      world.chain.stages.find(({ id }) => id === to)?.after.includes(from);
    const touch = many.some((one) =>
      few.some((other) => one === other || feeds(one, other) || feeds(other, one)),
    );
    if (many.length < 3 || !touch) return;
    const news = many.filter((stage) => !few.includes(stage)).length / many.length;
    amounts.contaminator.push(breadth(wide) * (1 - breadth(narrow)) * news);
  }

  function rivalry(): void {
    const alike = (one: string[], other: string[]) => {
      const both = one.filter((id) => other.includes(id)).length;
      return both === 0 ? 0 : both / Math.sqrt(one.length * other.length);
    };
    const places = alike(stagesOf(a), stagesOf(b));
    const trades = (firm: Firm) => [...new Set(skills(firm).map(({ id }) => id))];
    if (places > 0) amounts.rival.push(Math.max(0.3 * places, alike(trades(a), trades(b))));
  }

  function remembered(): void {
    const between = (one: { a: string; b: string }) =>
      [one.a, one.b].includes(a.id) && [one.a, one.b].includes(b.id);
    const past = world.past.filter((one) => one.at <= NOW && between(one));
    if (past.length === 0 && !sells(a, b).length && !sells(b, a).length) amounts.new.push(1);
    for (const { at, kind, outcome } of past) {
      const days = (NOW - at) / DAY;
      if (kind === 'declined') amounts.declined.push(2 ** (-days / 365));
      else amounts.lately.push(2 ** (-days / 180));
      if (outcome === 'good') amounts.again.push(1 - 2 ** (-days / 365));
      if (outcome === 'nothing') amounts.fruitless.push(2 ** (-days / 365));
    }
  }
}

it('every ground is worth what its plain description says', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const world = madeWorld(seed, 6);
      const pairs = preparePairs(world, { now: NOW });
      for (const a of world.firms)
        for (const b of world.firms) {
          const pair = pairs.explain(a.id, b.id);
          if (!pair) continue;
          const values = valuesOf(world, a, b);
          const told = new Map([...pair.why, ...pair.against].map(({ ground, value }) => [ground, value]));
          for (const ground of grounds)
            expect(told.get(ground) ?? 0, `${ground} of ${a.id} and ${b.id}`).toBeCloseTo(values[ground], 4);
        }
    }),
    { numRuns: 80 },
  ));
