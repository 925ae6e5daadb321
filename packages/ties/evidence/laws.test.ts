import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcAt } from '../graph.ts';
import { creditsOf } from './credit.ts';
import { confidences, directions, type Fact, factTypes, layers, sources } from './fact.ts';
import { givingOf } from './giving.ts';
import { ledgerOf } from './ledger.ts';
import { livesOf } from './lives.ts';
import { pocketsEmptied } from './pockets.ts';
import { profile1 } from './profile.ts';
import { readFacts } from './reading.ts';
import { slicesOf } from './slices.ts';
import { DAY, openTie, strengthOf } from './strength.ts';
import { thankedBusiness } from './thanked.ts';

const firms = ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon'];
const END = 3000 * DAY;

const fact: fc.Arbitrary<Fact> = fc
  .record({
    type: fc.constantFrom(...factTypes),
    layer: fc.constantFrom(...layers.slice(0, 2)),
    direction: fc.constantFrom(...directions),
    confidence: fc.constantFrom(...confidences),
    source: fc.constantFrom(...sources),
    a: fc.nat(4),
    step: fc.integer({ min: 1, max: 4 }),
    occurred: fc.nat(1000),
    late: fc.nat(200),
    lasts: fc.option(fc.nat(500)),
    retracted: fc.option(fc.nat(500)),
    amount: fc.option(fc.nat(1000)),
    by: fc.option(fc.constant('Office')),
  })
  .map(({ a, step, occurred, late, lasts, retracted, amount, by, ...words }) => ({
    ...words,
    a: firms[a]!,
    b: firms[(a + step) % 5]!,
    occurredAt: occurred * DAY,
    recordedAt: (occurred + late) * DAY,
    ...(words.type === 'contract' && lasts !== null && { endedAt: (occurred + lasts) * DAY }),
    ...(amount !== null && { amount }),
    ...(by !== null && { introducedBy: by }),
    ...(retracted !== null && { retractedAt: (occurred + late + retracted) * DAY }),
  }));
const facts = fc.array(fact, { maxLength: 40 });
const day = fc.nat(2000).map((days) => days * DAY);

/** Every pair by the definition: the twin of the slices. */
function byDefinition(all: readonly Fact[], from: string, to: string, directed: boolean): Fact[] {
  return all.filter(
    ({ a, b, direction }) =>
      (a === from && b === to && (!directed || direction !== 'ba')) ||
      (a === to && b === from && (!directed || direction !== 'ab')),
  );
}

