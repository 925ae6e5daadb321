/** What the findings and the picture are made from: a network's chain, as far as its reader may see it. */
export interface ChainFacts {
  stages: readonly FactStage[];
  capabilities: readonly FactCapability[];
  firms: readonly FactFirm[];
  ties: readonly FactTie[];
  opportunities: readonly FactOpportunity[];
}

/** Ids of stages and capabilities name their pack: 'jewellery:casting'. */
export interface FactStage {
  id: string;
  /** The stages that feed it. */
  after: readonly string[];
}

export interface FactCapability {
  id: string;
  stage: string;
  /** The broader capability. */
  within: string | null;
  /** Neighbours that want it too: 'aerospace'. */
  serves: readonly string[];
  /** Capabilities it buys. */
  needs: readonly string[];
}

export interface FactFirm {
  id: string;
  /** Stages at which it stands. */
  stages: readonly string[];
  capabilities: readonly string[];
  /** Neighbours it says it already works for. */
  neighbours: readonly string[];
}

/** A supply tie that has not ended. */
export interface FactTie {
  id: string;
  supplier: string;
  buyer: string;
  /** What is supplied; empty where nobody said. */
  capability: string;
  /** Both sides have said so. */
  confirmed: boolean;
}

/** An open offer or need. */
export interface FactOpportunity {
  id: string;
  firm: string;
  need: boolean;
  capabilities: readonly string[];
}
