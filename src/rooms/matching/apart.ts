import { accepted, refused, type Result } from '#platform';

/** Never: whoever asks. Competitors: one of the two declared the other; kept apart as if both had. */
export const apartKinds = ['never', 'competitors'] as const;
export type ApartKind = (typeof apartKinds)[number];

export interface ApartWish {
  a: string;
  b: string;
  kind: ApartKind;
  /** The firm that wants it; null: the animator. */
  askedBy: string | null;
  /** The desk's own: no firm is ever shown it. */
  reason: string;
}

const longestReason = 500;

/** Reads what the desk typed. The two come out in the order of their ids, so that a pair is one pair. */
export function readApart(typed: Partial<Record<string, string>>): Result<ApartWish> {
  const [a = '', b = ''] = [typed['a'] ?? '', typed['b'] ?? ''].sort();
  if (a === '' || b === '') return refused('apart/two-firms', 'b');
  if (a === b) return refused('apart/same-firm', 'b');
  const kind = apartKinds.find((one) => one === typed['kind']);
  if (!kind) return refused('apart/no-such-kind', 'kind');
  const asked = typed['asked_by'] ?? '';
  if (asked !== '' && asked !== a && asked !== b) return refused('apart/asked-by-stranger', 'asked_by');
  if (kind === 'competitors' && asked === '') return refused('apart/who-declares', 'asked_by');
  const reason = (typed['reason'] ?? '').replace(/\s+/g, ' ').trim();
  if (reason.length > longestReason) return refused('text/too-long', 'reason', { longest: longestReason });
  return accepted({ a, b, kind, askedBy: asked || null, reason });
}
