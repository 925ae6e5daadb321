import { seeded } from '../tests/worlds/chance.ts';
import { packOf } from '../tests/worlds/packs.ts';
import { capabilitiesOf, stagesOf } from '../src/rooms/chain/chain.ts';
import { findingsOf } from '../src/rooms/chain/findings.ts';
import type { ChainFacts } from '../src/rooms/chain/findings-facts.ts';
import { pictureOf } from '../src/rooms/chain/picture.ts';

/**
 * What the chain page computes: the findings and the picture of a made-up motorsport chain, for 60 firms and for 3,000
 * with some 10,000 positions and 20,000 supply ties. One JSON line a size; processor milliseconds, the median of five.
 */
const common = packOf('common');
const packs = [common, packOf('motorsport', common)];
const stages = packs.flatMap(stagesOf);
const capabilities = packs.flatMap(capabilitiesOf);
const steps = stages.filter(({ pack }) => pack === 'motorsport');

function madeUpChain(count: number, positions: number, ties: number): ChainFacts {
  const random = seeded(count);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const firms = Array.from({ length: count }, (_, i) => ({
    id: `f${i}`,
    stages: [
      ...new Set(Array.from({ length: 1 + Math.floor(random() * 2 * positions) }, () => pick(steps).id)),
    ],
    capabilities: Array.from({ length: 6 }, () => pick(capabilities).id),
    neighbours: random() < 0.2 ? ['aerospace'] : [],
  }));
  return {
    stages,
    capabilities,
    firms,
    ties: Array.from({ length: ties }, (_, i) => ({
      id: `t${i}`,
      supplier: pick(firms).id,
      buyer: pick(firms).id,
      capability: random() < 0.5 ? pick(capabilities).id : '',
      confirmed: random() < 0.6,
    })),
    opportunities: Array.from({ length: Math.ceil(count / 4) }, (_, i) => ({
      id: `o${i}`,
      firm: pick(firms).id,
      need: i % 2 === 0,
      capabilities: [pick(capabilities).id],
    })),
  };
}

function median(work: () => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.round(rounds.sort((a, b) => a - b)[2]! * 10) / 10;
}

for (const [count, each, ties] of [
  [60, 1.5, 120],
  [3000, 3, 20_000],
] as const) {
  const facts = madeUpChain(count, each, ties);
  const wish = { pack: 'motorsport', width: 1180, nameOf: (id: string) => id, labelOf: (id: string) => id };
  const line = {
    firms: count,
    positions: facts.firms.reduce((sum, firm) => sum + firm.stages.length, 0),
    ties,
    found: findingsOf(facts).length,
    findingsMs: median(() => findingsOf(facts)),
    pictureMs: median(() => pictureOf(facts, wish)),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
