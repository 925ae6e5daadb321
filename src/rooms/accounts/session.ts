import type { Lang, Role } from '#platform';

/** A session lasts thirty days from its last use and changes its key once a day. */
export const sessionDays = 30;
export const rotateAfterHours = 24;
/** Tabs opened with the old key just before a rotation still get in for this long. */
export const graceSeconds = 120;

export interface NetworkPlace {
  networkId: string;
  name: string;
  slug: string;
  lang: Lang;
  zone: string;
  accent: string | null;
  invented: boolean;
  role: Role;
}

/** Whoever sits at the desk: who they are, where they work, and where they are now. */
export interface SignedIn {
  accountId: string;
  email: string;
  name: string;
  lang: Lang;
  here: NetworkPlace | null;
  places: NetworkPlace[];
}

export function isStale(rotatedAt: Date, now: Date): boolean {
  return now.getTime() - rotatedAt.getTime() > rotateAfterHours * 3_600_000;
}
