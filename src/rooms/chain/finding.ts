/** One thing worth saying about the chain, with the facts behind it. Lists of ids are in the order of the facts. */
export type Finding =
  /** An open need none of whose capabilities any other firm has, or has something narrower of. */
  | { code: 'need-unanswered'; opportunity: string; firm: string; capabilities: readonly string[] }
  /** A stage of a pack in use at which nobody stands. */
  | {
      code: 'hole';
      stage: string;
      /** Firms at the nearest occupied stages on either side. */
      before: readonly string[];
      after: readonly string[];
      /** Open needs that ask for something done there. */
      needs: readonly string[];
      /** Firms whose capabilities buy something done there, by the pack. */
      wanting: readonly string[];
    }
  /** A step that hangs on one firm: the only one at a stage, or the only supplier in use of a capability. */
  | {
      code: 'single-source';
      stage: string;
      capability: string | null;
      firm: string;
      /** Firms that buy from it there, by supply ties. */
      buyers: readonly string[];
      /** Firms at the stages it feeds. */
      next: readonly string[];
    }
  /** Two stages, one feeding the other, with firms at both and no supply tie between them. */
  | {
      code: 'untied';
      from: string;
      to: string;
      before: readonly string[];
      after: readonly string[];
      /** Firms that stand at both: the step may happen inside them. */
      both: readonly string[];
    }
  /** Supply ties one side has told of and the other has not confirmed. */
  | { code: 'one-sided'; ties: readonly string[] }
  /** A firm tied to many others at many stages. */
  | {
      code: 'contaminator';
      firm: string;
      firms: readonly string[];
      stages: readonly string[];
      least: ContaminatorLeast;
    }
  /** A stage or a capability with many firms, and those of them that already overflow into neighbours. */
  | {
      code: 'overlap';
      stage: string;
      capability: string | null;
      firms: readonly string[];
      abroad: readonly string[];
      /** How many firms count as many here. */
      least: number;
    }
  /** A neighbouring sector: who already works for it, and who else has a capability it wants. */
  | { code: 'neighbour'; neighbour: string; there: readonly string[]; could: readonly string[] }
  /** Firms that stand nowhere in the chain yet. */
  | { code: 'unplaced'; firms: readonly string[] };

export type FindingCode = Finding['code'];
export type FindingOf<Code extends FindingCode> = Extract<Finding, { code: Code }>;

/** From how many firms and stages on a firm counts as a contaminator. */
export interface ContaminatorLeast {
  firms: number;
  stages: number;
}

/** Tells a finding from every other of its network. */
export function keyOf(finding: Finding): string {
  switch (finding.code) {
    case 'need-unanswered':
      return `${finding.code} ${finding.opportunity}`;
    case 'hole':
      return `${finding.code} ${finding.stage}`;
    case 'single-source':
    case 'overlap':
      return `${finding.code} ${finding.stage} ${finding.capability ?? ''}`;
    case 'untied':
      return `${finding.code} ${finding.from} ${finding.to}`;
    case 'contaminator':
      return `${finding.code} ${finding.firm}`;
    case 'neighbour':
      return `${finding.code} ${finding.neighbour}`;
    default:
      return finding.code;
  }
}
