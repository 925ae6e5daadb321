import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packOf } from '../../../tests/worlds/packs.ts';
import { stagesOf } from './chain.ts';
import type { ChainFacts } from './findings-facts.ts';
import { layersOf } from './picture-layers.ts';
import { crossingsOf, untangled, withLanes } from './picture-order.ts';
import { settle } from './picture-place.ts';
import { mostNames, pictureOf } from './picture.ts';

const common = packOf('common');
const packs = ['jewellery', 'mechanical', 'motorsport'].map((id) => packOf(id, common));

test.each(packs)('$id: every stage stands after all that feed it, once', (pack) => {
  const stages = stagesOf(pack);
  const { layers, around } = layersOf(stages);
  const level = new Map(layers.flatMap((layer, i) => layer.map((id) => [id, i] as const)));
  expect([...level.keys(), ...around].sort()).toEqual(stages.map(({ id }) => id).sort());
  for (const { id, after } of stages)
    for (const feeder of after) expect(level.get(feeder)!).toBeLessThan(level.get(id)!);
});

test.each(packs)(
  '$id: putting rows in order leaves fewer crossings than taking them as they come',
  (pack) => {
    const stages = stagesOf(pack);
    const links = stages.flatMap(({ id, after }) => after.map((from) => ({ from, to: id })));
    const laid = withLanes(layersOf(stages).layers, links);
    const ordered = untangled(laid);
    expect(crossingsOf(ordered.rows, ordered.steps)).toBeLessThan(crossingsOf(laid.rows, laid.steps));
    const names = (rows: typeof laid.rows) => rows.map((row) => row.map(({ id }) => id).sort());
    expect(names(ordered.rows)).toEqual(names(laid.rows));
  },
);

test('a cycle among stages a network added breaks nothing', () => {
  const stages = [
    { id: 'own:a', after: ['own:b'] },
    { id: 'own:b', after: ['own:a'] },
  ];
  expect(layersOf(stages).layers.flat().sort()).toEqual(['own:a', 'own:b']);
});

test('what stands in a row keeps its order, its distance and inside the room', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: -50, max: 900 })), {
        minLength: 1,
        maxLength: 7,
      }),
      (all) => {
        const row = all.map(([width], i) => ({ id: String(i), width, clear: 10 }));
        const left = settle(
          row,
          all.map(([, wish]) => wish),
          800,
        );
        expect(left[0]).toBeGreaterThanOrEqual(0);
        for (let i = 1; i < row.length; i++)
          expect(left[i]! - left[i - 1]! - row[i - 1]!.width).toBeGreaterThan(9.999);
        expect(left.at(-1)! + row.at(-1)!.width).toBeLessThanOrEqual(800.001);
      },
    ),
  ));

const stages = stagesOf(packs[2]!);
const factsOf = (count: number): ChainFacts => ({
  stages,
  capabilities: [],
  firms: Array.from({ length: count }, (_, i) => ({
    id: `f${i}`,
    stages: [stages[(i * 7) % stages.length]!.id],
    capabilities: [],
    neighbours: [],
  })),
  ties: Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    supplier: `f${i}`,
    buyer: `f${(i * 11 + 3) % count}`,
    capability: '',
    confirmed: i % 2 === 0,
  })).filter(({ supplier, buyer }) => supplier !== buyer),
  opportunities: [],
});
const drawn = (count: number) =>
  pictureOf(factsOf(count), {
    pack: 'motorsport',
    width: 1180,
    nameOf: (firm) => `Firm ${firm}`,
    labelOf: (stage) => stage.split(':')[1]!,
  });

test.each([0, 3, 60])('%i firms: every one is named, every tie drawn, no block over another', (count) => {
  const picture = drawn(count);
  expect(picture.named).toBe(true);
  expect(picture.blocks.flatMap(({ marks }) => marks)).toHaveLength(count);
  expect(picture.threads).toHaveLength(factsOf(count).ties.length);
  for (const [i, a] of picture.blocks.entries())
    for (const b of picture.blocks.slice(i + 1)) {
      const aside = a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01;
      expect(aside || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }
});

test('too many to be named are counted, point by point', () => {
  const picture = drawn(mostNames + 80);
  expect(picture.named).toBe(false);
  expect(picture.blocks.reduce((sum, { dots }) => sum + (dots?.count ?? 0), 0)).toBe(mostNames + 80);
});
