import { accepted, refused, type Result } from '#platform';

/** What a member's link is for. One link, one person, one purpose. */
export const purposes = ['agenda', 'wishes', 'introduction', 'opportunities', 'renewal'] as const;
export type Purpose = (typeof purposes)[number];

export interface Capability {
  purpose: string;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** Whether a link opens. The reader is told the same in every case: ask for a new one. */
export function opens(link: Capability | null, purpose: Purpose, now: Date): Result<null> {
  if (!link || link.purpose !== purpose) return refused('link/unknown');
  if (link.revokedAt) return refused('link/revoked');
  if (link.expiresAt.getTime() <= now.getTime()) return refused('link/expired');
  return accepted(null);
}

export type LinkState = 'open' | 'over' | 'revoked';

/** How a link stands, for who gave it out. */
export function linkState(link: Omit<Capability, 'purpose'>, now: Date): LinkState {
  if (link.revokedAt) return 'revoked';
  return link.expiresAt.getTime() <= now.getTime() ? 'over' : 'open';
}
