import { describe, type Firm, type Likeness, compare } from './duplicates-compare.ts';
import type { Described } from './duplicates-compare.ts';

export type { Firm, Likeness } from './duplicates-compare.ts';

/** From here on two firms are taken to be one unless somebody says no. */
export const sure = 0.9;
/** From here on a pair is worth a look. */
export const likely = 0.65;

export interface Match {
  /** Place in `known`. */
  at: number;
  likeness: Likeness;
}

/**
 * For each of `fresh`, those of `known` it may be, best first.
 *
 * Comparing all pairs would be millions; pairs are compared only where they share something rare: a web domain,
 * a VAT number, an e-mail, a phone, the name's letters, an uncommon word, or the same beginning and length.
 */
export function findLikely(fresh: readonly Firm[], known: readonly Firm[], most = 5): Match[][] {
  const index = new Index(known.map(describe));
  return fresh.map((firm) => index.likely(describe(firm), known.length, most));
}

/** Inside one list: for each firm, the earlier ones it may repeat. */
export function findRepeats(firms: readonly Firm[], most = 5): Match[][] {
  const described = firms.map(describe);
  const index = new Index(described);
  return described.map((firm, at) => (at === 0 ? [] : index.likely(firm, at, most)));
}

/** A block larger than this tells nothing: "group", "aero", a chamber's shared web site. */
const tooMany = 60;

class Index {
  private readonly firms: readonly Described[];
  private readonly blocks = new Map<string, number[]>();

  constructor(firms: readonly Described[]) {
    this.firms = firms;
    firms.forEach((firm, at) => {
      for (const key of keysOf(firm)) {
        const block = this.blocks.get(key);
        if (block) block.push(at);
        else this.blocks.set(key, [at]);
      }
    });
  }

  /** Likely matches among the first `below` firms. */
  likely(firm: Described, below: number, most: number): Match[] {
    const found: Match[] = [];
    for (const at of this.candidates(firm, below)) {
      const likeness = compare(firm, this.firms[at]!, this.shared(firm));
      if (likeness.score >= likely) found.push({ at, likeness });
    }
    return found.sort((a, b) => b.likeness.score - a.likeness.score || a.at - b.at).slice(0, most);
  }

  private candidates(firm: Described, below: number): Set<number> {
    const found = new Set<number>();
    for (const key of keysOf(firm)) {
      const block = this.blocks.get(key);
      if (!block || (block.length > tooMany && !strong.has(key[0]!))) continue;
      for (const at of block) if (at < below) found.add(at);
    }
    return found;
  }

  /** How many known firms use this one's domain: a group's or an association's proves little. */
  private shared(firm: Described): number {
    return firm.domain === '' ? 0 : (this.blocks.get(`d${firm.domain}`)?.length ?? 0);
  }
}

/** Blocks looked through whatever their size. */
const strong = new Set(['v', 's']);

function keysOf(firm: Described): string[] {
  const keys = [`s${firm.name.solid}`, `b${firm.name.solid.slice(0, 6)}`, `e${firm.name.solid.slice(-7)}`];
  if (firm.vat) keys.push(`v${firm.vat}`);
  if (firm.domain) keys.push(`d${firm.domain}`);
  if (firm.email) keys.push(`m${firm.email}`);
  if (firm.phone) keys.push(`p${firm.phone}`);
  for (const word of firm.name.words) if (word.length > 2) keys.push(`w${word}`);
  return keys;
}
