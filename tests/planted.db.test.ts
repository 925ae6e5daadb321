/** Walks what was planted in the demonstration: proposals and suppliers find it, and what they say is true. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilityName, stageName } from '#chain';
import { readChain } from '#chain/server';
import { learnedOf, pairOf, proposalsNow, searchByMeaning, suppliersFor } from '#matching/server';
import type { Ctx } from '#platform/server';
import { demoValley, type DemoValley } from './demo-valley.ts';
import { motorValley } from './worlds/motor-valley/index.ts';
import { planted } from './worlds/motor-valley/planted.ts';

const now = new Date('2026-11-21T18:00:00Z');
const everybody = motorValley.firms.length;
const asking = (need: string) => motorValley.chain.opportunities.find(({ key }) => key === need)!.firm;

let valley: DemoValley;
beforeAll(async () => {
  valley = await demoValley(now);
});
afterAll(() => valley.close());

const suppliers = async (need: string, most: number) =>
  (await valley.read((ctx) => suppliersFor(ctx, valley.opportunityId(need), most))).map((one) => ({
    ...one,
    key: valley.firmKey(one.firm.id),
  }));

describe('who could answer a need', () => {
  test.each(planted.answers)('$need: $suppliers among the first five', async ({ need, suppliers: able }) => {
    const first = (await suppliers(need, 5)).map(({ key }) => key);
    expect(first).toEqual(expect.arrayContaining([...able]));
  });

  test.each(planted.unanswerable)('%s: nobody who surely could', async (need) => {
    const found = await suppliers(need, everybody);
    expect(found.filter(({ grade }) => grade === 'strong')).toEqual([]);
  });

  test.each(planted.doubts)('$need: $supplier, but $against', async ({ need, supplier, against }) => {
    const found = (await suppliers(need, everybody)).find(({ key }) => key === supplier);
    expect(found?.against.map(({ ground }) => ground)).toContain(against);
  });
});

describe('who is kept apart', () => {
  test.each(planted.clashes)('$need never leads to $with', async ({ need, with: other, kind }) => {
    expect((await suppliers(need, everybody)).map(({ key }) => key)).not.toContain(other);
    const [a, b] = [valley.firmId(asking(need)), valley.firmId(other)];
    const { pair, held } = await valley.read((ctx) => pairOf(ctx, a, b));
    expect(pair).toBeNull();
    expect(held.map((one) => [one.code, one.kind])).toEqual([['kept-apart', kind]]);
  });

  test('is in no list, whatever speaks for it', async () => {
    const { pairs } = await valley.read((ctx) => proposalsNow(ctx, 1000));
    const proposed = pairs.map(({ a, b }) => [valley.firmKey(a.id), valley.firmKey(b.id)].sort().join());
    expect(proposed.length).toBeGreaterThan(60);
    const apart = motorValley.chain.apart.map(({ a, b }) => [a, b].sort().join());
    expect(apart.filter((pair) => proposed.includes(pair))).toEqual([]);
  });
});

test('an answer across languages is proposed, unless the lists of both are full of others', async () => {
  for (const { need, suppliers: able } of planted.answers.filter(({ across }) => across)) {
    const [a, b] = [valley.firmId(asking(need)), valley.firmId(able[0]!)];
    const { pair, held } = await valley.read((ctx) => pairOf(ctx, a, b));
    expect(['strong', 'good', 'possible']).toContain(pair?.grade);
    expect([need, held.filter(({ code }) => code !== 'full')]).toEqual([need, []]);
  }
});

test.each(planted.searches)('“$ask” finds $finds', async ({ ask, finds }) => {
  const { firms } = await valley.read((ctx) => searchByMeaning(ctx, ask));
  expect(firms.slice(0, 3).map(({ firm }) => valley.firmKey(firm.id))).toContain(finds);
});

test('what the animator has said of pairs is taken off the list, and learnt from', async () => {
  const { pairs } = await valley.read((ctx) => proposalsNow(ctx, 1000));
  const proposed = pairs.map(({ a, b }) => [valley.firmKey(a.id), valley.firmKey(b.id)].sort().join());
  const said = motorValley.chain.answers.map(({ between }) => [...between].sort().join());
  expect(said.filter((pair) => proposed.includes(pair))).toEqual([]);
  const learned = await valley.read(learnedOf);
  expect([learned.answers, learned.taught > 0]).toEqual([said.length, true]);
});

describe.each(['it', 'en'] as const)('reasons followed to their facts, in %s', (lang) => {
  test('every proposal has a cause, each with links, and each link leads to what it says', async () => {
    const wrong = await valley.read(async (ctx) => {
      const { pairs } = await proposalsNow(ctx, 1000);
      const truth = await truthOf(ctx);
      return pairs.flatMap((pair) =>
        [...pair.why, ...pair.against].flatMap(({ ground, sentence, links }) => {
          const here = `${pair.a.name} + ${pair.b.name}, ${ground}: ${sentence}`;
          const empty = links.length === 0 && !unlinked.has(ground) ? [`no link: ${here}`] : [];
          const unsaid = /undefined|\{|\bnull\b|“”|  /.test(sentence) ? [`not said: ${here}`] : [];
          const untrue = links.filter((link) => !truth(link, [pair.a.id, pair.b.id], ground));
          return [...empty, ...unsaid, ...untrue.map(({ label, href }) => `${label} ${href}: ${here}`)];
        }),
      );
    }, lang);
    expect(wrong).toEqual([]);
  });
});

/** What has never happened, or is in the history of the pair's own page. */
const unlinked = new Set<string>(['new', 'again', 'lately', 'fruitless', 'declined']);

