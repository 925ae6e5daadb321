import type { Kind, Labels, Language } from '#packages/sectors';
import { OWN, fullId, type ChainCapability, type ChainStage } from './chain.ts';

/** A stage the network added, as it is kept: French and German may be missing. */
export interface OwnStage {
  stageId: string;
  labels: Partial<Labels>;
  /** Stages that feed it, as `pack:stage`. */
  after: string[];
  retired: boolean;
}

export interface OwnCapability {
  capabilityId: string;
  /** `pack:stage` */
  stage: string;
  kind: Kind;
  labels: Partial<Labels>;
  synonyms: Partial<Record<Language, string[]>>;
  /** `pack:id` */
  within: string | null;
  retired: boolean;
}

/** Labels in four languages from those written: who reads French is nearer to English than to nothing. */
export function wholeLabels(labels: Partial<Labels>): Labels {
  const en = labels.en || labels.it || labels.fr || labels.de || '';
  return { it: labels.it || en, en, fr: labels.fr || en, de: labels.de || en };
}

/** As a stage of the chain. */
export function ownStage({ stageId, labels, after }: OwnStage): ChainStage {
  const about = { it: '', en: '' };
  return { id: fullId(OWN, stageId), pack: OWN, labels: wholeLabels(labels), about, after, source: false };
}

/** As a capability of the chain. */
export function ownCapability(own: OwnCapability): ChainCapability {
  const { it = [], en = [], fr = [], de = [] } = own.synonyms;
  return {
    id: fullId(OWN, own.capabilityId),
    pack: OWN,
    stage: own.stage,
    kind: own.kind,
    labels: wholeLabels(own.labels),
    synonyms: { it, en, fr, de },
    within: own.within,
    serves: [],
    needs: [],
    nace: [],
  };
}
