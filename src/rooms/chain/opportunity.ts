import type { Audience } from '#members';

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
export const opportunityStates = ['waiting', 'open', 'set-aside', 'closed'] as const;
export type OpportunityState = (typeof opportunityStates)[number];

export type EnteredHow = 'member' | 'desk' | 'telephone';

/** Why it is closed. Time closes by 'expired'; the others are said by its firm or by the desk. */
export const closingReasons = ['found', 'no-longer'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** What is said in it: all that its firm may choose and change. Days are "2026-12-15". */
export interface OpportunityTerms {
  kind: OpportunityKind;
  title: string;
  text: string;
  /** The language it is written in. */
  lang: 'it' | 'en';
  /** `pack:id` */
  capabilities: readonly string[];
  /** What the other side must have, `pack:id` of certifications. */
  certifications: readonly string[];
  /** `common:market-germany`, as firms' markets are named. */
  markets: readonly string[];
  quantity: number | null;
  anonymous: boolean;
  visibility: Audience;
  /** The last day it stands. */
  expiresOn: string;
}

/** Whether it asks for something. The other kinds offer. */
export function isNeed(kind: OpportunityKind): boolean {
  return kind.endsWith('-request');
}

export const isKind = (word: unknown): word is OpportunityKind =>
  opportunityKinds.some((one) => one === word);
