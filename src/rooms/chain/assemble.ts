import type { Pack } from '#packages/sectors';
import {
  capabilitiesOf,
  COMMON,
  OWN,
  stagesOf,
  type ChainCapability,
  type ChainOfNetwork,
  type ChainPack,
  type ChainStage,
  type GlossaryWord,
} from './chain.ts';
import { ownCapability, ownStage, type OwnCapability, type OwnStage } from './own-words.ts';

/** What a network keeps of its words. */
export interface KeptWords {
  edition: number;
  /** Chosen packs in their order; the common pack is always in use and needs no choice. */
  packs: readonly string[];
  stages: readonly OwnStage[];
  capabilities: readonly OwnCapability[];
  glossary: readonly GlossaryWord[];
}

/** Joins the packs on the shelf with what the network keeps. Packs it chose that are gone from the shelf are left out. */
export function assembleChain(shelf: readonly Pack[], kept: KeptWords): ChainOfNetwork {
  const inUse = [COMMON, ...kept.packs.filter((id) => id !== COMMON)].flatMap(
    (id) => shelf.find((pack) => pack.id === id) ?? [],
  );
  const ownStages = kept.stages.map((own) => ({ stage: ownStage(own), retired: own.retired }));
  const ownCapabilities = kept.capabilities.map((own) => ({
    capability: ownCapability(own),
    retired: own.retired,
  }));
  const standing = <T extends { retired: boolean }>(own: readonly T[]) =>
    own.filter(({ retired }) => !retired);

  return {
    edition: kept.edition,
    packs: [
      ...inUse.map(headOf),
      ...(standing([...ownStages, ...ownCapabilities]).length > 0 ? [ownHead] : []),
    ],
    stages: [...inUse.flatMap(stagesOf), ...standing(ownStages).map(({ stage }) => stage)],
    capabilities: [
      ...inUse.flatMap(capabilitiesOf),
      ...standing(ownCapabilities).map(({ capability }) => capability),
    ],
    glossary: [...kept.glossary],
    known: {
      stages: byId<ChainStage>([...shelf.flatMap(stagesOf), ...ownStages.map(({ stage }) => stage)]),
      capabilities: byId<ChainCapability>([
        ...shelf.flatMap(capabilitiesOf),
        ...ownCapabilities.map(({ capability }) => capability),
      ]),
    },
  };
}

const headOf = ({ id, version, labels, about, neighbours }: Pack): ChainPack => ({
  id,
  version,
  labels,
  about,
  neighbours,
});

const ownHead: ChainPack = {
  id: OWN,
  version: 1,
  labels: { it: 'Parole nostre', en: 'Our own words', fr: 'Nos mots', de: 'Eigene Wörter' },
  about: { it: 'Ciò che la rete ha aggiunto.', en: 'What the network added.' },
  neighbours: [],
};

const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
