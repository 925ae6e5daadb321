/** Finds the firm somebody means by a written name: case, accents, points and legal forms don't matter. */
import { nameKey } from '#members';
import { normalise } from '#platform';

export interface Named {
  id: string;
  name: string;
}

export type Found =
  | { kind: 'one'; id: string }
  | { kind: 'many'; names: string[] }
  /** `near`: names that look alike, to ask "did you mean". */
  | { kind: 'none'; near: string[] };

export function finder(firms: readonly Named[]): (name: string) => Found {
  const byKey = new Map<string, Named[]>();
  for (const firm of firms) {
    const key = nameKey(firm.name);
    byKey.set(key, [...(byKey.get(key) ?? []), firm]);
  }
  return (name) => {
    const key = nameKey(name);
    const hits = byKey.get(key) ?? [];
    const [only] = hits.length > 1 ? hits.filter((firm) => normalise(firm.name) === normalise(name)) : hits;
    if (only) return { kind: 'one', id: only.id };
    if (hits.length > 1) return { kind: 'many', names: hits.map((firm) => firm.name) };
    return { kind: 'none', near: near(key, byKey) };
  };
}

function near(key: string, byKey: Map<string, Named[]>): string[] {
  if (key.length < 3) return [];
  const alike: { name: string; score: number }[] = [];
  for (const [other, firms] of byKey) {
    const score = likeness(key, other);
    if (score >= 0.5) alike.push({ name: firms[0]!.name, score });
  }
  return alike
    .sort((x, y) => y.score - x.score || x.name.localeCompare(y.name))
    .slice(0, 3)
    .map((one) => one.name);
}

/** Share of pairs of letters two names have in common (Dice): forgiving of a slip of the finger. */
function likeness(x: string, y: string): number {
  const [left, right] = [pairsOf(x), pairsOf(y)];
  let common = 0;
  for (const bit of left) if (right.has(bit)) common++;
  return (2 * common) / (left.size + right.size || 1);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i < text.length - 1; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
