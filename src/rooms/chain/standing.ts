import type { Audience } from '#members';
import type { ChainOfNetwork } from './chain.ts';

/** Where a firm stands: what is known of its place in the chain, and how it is known. */

/** Said by the firm or for it; seen by the animator; shown in a story or a certificate. */
export const evidences = ['declared', 'confirmed', 'shown'] as const;
export type Evidence = (typeof evidences)[number];

/** How much work a firm could still take; empty: not said. */
export const freeCapacities = ['', 'none', 'some', 'plenty'] as const;
export type FreeCapacity = (typeof freeCapacities)[number];

export type CapabilitySource = 'desk' | 'member' | 'import' | 'text';

/** One thing a firm can do, and how that is known. */
export interface HeldCapability {
  /** `pack:id` */
  capability: string;
  evidence: Evidence;
  /** What the animator saw, or which story or certificate shows it. */
  note: string;
  source: CapabilitySource;
  visibility: Audience;
  /** A certificate's last day: "2027-06-30". */
  validUntil: string | null;
}

export interface HeldPosition {
  /** `pack:stage` */
  stage: string;
  evidence: Evidence;
}

/** Whether a certificate has run out by that day. */
export const hasExpired = ({ validUntil }: Pick<HeldCapability, 'validUntil'>, today: string) =>
  validUntil !== null && validUntil < today;

const done: ReadonlySet<string> = new Set(['process', 'technology', 'product', 'service']);

/**
 * The stages at which a firm stands: those it was placed at, and those of what it makes or does. A material it uses or
 * a certificate it holds places it nowhere.
 */
export function stagesStoodAt(
  chain: ChainOfNetwork,
  positions: readonly Pick<HeldPosition, 'stage'>[],
  capabilities: readonly Pick<HeldCapability, 'capability'>[],
): string[] {
  const implied = capabilities.flatMap(({ capability }) => {
    const known = chain.known.capabilities.get(capability);
    return known && done.has(known.kind) ? [known.stage] : [];
  });
  return [...new Set([...positions.map(({ stage }) => stage), ...implied])];
}
