import type { About, Kind, Labels, Language, Neighbour, Pack } from '#packages/sectors';

/** The chain one network works in: the packs it uses, joined with what it added itself. Ids are `pack:id`. */
export interface ChainOfNetwork {
  /** Of the network's own words. What was computed with a chain names the edition it was computed with. */
  edition: number;
  /** The common pack first, then those chosen, then `own` where the network added something. */
  packs: ChainPack[];
  /** In use. The common pack's are fields, not a chain: nothing feeds anything there. */
  stages: ChainStage[];
  /** In use, pack by pack, inside a pack in its order. */
  capabilities: ChainCapability[];
  glossary: GlossaryWord[];
  /** Every capability and stage there is a word for: also those retired, and those of packs not in use. */
  known: { capabilities: ReadonlyMap<string, ChainCapability>; stages: ReadonlyMap<string, ChainStage> };
}

export interface ChainPack {
  id: string;
  version: number;
  labels: Labels;
  about: About;
  neighbours: Neighbour[];
}

export interface ChainStage {
  /** `pack:stage` */
  id: string;
  pack: string;
  labels: Labels;
  about: About;
  /** The stages that feed it, as `pack:stage`. */
  after: string[];
  /** It enters the chain from outside: nothing before it is meant. */
  source: boolean;
}

export interface ChainCapability {
  /** `pack:id` */
  id: string;
  pack: string;
  /** `pack:stage` */
  stage: string;
  kind: Kind;
  labels: Labels;
  synonyms: Record<Language, string[]>;
  /** The broader capability, as `pack:id`. */
  within: string | null;
  /** Ids of neighbours of its pack. */
  serves: string[];
  /** Capabilities it buys, as `pack:id`. */
  needs: string[];
  nace: string[];
}

/** "What we call X". */
export interface GlossaryWord {
  id: string;
  word: string;
  /** Null: it is said so in every language. */
  lang: Language | null;
  /** `pack:id` */
  capability: string;
  note: string;
}

export const COMMON = 'common';
export const OWN = 'own';

/** `pack:id` of an id as a pack writes it: its own bare, those of the common pack in full. */
export const fullId = (pack: string, id: string) => (id.includes(':') ? id : `${pack}:${id}`);

export const packOf = (id: string) => id.slice(0, Math.max(0, id.indexOf(':')));

/** A pack's stages with their full ids. */
export function stagesOf(pack: Pack): ChainStage[] {
  return pack.stages.map((stage) => ({
    ...stage,
    id: fullId(pack.id, stage.id),
    pack: pack.id,
    after: stage.after.map((id) => fullId(pack.id, id)),
  }));
}

/** A pack's capabilities with their full ids. */
export function capabilitiesOf(pack: Pack): ChainCapability[] {
  return pack.capabilities.map(({ shares: _, ...capability }) => ({
    ...capability,
    id: fullId(pack.id, capability.id),
    pack: pack.id,
    stage: fullId(pack.id, capability.stage),
    within: capability.within === null ? null : fullId(pack.id, capability.within),
    needs: capability.needs.map((id) => fullId(pack.id, id)),
  }));
}
