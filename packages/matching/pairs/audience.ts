/** Who is looking, from the farthest to the nearest. A counterpart is somebody one has agreed to meet. */
export const audiences = ['public', 'members', 'counterpart', 'animator'] as const;
export type Audience = (typeof audiences)[number];

/** Somebody who reads a list. A firm's own people see all its facts, and of others' what their audience sees. */
export interface Viewer {
  audience: Audience;
  firm?: string;
}

export const ANIMATOR: Viewer = { audience: 'animator' };

/** Something said about one firm, or between two, and from which audience on it is seen. Unset: the animator's alone. */
export interface Seen {
  seen?: Audience;
}

export function innermost(one: Audience, other: Audience): Audience {
  return audiences.indexOf(one) > audiences.indexOf(other) ? one : other;
}

export function seenFrom({ seen }: Seen): Audience {
  return seen !== undefined && audiences.includes(seen) ? seen : 'animator';
}

/** Whether a fact that belongs to these firms may be shown to this viewer. */
export function maySee(viewer: Viewer, fact: Seen, owners: readonly string[] = []): boolean {
  if (audiences.indexOf(viewer.audience) >= audiences.indexOf(seenFrom(fact))) return true;
  return viewer.firm !== undefined && owners.includes(viewer.firm);
}
