/** The languages every label is written in. */
export const LANGUAGES = ['it', 'en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a capability can be. */
export const KINDS = ['process', 'technology', 'material', 'product', 'service', 'certification'] as const;
export type Kind = (typeof KINDS)[number];

export type Labels = Record<Language, string>;

/** One sentence in the two languages of the desk. */
export type About = Record<'it' | 'en', string>;

/** A sector's knowledge: from raw material to final use, and where it overflows. */
export interface Pack {
  id: string;
  /** Counts up with every change that is published, from 1. */
  version: number;
  labels: Labels;
  about: About;
  neighbours: Neighbour[];
  /** In the order of pack.json. `inChainOrder` puts feeders first. */
  stages: Stage[];
  /** Stage by stage, inside a stage in the order of its file. */
  capabilities: Capability[];
}

/** A sector this one overflows into. */
export interface Neighbour {
  id: string;
  labels: Labels;
  about: About;
}

export interface Stage {
  id: string;
  labels: Labels;
  about: About;
  /** The stages that feed this one. All empty in a pack whose stages are fields, not a chain. */
  after: string[];
  /** It enters the chain from outside, like raw material, design or tooling: nothing before it is meant. */
  source: boolean;
}

export interface Capability {
  id: string;
  /** The one stage in which it is mainly done. */
  stage: string;
  kind: Kind;
  labels: Labels;
  /** What people really write, beside the label. Empty lists where nothing was said. */
  synonyms: Record<Language, string[]>;
  /** The broader capability: an id of this pack, or `common:ID`. */
  within: string | null;
  /** Neighbours that want the same capability. */
  serves: string[];
  /** Capabilities it buys: ids of this pack, or `common:ID`. */
  needs: string[];
  /** Capabilities with which it knowingly has a word in common. */
  shares: string[];
  /** Codes of NACE Rev. 2, in the form nn.nn. */
  nace: string[];
}
