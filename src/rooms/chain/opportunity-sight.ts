/** Who sees what of an offer or a need. No page, letter or file for others takes one from anywhere but here. */
import { reaches, visibleTo, type Audience, type FirmEntry, type VisibilityMap } from '#members';
import type { OpportunityState, OpportunityTerms } from './opportunity.ts';
import { withoutNames, type Naming } from './opportunity-names.ts';

/** Who is looking: the desk as 'animator', a member as 'members', whoever agreed to meet its firm as 'counterpart'. */
export interface Viewer {
  audience: Audience;
  /** The firm they look for; null for nobody's. */
  firmId: string | null;
}

export interface OpportunityOfFirm extends OpportunityTerms {
  id: string;
  state: OpportunityState;
  firmId: string;
}

export interface SeenOpportunity extends Omit<OpportunityTerms, 'visibility'> {
  id: string;
  /** Null: its firm stays unnamed to this viewer. */
  firm: (Partial<FirmEntry> & { id: string }) | null;
}

/**
 * What a viewer gets to read of it, or null when it is none of theirs. `revealedTo` are the firms to which both
 * sides' yes has opened an anonymous one: whoever knows the introductions passes them in. Where its firm stays
 * unnamed, names are taken out of what it wrote as well.
 */
export function seenBy(
  one: OpportunityOfFirm,
  firm: FirmEntry & { visibility?: VisibilityMap },
  naming: Naming,
  viewer: Viewer,
  revealedTo: ReadonlySet<string>,
): SeenOpportunity | null {
  const { firmId, state, visibility, ...terms } = one;
  const own = viewer.firmId === firmId || viewer.audience === 'animator';
  if (own) return { ...terms, firm: { id: firmId, ...visibleTo(firm, 'animator').entry } };
  const revealed = viewer.firmId !== null && revealedTo.has(viewer.firmId);
  const audience = revealed ? 'counterpart' : viewer.audience;
  if (state !== 'open' || !reaches(visibility, audience)) return null;
  const { entry } = visibleTo(firm, audience);
  const named = revealed || (!terms.anonymous && entry.name !== undefined);
  if (named) return { ...terms, firm: { id: firmId, ...entry, name: firm.name } };
  return {
    ...terms,
    title: withoutNames(terms.title, naming),
    text: withoutNames(terms.text, naming),
    firm: null,
  };
}
