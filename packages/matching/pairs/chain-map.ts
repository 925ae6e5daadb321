import type { Concepts } from '../words/concepts.ts';
import { NO_CONCEPTS } from '../words/concepts.ts';
import type { Chain, ChainCapability } from './world.ts';

/** The packs' knowledge by number, for quick asking. Ids no pack knows get numbers too: a firm's word stays its word. */
export interface ChainMap {
  capability(id: string): number;
  stage(id: string): number;
  /** The capability itself with 1, broader ones further up with less. */
  broader(capability: number): readonly [capability: number, share: number][];
  /** What it takes, by the pack, own ids and ids of the common pack. */
  needs(capability: number): readonly number[];
  stageOf(capability: number): number | null;
  isCertification(capability: number): boolean;
  concepts(capability: number): Concepts;
  nameOf(capability: number): string;
  stageName(stage: number): string;
  /** Whether it feeds a stage or is fed: the common pack's are fields side by side. */
  isInChain(stage: number): boolean;
  /** Stages that this one feeds. */
  feeds(stage: number): readonly number[];
}

/** Having the narrower answers a wish for the broader, nearly. */
const NARROWER = 0.95;

export function chainMapOf(chain: Chain): ChainMap {
  const capabilities = numbering();
  const stages = numbering();
  const known = new Map<number, ChainCapability>();
  for (const capability of chain.capabilities) known.set(capabilities.at(capability.id), capability);
  const feeds = new Map<number, number[]>();
  for (const { id, after } of chain.stages)
    for (const feeder of after) {
      const at = stages.at(feeder);
      feeds.set(at, [...(feeds.get(at) ?? []), stages.at(id)]);
    }
  const fed = new Set([...feeds.values()].flat());
  const broaderOf = new Map<number, [number, number][]>();
  return {
    capability: capabilities.at,
    stage: stages.at,
    broader(capability) {
      let line = broaderOf.get(capability);
      if (!line) broaderOf.set(capability, (line = lineUp(capability)));
      return line;
    },
    needs: (capability) => (known.get(capability)?.needs ?? []).map(capabilities.at),
    stageOf: (capability) => {
      const stage = known.get(capability)?.stage;
      return stage === undefined ? null : stages.at(stage);
    },
    isCertification: (capability) => known.get(capability)?.kind === 'certification',
    concepts: (capability) => known.get(capability)?.concepts ?? NO_CONCEPTS,
    nameOf: capabilities.nameOf,
    stageName: stages.nameOf,
    isInChain: (stage) => feeds.has(stage) || fed.has(stage),
    feeds: (stage) => feeds.get(stage) ?? [],
  };

  function lineUp(capability: number): [number, number][] {
    const line: [number, number][] = [[capability, 1]];
    for (let within = known.get(capability)?.within; within;) {
      const next = capabilities.at(within);
      if (line.some(([one]) => one === next)) break;
      line.push([next, NARROWER ** line.length]);
      within = known.get(next)?.within;
    }
    return line;
  }
}

function numbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    at(id: string): number {
      let number = numbers.get(id);
      if (number === undefined) {
        numbers.set(id, (number = names.length));
        names.push(id);
      }
      return number;
    },
    nameOf: (number: number) => names[number] ?? '',
  };
}
