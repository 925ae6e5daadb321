import type { Concepts } from '../words/concepts.ts';
import { innermost, type Audience, type Seen, seenFrom } from './audience.ts';

/** An offer or a need: the five kinds by which European partnering desks exchange them. */
export type OpportunityKind =
  'commercial-offer' | 'commercial-request' | 'technology-offer' | 'technology-request' | 'project-request';

/** What a need may ask of whoever answers it. What is absent is not asked. */
export interface Conditions {
  /** Capabilities of kind certification, as `pack:id`. */
  certifications?: readonly string[];
  /** Words of the network's own list, compared as they are. */
  markets?: readonly string[];
  /** Pieces in one lot. */
  quantity?: number;
}

export interface Opportunity extends Seen {
  id: string;
  kind: OpportunityKind;
  concepts: Concepts;
  /** What it is about, as `pack:id`. */
  capabilities: readonly string[];
  /** Instant in milliseconds from which it no longer counts; null: never. */
  expires: number | null;
  /** Its firm is named to nobody but the desk until both sides have said yes. */
  anonymous?: boolean;
  conditions?: Conditions;
}

/** What is asked for decides what answers it: goods and work, know-how, or company in a project. */
export const wantings = ['commercial', 'technology', 'project'] as const;
export type Wanting = (typeof wantings)[number];

const ASKED: Record<OpportunityKind, Wanting | null> = {
  'commercial-request': 'commercial',
  'technology-request': 'technology',
  'project-request': 'project',
  'commercial-offer': null,
  'technology-offer': null,
};

/** Null for an offer. */
export function wantingOf(kind: OpportunityKind): Wanting | null {
  return ASKED[kind];
}

/** A list names firms, so an anonymous opportunity may be a reason only to those who may know whose it is. */
export function seenInLists(opportunity: Opportunity): Audience {
  return opportunity.anonymous ? innermost(seenFrom(opportunity), 'counterpart') : seenFrom(opportunity);
}
