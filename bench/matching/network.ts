import type { Chain, Firm, Opportunity, Past, SupplyTie, Vocabulary, World } from '#packages/matching';
import { seeded } from '#packages/ties';

const DAY = 86_400_000;
export const NOW = 20_000 * DAY;

/**
 * A network by chance, the same for the same seed: each firm stands in one sector around one stage, has two to eight
 * capabilities and a text that speaks of them; two in three have an offer or a need, some both; each supplies three
 * others and remembers five.
 */
export function networkOf(count: number, chain: Chain, vocabulary: Vocabulary, seed = 7): World {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  const bySector = Map.groupBy(chain.capabilities, ({ id }) => id.split(':')[0]!);
  const sectors = [...bySector.keys()];
  const texts = new Map<string, ReturnType<Vocabulary['read']>['concepts']>();
  const firms = Array.from({ length: count }, (_, at) => firm(`firm-${String(at).padStart(5, '0')}`));
  return { chain, firms, supplies: ties(3), past: memories(5), apart: [] };

  function speaking(of: readonly string[]) {
    const key = of.join(' ');
    let concepts = texts.get(key);
    const words = of.flatMap((id) => id.split(':')[1]!.split('-')).join(' ');
    if (!concepts) texts.set(key, (concepts = vocabulary.read(words, 'en').concepts));
    return concepts;
  }

  function firm(id: string): Firm {
    const all = bySector.get(pick(sectors))!;
    const { stage } = pick(all);
    const near = all.filter((capability) => capability.stage === stage);
    const mine = Array.from({ length: 2 + random(7) }, () => pick(random(4) === 0 ? all : near).id);
    const names = [...new Set(mine)].sort();
    return {
      id,
      capabilities: names.map((name) => ({ id: name, evidence: 'declared', seen: 'members' })),
      positions: [{ id: stage, seen: 'members' }],
      text: { concepts: speaking([...names, pick(all).id]), seen: 'members' },
      languages: [{ name: pick(['it', 'en', 'it']), seen: 'members' }],
      lot: { from: random(100), to: 100 + random(10_000), seen: 'members' },
      opportunities: Array.from({ length: random(3) }, (_, at) => opportunity(`${id} ${at}`, pick(all).id)),
    };
  }

  function opportunity(id: string, about: string): Opportunity {
    return {
      id,
      kind: pick([
        'commercial-offer',
        'commercial-request',
        'technology-offer',
        'technology-request',
        'project-request',
      ]),
      concepts: speaking([about]),
      capabilities: random(2) === 0 ? [about] : [],
      expires: NOW + random(200) * DAY,
      seen: 'members',
      conditions: { quantity: 1 + random(5000) },
    };
  }

  function ties(each: number): SupplyTie[] {
    return firms.flatMap(({ id: supplier }) =>
      Array.from({ length: each }, (_, at): SupplyTie => {
        const buyer = pick(firms).id;
        return {
          id: `${supplier} sells ${at}`,
          supplier,
          buyer,
          confirmed: random(2) === 0,
          seen: 'members',
        };
      }),
    );
  }

  function memories(each: number): Past[] {
    return firms.flatMap(({ id: a }) =>
      Array.from({ length: each }, (_, at): Past => {
        const past = { id: `${a} remembers ${at}`, a, b: pick(firms).id, at: NOW - random(900) * DAY };
        return { ...past, kind: 'met', seen: 'members' };
      }),
    );
  }
}