/** Told by how a firm works and sells. */
const trading = new Set<string>(['conditions', 'capacity', 'order', 'market', 'language']);

/** Whether a link of a reason leads to a row that says so, about one of the pair or somebody between them. */
async function truthOf(ctx: Ctx) {
  const { db, lang } = ctx;
  const chain = await readChain(ctx);
  const firms = await db.selectFrom('firm').select(['firm_id', 'name']).execute();
  const nameOf = (id: string) => firms.find((one) => one.firm_id === id)!.name;
  const held = await db.selectFrom('firm_capability').selectAll().where('removed_at', 'is', null).execute();
  const placed = await db.selectFrom('firm_position').selectAll().where('ended_at', 'is', null).execute();
  const ties = await db.selectFrom('supply').selectAll().where('ended_at', 'is', null).execute();
  const open = await db.selectFrom('opportunity').selectAll().where('state', '=', 'open').execute();
  const trades = await db.selectFrom('firm_trade').select('firm_id').execute();

  return (
    { label, href }: { label: string; href: string },
    pair: readonly string[],
    ground: string,
  ): boolean => {
    const [, room, id = '', part = ''] = /^\/(\w+)\/([\w-]+)(?:#(\w+))?$/.exec(href) ?? [];
    const says = (...words: string[]) => words.every((word) => label.includes(word));
    if (room === 'opportunities')
      return open.some((one) => one.opportunity_id === id && pair.includes(one.firm_id) && says(one.title));
    if (room !== 'members') return false;
    const mine = <T extends { firm_id: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.firm_id === id);
    const tied = ties.some(
      (tie) => tie.supplier_id === id && says(nameOf(tie.supplier_id), nameOf(tie.buyer_id)),
    );
    if (tied) return true;
    if (!pair.includes(id) || !says(nameOf(id))) return false;
    // A profile, and how a firm works and sells, are called by its name alone.
    if (part === '' || trading.has(ground)) return part === '' || mine(trades).length === 1;
    const can = mine(held).map(({ capability }) => capability);
    return [
      ...can.map((capability) => capabilityName(chain, capability, lang)),
      ...can.map((capability) => stageName(chain, chain.known.capabilities.get(capability)!.stage, lang)),
      ...mine(placed).map(({ stage }) => stageName(chain, stage, lang)),
    ].some((name) => says(name));
  };
}
