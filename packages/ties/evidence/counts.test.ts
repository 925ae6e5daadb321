import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalSplit } from './credit.ts';
import { kaplanMeier } from './survival.ts';
import { wilson } from './wilson.ts';

describe('laws of what is counted', () => {
  test('where all were watched to their end, survival is the share that is left', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), (durations) => {
        const { steps } = kaplanMeier(durations.map((duration) => ({ duration, ended: true })));
        for (const { time, survival, error } of steps) {
          const left = durations.filter((duration) => duration > time).length / durations.length;
          expect(survival).toBeCloseTo(left, 12);
          // Greenwood's formula is then the binomial one.
          expect(error).toBeCloseTo(Math.sqrt((left * (1 - left)) / durations.length), 12);
        }
        expect(steps.at(-1)!.survival).toBe(0);
      }),
    );
  });

  const watched = fc.array(fc.record({ duration: fc.nat(9), ended: fc.boolean() }), { maxLength: 30 });

  test('survival never rises, and to be watched longer never lowers it', () => {
    fc.assert(
      fc.property(watched, (some) => {
        const survivals = [1, ...kaplanMeier(some).steps.map(({ survival }) => survival)];
        survivals.slice(1).forEach((survival, at) => expect(survival).toBeLessThan(survivals[at]!));
        const longer = some.map((one) => (one.ended ? one : { ...one, duration: one.duration + 5 }));
        const at = (of: typeof some, time: number) =>
          kaplanMeier(of).steps.findLast((step) => step.time <= time)?.survival ?? 1;
        for (let time = 0; time < 10; time++)
          expect(at(longer, time)).toBeGreaterThanOrEqual(at(some, time) - 1e-12);
      }),
    );
  });

  test('Wilson holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (taken, rest) => {
        if (taken + rest === 0) return;
        const { share, interval } = wilson(taken, taken + rest);
        const mirrored = wilson(rest, taken + rest).interval!;
        expect(interval![0]).toBeGreaterThanOrEqual(0);
        expect(interval![0]).toBeLessThanOrEqual(share!);
        expect(interval![1]).toBeGreaterThanOrEqual(share!);
        expect(interval![1]).toBeLessThanOrEqual(1);
        expect(mirrored[0]).toBeCloseTo(1 - interval![1], 12);
      }),
    );
  });

  test('no cent is lost or made in a split, and no two parts differ by more than one', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 60 }), (amount, heads) => {
        const parts = Object.values(
          equalSplit(
            amount,
            Array.from({ length: heads }, (_, at) => `firm ${at}`),
          ),
        );
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
