/** A pair worth proposing, and how much speaks for it in the eyes of whoever found it. */
export interface Candidate {
  u: number;
  v: number;
  score: number;
}

/** Highest score first; among equals the lower ids. */
export function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.u - other.u || one.v - other.v;
}

/** Keeps the best `room` of all that are offered, without keeping them all. */
export function bestOf(room: number): {
  offer(u: number, v: number, score: number): void;
  list(): Candidate[];
} {
  let kept: Candidate[] = [];
  let floor = -Infinity;
  const cut = (): void => {
    kept = kept.sort(byScore).slice(0, room);
    if (kept.length === room) floor = kept[room - 1]?.score ?? Infinity;
  };
  return {
    offer(u, v, score) {
      if (score < floor) return;
      kept.push({ u, v, score });
      if (kept.length >= 2 * room + 1000) cut();
    },
    list() {
      cut();
      return kept;
    },
  };
}
