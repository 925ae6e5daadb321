/** Where a firm stands: what is known of its place in the chain, and how it is known. */

/** Said by the firm or for it; seen by the animator; shown in a story or a certificate. */
export const evidences = ['declared', 'confirmed', 'shown'] as const;
export type Evidence = (typeof evidences)[number];

/** How much work a firm could still take; empty: not said. */
export const freeCapacities = ['', 'none', 'some', 'plenty'] as const;
export type FreeCapacity = (typeof freeCapacities)[number];
