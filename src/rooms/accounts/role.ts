import type { Role } from '#platform';

/** What can be done at the desk, in the trade's verbs. */
export type Act = 'read' | 'edit-members' | 'run-events' | 'write-stories' | 'verify' | 'manage';

const reach: Record<Role, readonly Act[]> = {
  owner: ['read', 'edit-members', 'run-events', 'write-stories', 'verify', 'manage'],
  animator: ['read', 'edit-members', 'run-events', 'write-stories'],
  storyteller: ['read', 'write-stories'],
  verifier: ['read', 'verify'],
  board: ['read'],
  member: [],
  system: ['read', 'edit-members', 'run-events', 'write-stories', 'verify', 'manage'],
};

/** The roles a person at the desk can have, from the widest reach to the narrowest. */
export const staffRoles = [
  'owner',
  'animator',
  'storyteller',
  'verifier',
  'board',
] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

export function isStaffRole(value: unknown): value is StaffRole {
  return staffRoles.some((role) => role === value);
}

export function may(role: Role, act: Act): boolean {
  return reach[role].includes(act);
}