describe('facts in any order', () => {
  test('all pass the door', () => {
    fc.assert(
      fc.property(facts, (all) => {
        expect(readFacts(all, END)).toEqual({ facts: all, faults: [] });
      }),
    );
  });

  test('a day of the network is what the definition says of every pair, whichever day was asked before', () => {
    fc.assert(
      fc.property(
        facts,
        day,
        fc.array(day, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (all, knownAt, days, directed) => {
          const ledger = ledgerOf(all, firms);
          const slices = slicesOf(ledger, {
            layer: 'knowledge',
            knownAt,
            profile: profile1,
            directed,
            threshold: 0,
          });
          const knowledge = all.filter(({ layer }) => layer === 'knowledge');
          // The very moments of facts are where a day can go wrong.
          for (const asOf of [...days, ...all.slice(0, 3).map(({ occurredAt }) => occurredAt)]) {
            const { graph } = slices.at(asOf);
            expect(graph.names).toEqual([...firms].sort());
            graph.names.forEach((from, u) =>
              graph.names.forEach((to, v) => {
                if (u === v) return expect(arcAt(graph, u, v)).toBe(-1);
                const between = byDefinition(knowledge, from, to, directed);
                const expected = strengthOf(between, { asOf, knownAt }, profile1);
                const arc = arcAt(graph, u, v);
                expect(arc < 0 ? 0 : graph.strength![arc]).toBeCloseTo(expected, 12);
              }),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('retracting equals never having had it, once that is known', () => {
    fc.assert(
      fc.property(facts, fc.nat(39), day, day, (all, which, retractedAt, asOf) => {
        if (all.length === 0) return;
        const wrong = which % all.length;
        const rest = all.filter((_, at) => at !== wrong);
        const corrected = all.map((one, at) => (at === wrong ? { ...one, retractedAt } : one));
        for (const layer of layers) {
          const asked = { layer, knownAt: retractedAt, profile: profile1, threshold: 0 };
          const [one, other] = [corrected, rest].map((some) => ledgerOf(some, firms));
          expect(slicesOf(one!, asked).at(asOf)).toEqual(slicesOf(other!, asked).at(asOf));
          expect(livesOf(one!, { ...asked, asOf, threshold: 0.25 })).toEqual(
            livesOf(other!, { ...asked, asOf, threshold: 0.25 }),
          );
        }
      }),
    );
  });

  test('so it is for all that is counted on facts', () => {
    fc.assert(
      fc.property(facts, fc.nat(39), day, (all, which, knownAt) => {
        if (all.length === 0) return;
        const wrong = which % all.length;
        const rest = all.filter((_, at) => at !== wrong);
        const corrected = all.map((one, at) => (at === wrong ? { ...one, retractedAt: knownAt } : one));
        const moment = { asOf: END, knownAt };
        const heads = new Set([...firms, 'Office']);
        const deal: Fact = {
          ...all[wrong]!,
          type: 'deal',
          a: 'Alfa',
          b: 'Beta',
          occurredAt: END,
          amount: 100_00,
        };
        const counted = (some: Fact[]) => [
          openTie(some, ['Alfa', 'Beta'], 'knowledge', moment, profile1),
          pocketsEmptied(some, { from: 0, until: END }, heads, knownAt),
          givingOf(some, moment, heads),
          thankedBusiness(some, moment),
          creditsOf(some, deal, knownAt),
        ];
        expect(counted(corrected)).toEqual(counted(rest));
      }),
    );
  });

  test('what was known on a day is not changed by what is learnt later', () => {
    fc.assert(
      fc.property(facts, day, day, (all, knownAt, asOf) => {
        const then = all
          .filter(({ recordedAt }) => recordedAt <= knownAt)
          .map((one) => ((one.retractedAt ?? 0) > knownAt ? { ...one, retractedAt: undefined } : one));
        const asked = { layer: 'commercial' as const, knownAt, profile: profile1, threshold: 0 };
        const [now, before] = [all, then].map((some) => slicesOf(ledgerOf(some, firms), asked).at(asOf));
        expect(now).toEqual(before);
      }),
    );
  });

  test('strength only falls between two facts, and no fact lowers it', () => {
    fc.assert(
      fc.property(facts, day, fc.integer({ min: 1, max: 400 * DAY }), (all, asOf, later) => {
        const known = { knownAt: END };
        const between = all.filter((one) => one.occurredAt <= asOf || one.occurredAt > asOf + later);
        const [before, after] = [asOf, asOf + later].map((when) =>
          strengthOf(between, { asOf: when, ...known }, profile1),
        );
        expect(after!).toBeLessThanOrEqual(before! * (1 + 1e-15));
        const whole = strengthOf(all, { asOf: asOf + later, ...known }, profile1);
        expect(whole).toBeGreaterThanOrEqual(after! * (1 - 1e-15));
      }),
    );
  });

  test('one layer says nothing about another', () => {
    fc.assert(
      fc.property(facts, day, (all, asOf) => {
        const trade = all.map((one) => ({ ...one, layer: 'commercial' as const }));
        const asked = { layer: 'knowledge' as const, knownAt: END, profile: profile1, threshold: 0 };
        expect(slicesOf(ledgerOf(trade), asked).at(asOf).graph.m).toBe(0);
      }),
    );
  });

  test('a tie lives on exactly the days on which it is strong enough', () => {
    fc.assert(
      fc.property(facts, fc.array(day, { minLength: 1, maxLength: 8 }), (all, days) => {
        const asked = { layer: 'knowledge' as const, knownAt: END, profile: profile1 };
        const ledger = ledgerOf(all, firms);
        const lives = livesOf(ledger, { ...asked, asOf: END });
        const slices = slicesOf(ledger, asked);
        const turns = lives.flatMap(({ from, until }) => [
          from - 1,
          from,
          ...(until === null ? [] : [until - 1, until]),
        ]);
        for (const asOf of [...days, ...turns]) {
          const living = lives.filter(({ from, until }) => from <= asOf && (until === null || asOf < until));
          expect(slices.at(asOf).graph.m).toBe(living.length);
        }
      }),
    );
  });
});
