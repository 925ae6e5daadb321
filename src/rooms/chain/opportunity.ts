/** An offer or a need: the five kinds by which European partnering desks exchange them. */
export const opportunityKinds = [
  'commercial-offer',
  'commercial-request',
  'technology-offer',
  'technology-request',
  'project-request',
] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];

/** Waiting for the animator's review, open to the network, set aside by the animator, closed by its firm or by time. */
export type OpportunityState = 'waiting' | 'open' | 'set-aside' | 'closed';

export type EnteredHow = 'member' | 'desk' | 'telephone';

/** Whether it asks for something. The other kinds offer. */
export function isNeed(kind: OpportunityKind): boolean {
  return kind.endsWith('-request');
}
