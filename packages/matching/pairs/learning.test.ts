import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ground, groundKinds, grounds } from './ground.ts';
import { learn } from './learning.ts';
import { type Lesson } from './lesson.ts';
import { logisticMode } from './newton.ts';
import { defaultWeights } from './weights.ts';

const anyLesson: fc.Arbitrary<Lesson> = fc.record({
  values: fc.dictionary(
    fc.constantFrom(...grounds),
    fc.integer({ min: 1, max: 10 }).map((tenth) => tenth / 10),
    { maxKeys: 6 },
  ) as fc.Arbitrary<Partial<Record<Ground, number>>>,
  said: fc.constantFrom('yes', 'maybe', 'no', 'met', 'good', 'nothing'),
  reason: fc.constantFrom('', 'known', 'competitor', 'not-now', 'too-far', 'too-small', 'no-interest'),
});
const someLessons = fc.array(anyLesson, { minLength: 1, maxLength: 30 });

describe('learning', () => {
  it('leaves the weights as they are while nobody has answered', () => {
    expect(learn([]).weights).toEqual(defaultWeights);
    expect(learn([{ values: { need: 1 }, said: 'no', reason: 'not-now' }]).weights).toEqual(defaultWeights);
  });

  it('does not ask in which order the answers came', () =>
    fc.assert(
      fc.property(someLessons, (lessons) => {
        const shuffled = [...lessons].reverse();
        expect(learn(shuffled)).toEqual(learn(lessons));
      }),
    ));

  it('lowers what a consistent no was said to, and raises what a yes was said to', () =>
    fc.assert(
      fc.property(fc.constantFrom(...grounds), fc.integer({ min: 1, max: 40 }), (ground, times) => {
        const said = (answer: 'yes' | 'no') =>
          learn(Array.from({ length: times }, () => ({ values: { [ground]: 0.8 }, said: answer }))).of[ground]
            .to;
        const before = defaultWeights.of[ground];
        expect(said('no')).toBeLessThan(before);
        expect(said('yes')).toBeGreaterThan(before);
      }),
    ));

  it('never lets a ground change sides', () =>
    fc.assert(
      fc.property(someLessons, fc.integer({ min: 1, max: 20 }), (lessons, times) => {
        const { of } = learn(Array.from({ length: times }, () => lessons).flat());
        for (const ground of grounds)
          expect(of[ground].to * (groundKinds[ground].sign === 'for' ? 1 : -1)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    ));

  it('moves only what the reason is about', () => {
    const tooFar: Lesson = { values: { need: 1, market: 0.5, new: 1 }, said: 'no', reason: 'too-far' };
    const { of, base } = learn([tooFar, tooFar]);
    expect(of.market.to).toBeLessThan(of.market.from);
    expect([of.need.to, of.new.to, base.to]).toEqual([of.need.from, of.new.from, base.from]);
    expect([of.market.answers, of.need.answers]).toEqual([2, 0]);
  });

  it('is calm: one answer moves little, thirty that agree move more', () => {
    const no: Lesson = { values: { stages: 0.5, new: 1 }, said: 'no' };
    const yes: Lesson = { values: { need: 0.6, new: 1 }, said: 'yes' };
    const one = learn([no]).of.stages;
    expect(one.from - one.to).toBeLessThan(0.1);
    const thirty = learn([...Array<Lesson>(15).fill(no), ...Array<Lesson>(15).fill(yes)]);
    expect(thirty.of.need.to).toBeGreaterThan(thirty.of.need.from + 0.2);
    expect(thirty.of.stages.to).toBeLessThan(thirty.of.stages.from);
    expect(thirty.answers).toBe(30);
  });
});

describe('the mode', () => {
  it('of one unknown is where a bisection finds the gradient to vanish', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean()), { maxLength: 20 }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (observed, prior) => {
          const rows = observed.map(([value, yes]) => ({
            values: Float64Array.of(value),
            offset: 0.3,
            yes: yes ? 1 : 0,
            counts: 1,
          }));
          const slope = (w: number) =>
            rows.reduce(
              (sum, { values, yes }) =>
                sum + (yes - 1 / (1 + Math.exp(-(0.3 + w * values[0]!)))) * values[0]!,
              (prior - w) / 0.25,
            );
          let [low, high] = [-50, 50];
          for (let halving = 0; halving < 80; halving++) {
            const middle = (low + high) / 2;
            if (slope(middle) > 0) low = middle;
            else high = middle;
          }
          const [found] = logisticMode(rows, Float64Array.of(prior), 0.5, Uint8Array.of(0));
          expect(found).toBeCloseTo(low, 7);
        },
      ),
    ));
});
