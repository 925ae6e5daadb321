import type { Rests } from '../rests.ts';
import { DAY } from './strength.ts';
import { type Share, wilson } from './wilson.ts';

/** What came of one match, in the order in which it is hoped for. */
export const funnelStages = ['matched', 'met', 'followed', 'quoted', 'dealt'] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** When a match reached each stage; absent where it hasn't. */
export type Journey = Partial<Record<FunnelStage, number>>;

export interface Passage {
  from: FunnelStage;
  to: FunnelStage;
  /** Of those that reached `from`, those that reached `to`. */
  share: Share;
  /** Between the two, over those that reached both; null where none did. */
  medianDays: number | null;
  /** Reached `to` without `from`: in no share, but not forgotten. */
  around: number;
}

/** P(meet | match), P(follow-up | meet), P(quote | follow-up), P(deal | quote), each with its Wilson 95 % interval. */
export function yieldOf(journeys: readonly Journey[]): { passages: Passage[]; rests: Rests } {
  const passages = funnelStages.slice(1).map((to, at): Passage => {
    const from = funnelStages[at]!;
    const begun = journeys.filter((journey) => journey[from] !== undefined);
    const both = begun.filter((journey) => journey[to] !== undefined);
    return {
      from,
      to,
      share: wilson(both.length, begun.length),
      medianDays: median(both.map((journey) => (journey[to]! - journey[from]!) / DAY)),
      around: journeys.filter((journey) => journey[to] !== undefined && journey[from] === undefined).length,
    };
  });
  const convention = 'each stage among those that reached the one before; Wilson 95 % interval';
  return { passages, rests: { n: journeys.length, convention } };
}

/** The middle one; the mean of the middle two where they are even in number. */
function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
