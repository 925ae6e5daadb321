import type { Firm } from './firm.ts';
import type { KeptApart } from './world.ts';

/** What no score can outweigh. Rules count whoever is looking; which of them counted is told to the desk only. */
export type Rule =
  | { code: 'same-firm' }
  | { code: 'no-such-firm'; firm: string }
  | { code: 'archived'; firm: string }
  | { code: 'kept-apart'; id: string; kind: KeptApart['kind']; askedBy: string | null };

/** Kept apart, whichever of the two asked. */
export interface Apart {
  of(a: string, b: string): KeptApart | undefined;
}

export function apartOf(apart: readonly KeptApart[]): Apart {
  const of = new Map<string, Map<string, KeptApart>>();
  for (const one of [...apart].sort((a, b) => (a.id < b.id ? 1 : -1)))
    for (const [a, b] of [
      [one.a, one.b],
      [one.b, one.a],
    ] as const)
      of.set(a, (of.get(a) ?? new Map<string, KeptApart>()).set(b, one));
  return { of: (a, b) => (of.size === 0 ? undefined : of.get(a)?.get(b)) };
}

/** The first rule that forbids a pair; null where none does. */
export function ruleAgainst(
  a: string,
  b: string,
  firmAt: (id: string) => Firm | undefined,
  apart: Apart,
): Rule | null {
  if (a === b) return { code: 'same-firm' };
  return unmeetable(a, firmAt(a)) ?? unmeetable(b, firmAt(b)) ?? keptApart(apart.of(a, b));
}

function unmeetable(id: string, firm: Firm | undefined): Rule | null {
  if (!firm) return { code: 'no-such-firm', firm: id };
  return firm.archived ? { code: 'archived', firm: id } : null;
}

function keptApart(kept: KeptApart | undefined): Rule | null {
  return kept ? { code: 'kept-apart', id: kept.id, kind: kept.kind, askedBy: kept.askedBy } : null;
}
