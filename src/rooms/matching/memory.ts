/** What already passed between two firms, as pairs weigh it. */
import type { Past } from '#packages/matching';
import type { AnswerReason, FactType, IntroductionState } from '#relations';

export interface FactRow {
  id: string;
  type: FactType;
  a: string;
  b: string;
  outcome: string;
  at: Date;
}

export interface IntroductionRow {
  id: string;
  a: string;
  b: string;
  state: IntroductionState;
  at: Date;
  /** Who said no last, and why. */
  no: { by: string; reason: AnswerReason; at: Date } | null;
}

export interface AnswerRow {
  id: string;
  a: string;
  b: string;
  /** Null: the animator for the pair. */
  saidFor: string | null;
  answer: 'yes' | 'maybe' | 'no';
  reason: AnswerReason;
  at: Date;
}

/** Business came of it, or know-how did, or they want to meet again. */
const fruitful: ReadonlySet<FactType> = new Set([
  'quote',
  'deal',
  'project',
  'contract',
  'know-how',
  'follow-up',
]);

/** A meeting of which nothing followed for half a year came to nothing. */
const patience = 183 * 86_400_000;

/**
 * Meetings with what came of them: good where they want to meet again or something followed, nothing where nothing
 * did in half a year, open before that. Cards alone are no meeting. What passed between two is theirs and the desk's.
 */
export function meetingsOf(facts: readonly FactRow[], now: Date): Past[] {
  const byPair = Map.groupBy(facts, ({ a, b }) => pairKey(a, b));
  const past: Past[] = [];
  for (const told of byPair.values()) {
    const followed = told.filter(({ type }) => fruitful.has(type)).map(({ at }) => at.getTime());
    for (const { id, type, a, b, outcome, at } of told) {
      if (type !== 'meeting' && !fruitful.has(type)) continue;
      const good = fruitful.has(type) || outcome === 'again' || followed.some((when) => when >= at.getTime());
      const met: Past = { id, a, b, at: at.getTime(), kind: 'met', seen: 'animator' };
      const waited = now.getTime() - at.getTime() > patience;
      past.push(good ? { ...met, outcome: 'good' } : waited ? { ...met, outcome: 'nothing' } : met);
    }
  }
  return past;
}

/** Introductions that were refused or led nowhere yet. Those withdrawn or lapsed never happened. */
export function introductionsPast(rows: readonly IntroductionRow[]): Past[] {
  return rows.flatMap(({ id, a, b, state, at, no }): Past[] => {
    if (state === 'withdrawn' || state === 'lapsed') return [];
    const pair = { id, a, b, seen: 'animator' as const };
    if (state === 'declined' && no)
      return [{ ...pair, at: no.at.getTime(), kind: 'declined', by: no.by, reason: no.reason }];
    return [{ ...pair, at: at.getTime(), kind: 'introduced' }];
  });
}

/** A firm's no, and the animator's own, which nobody but the desk remembers. */
export function noesOf(answers: readonly AnswerRow[]): Past[] {
  return answers
    .filter(({ answer }) => answer === 'no')
    .map(({ id, a, b, saidFor, reason, at }) => ({
      id,
      a,
      b,
      at: at.getTime(),
      kind: 'declined',
      ...(saidFor === null ? {} : { by: saidFor }),
      reason,
      seen: 'animator',
    }));
}

export const pairKey = (x: string, y: string) => (x < y ? `${x} ${y}` : `${y} ${x}`);

/** How long "not now" keeps a pair off the list. */
export const notNowDays = 90;

/** Whether the desk's answer keeps a pair off the list today. */
export function standsOff({ saidFor, answer, reason, at }: AnswerRow, now: Date): boolean {
  if (saidFor !== null || answer !== 'no') return false;
  return reason !== 'not-now' || now.getTime() - at.getTime() < notNowDays * 86_400_000;
}
