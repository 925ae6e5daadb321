import { emptyFirm, type FirmEntry, type FirmKey } from './firm.ts';
import { layFlat, type Flat, type FlatValue } from './flat.ts';
import type { Entry } from './import-entry.ts';
import type { Decision } from './import-plan.ts';

export interface Decided {
  number: number;
  entry: Entry;
  decision: Decision;
  sameAs: string | null;
  sameRow: number | null;
}

/** Rows that speak of one firm: a known one, or one to be made from the first of them. */
export interface Group {
  firm: string | null;
  rows: Decided[];
}

/**
 * Brings the rows to be taken together by firm. A row said to be the same as another goes where that one goes,
 * through as many steps as it takes; where the other is left aside, the row stands on its own.
 */
export function groupRows(rows: readonly Decided[]): Group[] {
  const taken = new Map(
    rows.filter((row) => row.decision === 'new' || row.decision === 'same').map((row) => [row.number, row]),
  );
  const groups = new Map<string, Group>();
  for (const row of taken.values()) {
    const root = rootOf(row, taken);
    const firm = root.decision === 'same' ? root.sameAs : null;
    const key = firm ?? `row ${root.number}`;
    const group = groups.get(key) ?? { firm, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function rootOf(row: Decided, taken: ReadonlyMap<number, Decided>): Decided {
  const seen = new Set<number>();
  for (let at = row; ;) {
    seen.add(at.number);
    const next = at.decision === 'same' && at.sameRow !== null ? taken.get(at.sameRow) : undefined;
    if (!next) return at;
    // Two rows each said to be the other: the first of the ring stands for it.
    if (seen.has(next.number)) return taken.get(Math.min(...seen))!;
    at = next;
  }
}

export interface FirmFacts {
  entry: FirmEntry;
  own_fields: Record<string, FlatValue>;
  visibility: Record<string, string>;
  tags: string[];
}

export const noFacts = (lang: FirmEntry['lang']): FirmFacts => ({
  entry: { ...emptyFirm, lang },
  own_fields: {},
  visibility: {},
  tags: [],
});

/** What is written stays; what is missing is filled; tags are added. Answers a new value, and whether it differs. */
export function enrich(facts: FirmFacts, entries: readonly Entry[], foldTag: (label: string) => string) {
  const to: FirmFacts = {
    ...facts,
    entry: { ...facts.entry },
    own_fields: { ...facts.own_fields },
    tags: [...facts.tags],
  };
  const folds = new Set(to.tags.map(foldTag));
  let changed = false;
  for (const { firm, own, tags } of entries) {
    for (const [key, value] of Object.entries(firm) as [FirmKey, string][]) {
      if (value === '' || to.entry[key] !== '') continue;
      (to.entry[key] as string) = value;
      changed = true;
    }
    for (const [key, value] of Object.entries(own)) {
      if (to.own_fields[key] !== undefined || value === null) continue;
      to.own_fields[key] = value;
      changed = true;
    }
    for (const tag of tags) {
      if (folds.has(foldTag(tag))) continue;
      folds.add(foldTag(tag));
      to.tags.push(tag);
      changed = true;
    }
  }
  return { facts: to, changed };
}

export const flatOf = (facts: FirmFacts): Flat => layFlat({ ...facts, entry: { ...facts.entry } });
