import { findLikely, findRepeats, sure, type Firm } from './duplicates.ts';
import type { Reason } from './duplicates-compare.ts';
import type { Entry, Problem } from './import-entry.ts';

/** What is going to be done with a row, before anything is done. */
export type Decision = 'undecided' | 'new' | 'same' | 'aside';

/** What became of it. */
export type Outcome = 'waiting' | 'created' | 'enriched' | 'unchanged' | 'doubled' | 'aside' | 'problem';

/** A firm a row may be: one already among the members, or an earlier row of the file. */
export interface LikelySame {
  score: number;
  why: Reason[];
  firm?: string;
  row?: number;
}

export interface Planned {
  decision: Decision;
  sameAs?: string;
  sameRow?: number;
  likely: LikelySame[];
}

export interface PlanRow {
  number: number;
  entry: Entry;
  problems: Problem[];
}

export const stopped = (row: { problems: readonly Problem[] }): boolean =>
  row.problems.some((problem) => problem.stops);

/**
 * Proposes a decision for every row. A sure likeness is the same firm; a doubtful one to a known firm waits for
 * the animator; a doubtful one inside the file is taken as new (the list itself tells them apart) and shown.
 */
export function plan(rows: readonly PlanRow[], known: readonly (Firm & { id: string })[]): Planned[] {
  const sound = rows.filter((row) => !stopped(row));
  const firms = sound.map((row) => firmOf(row.entry));
  const toKnown = findLikely(firms, known);
  const toEarlier = findRepeats(firms);
  const planned = new Map<number, Planned>();
  sound.forEach((row, at) => {
    const here = toKnown[at]!.map((match): LikelySame => ({ ...match.likeness, firm: known[match.at]!.id }));
    const earlier = toEarlier[at]!.map((match): LikelySame => ({
      ...match.likeness,
      row: sound[match.at]!.number,
    }));
    planned.set(row.number, decide(here, earlier, planned));
  });
  return rows.map((row) => planned.get(row.number) ?? { decision: 'aside', likely: [] });
}

function decide(here: LikelySame[], earlier: LikelySame[], planned: ReadonlyMap<number, Planned>): Planned {
  const likely = [...here, ...earlier].sort((a, b) => b.score - a.score).slice(0, 5);
  const [known] = here;
  const [twin] = earlier;
  if (twin && twin.score >= sure && twin.score > (known?.score ?? 0)) {
    // A third repeats the second, which repeats the first: all point at the first.
    const first = planned.get(twin.row!)?.sameRow ?? twin.row!;
    return { decision: 'same', sameRow: first, likely };
  }
  if (known && known.score >= sure) return { decision: 'same', sameAs: known.firm!, likely };
  return { decision: known ? 'undecided' : 'new', likely };
}

export const firmOf = ({ firm }: Entry): Firm => ({ ...firm, vat: firm.vat_number });

/** The accounting of a preview. The first six add up to the rows of the file. */
export interface Counts {
  new: number;
  same: number;
  doubled: number;
  undecided: number;
  aside: number;
  problem: number;
  rows: number;
  blank: number;
}

export function countPlan(
  rows: readonly { decision: Decision; sameRow?: number | null; problems: readonly Problem[] }[],
  blank: number,
): Counts {
  const counts: Counts = {
    new: 0,
    same: 0,
    doubled: 0,
    undecided: 0,
    aside: 0,
    problem: 0,
    rows: rows.length,
    blank,
  };
  for (const row of rows) counts[planKind(row)]++;
  return counts;
}

export function planKind(row: {
  decision: Decision;
  sameRow?: number | null;
  problems: readonly Problem[];
}): 'new' | 'same' | 'doubled' | 'undecided' | 'aside' | 'problem' {
  if (stopped(row)) return 'problem';
  if (row.decision === 'same') return row.sameRow ? 'doubled' : 'same';
  return row.decision;
}
