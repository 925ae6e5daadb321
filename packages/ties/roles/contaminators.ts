import { reversed } from '../directions.ts';
import type { Graph } from '../graph.ts';
import type { Rests } from '../rests.ts';

/**
 * What a firm is for the know-how of a district, after Giuliani and Bell, Research Policy 34 (2005) 47–68.
 * - gatekeeper: open to the outside, and gives inside more than it takes (their technological gatekeeper);
 * - exchanger: open, and gives about as much as it takes (their active mutual exchanger);
 * - absorber: tied inside, but takes more than it gives, or has little from outside (their weak mutual exchanger);
 * - external-star: open to the outside, hardly tied inside;
 * - isolated: neither.
 */
export const contaminatorRoles = [
  'gatekeeper',
  'exchanger',
  'absorber',
  'external-star',
  'isolated',
] as const;
export type ContaminatorRole = (typeof contaminatorRoles)[number];

/** They found their groups by clustering; here the borders are numbers that are shown, and can be moved. */
export interface RoleThresholds {
  /** Tied inside: so many knowledge ties given and taken, or more. Default: half the mean, at least 1. */
  linked: number;
  /** Open: so many ties to the outside, or more. Default: the mean, at least 1. */
  open: number;
  /** Gives more than it takes: given ÷ (given + taken) from here on; takes more: below 1 − this. Default 0.6. */
  gives: number;
}

export interface FirmRole {
  given: number;
  taken: number;
  external: number;
  role: ContaminatorRole;
}

/**
 * Roles from the knowledge layer: `graph` directed, an arc from who teaches to who learns; `external`, for each firm,
 * its knowledge ties to the outside. Trade says nothing here: give the knowledge layer and no other.
 */
export function contaminatorsOf(
  graph: Graph,
  external: ArrayLike<number>,
  given: Partial<RoleThresholds> = {},
): { firms: FirmRole[]; thresholds: RoleThresholds; rests: Rests } {
  checkKnowledge(graph, external);
  const back = reversed(graph);
  const counts = Array.from({ length: graph.n }, (_, firm) => ({
    given: graph.start[firm + 1]! - graph.start[firm]!,
    taken: back.start[firm + 1]! - back.start[firm]!,
    external: external[firm]!,
  }));
  const thresholds = { ...usual(graph, external), ...given };
  return {
    firms: counts.map((firm) => ({ ...firm, role: roleOf(firm, thresholds) })),
    thresholds,
    rests: { n: graph.n, convention: 'Giuliani and Bell (2005), with the thresholds shown' },
  };
}

function roleOf(firm: Omit<FirmRole, 'role'>, { linked, open, gives }: RoleThresholds): ContaminatorRole {
  const inside = firm.given + firm.taken;
  const isOpen = firm.external >= open;
  if (inside < linked) return isOpen ? 'external-star' : 'isolated';
  const share = firm.given / inside;
  if (!isOpen || share < 1 - gives) return 'absorber';
  return share >= gives ? 'gatekeeper' : 'exchanger';
}

function usual({ n, m }: Graph, external: ArrayLike<number>): RoleThresholds {
  let sum = 0;
  for (let firm = 0; firm < n; firm++) sum += external[firm]!;
  // Each arc is given once and taken once: a firm has 2m/n of them in the mean.
  return { linked: Math.max(1, n > 0 ? m / n : 0), open: Math.max(1, n > 0 ? sum / n : 0), gives: 0.6 };
}

export function checkKnowledge(graph: Graph, external: ArrayLike<number>): void {
  if (!graph.directed) throw new RangeError('know-how flows one way: the knowledge layer is directed');
  if (external.length !== graph.n)
    throw new RangeError(`there are ${external.length} external counts for ${graph.n} firms`);
  for (let firm = 0; firm < graph.n; firm++)
    if (!(external[firm]! >= 0 && external[firm]! < Infinity))
      throw new RangeError(`firm ${firm} can't have ${external[firm]} ties to the outside`);
}
