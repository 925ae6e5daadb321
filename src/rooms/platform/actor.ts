/** Who acts: a person who signed in, a person holding a link, or the system itself (a job, the command line). */
export interface Actor {
  kind: 'account' | 'capability' | 'system';
  id: string | null;
  name: string;
}

/** Staff roles, then the two that never sign in: a member with a link, and the system. */
export type Role = 'owner' | 'animator' | 'storyteller' | 'verifier' | 'board' | 'member' | 'system';
