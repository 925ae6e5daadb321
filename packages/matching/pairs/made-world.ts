import { audiences } from './audience.ts';
import { about, chain, DAY, firmOf, NOW } from './cast.ts';
import type { Firm } from './firm.ts';
import type { Opportunity, OpportunityKind } from './opportunity.ts';
import type { KeptApart, Likeness, NoReason, Past, SupplyTie, World } from './world.ts';

const KINDS: OpportunityKind[] = [
  'commercial-offer',
  'commercial-request',
  'technology-offer',
  'technology-request',
  'project-request',
];
const REASONS: NoReason[] = ['', 'known', 'too-far'];

/** A small world in which all that can be said is said now and then; the same for the same seed. For tests. */
export function madeWorld(seed: number, count = 7): World {
  const dice = diceOf(seed);
  const { roll, pick, some } = dice;
  const ids = Array.from({ length: count }, (_, at) => `f${at}`);
  const capabilities = [...chain.capabilities.map(({ id }) => id), 'own:unheard-of'];
  const seen = () => ({ seen: pick(audiences) });
  const firms = ids.map((id): Firm =>
    firmOf(id, {
      archived: roll(12) === 0,
      capabilities: some(capabilities, 3).map((capability) => ({
        id: capability,
        evidence: pick(['declared', 'confirmed', 'shown']),
        until: pick([null, null, NOW - DAY, NOW + DAY]),
        ...seen(),
      })),
      positions: some(chain.stages, 2).map((stage) => ({ id: stage.id, ...seen() })),
      text: roll(2) ? { concepts: about(...some([1, 2, 3, 4, 5, 6, 7, 9], 4)), ...seen() } : null,
      buys: some(capabilities, 1).map((capability) => ({ id: capability, ...seen() })),
      markets: some(['it', 'uk', 'de'], 2).map((name) => ({ name, ...seen() })),
      languages: some(['it', 'en'], 1).map((name) => ({ name, ...seen() })),
      lot: roll(2)
        ? { from: roll(50), to: 50 + roll(500), free: pick(['', 'none', 'plenty']), ...seen() }
        : null,
      opportunities: Array.from({ length: roll(3) }, (_, at) => opportunity(`${id}-${at}`)),
    }),
  );
  const two = (): [string, string] => {
    const a = roll(count);
    return [ids[a]!, ids[(a + 1 + roll(count - 1)) % count]!];
  };
  return {
    chain,
    firms,
    supplies: Array.from({ length: roll(9) }, (_, at): SupplyTie => {
      const [supplier, buyer] = two();
      const capability = pick([undefined, 'm:cast', 'm:mill']);
      return {
        id: `s${at}`,
        supplier,
        buyer,
        capability,
        confirmed: roll(2) === 0,
        saidBy: [supplier],
        ...seen(),
      };
    }),
    past: Array.from({ length: roll(6) }, (_, at): Past => {
      const [a, b] = two();
      const at_ = NOW - (roll(900) - 30) * DAY;
      if (roll(3) === 0)
        return { id: `p${at}`, a, b, at: at_, kind: 'declined', by: a, reason: pick(REASONS), ...seen() };
      return {
        id: `p${at}`,
        a,
        b,
        at: at_,
        kind: 'met',
        outcome: pick([undefined, 'good', 'nothing']),
        ...seen(),
      };
    }),
    apart: Array.from({ length: roll(3) }, (_, at): KeptApart => {
      const [a, b] = two();
      return { id: `k${at}`, a, b, kind: pick(['never', 'competitors']), askedBy: a };
    }),
    likeness: firms
      .flatMap(({ opportunities }) => opportunities)
      .filter(() => roll(4) === 0)
      .map(({ id }): Likeness => ({ opportunity: id, firm: pick(ids), nearness: roll(10) / 10, ...seen() })),
  };

  function opportunity(id: string): Opportunity {
    return {
      id,
      kind: pick(KINDS),
      concepts: about(...some([1, 2, 3, 4, 5, 6, 7, 9], 3)),
      capabilities: some(capabilities, 1),
      expires: pick([null, NOW + DAY, NOW + DAY, NOW - DAY]),
      anonymous: roll(5) === 0,
      seen: pick(audiences),
      conditions: pick([undefined, { certifications: ['m:iso'], markets: ['uk'], quantity: 1 + roll(800) }]),
    };
  }
}

/** The same in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const { roll } = diceOf(seed);
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = roll(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Mulberry32. */
function diceOf(seed: number) {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * sides);
  };
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
  const some = <T>(from: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: roll(most + 1) }, () => pick(from))),
  ];
  return { roll, pick, some };
}
