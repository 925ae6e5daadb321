import type { Ask } from '../ask.ts';
import { answerOf, coverageOf } from '../coverage.ts';
import { type FactRef } from '../fact.ts';
import type { Ground } from '../ground.ts';
import type { Look } from '../look.ts';
import type { Wanting } from '../opportunity.ts';
import { seenFrom } from '../audience.ts';
import type { Standing } from '../standing.ts';
import type { Tally } from '../tally.ts';
import { blockingTie } from './already.ts';
import { conditions } from './conditions.ts';
import { bothWays } from './gauge.ts';

const GROUND: Record<Wanting, Ground> = { commercial: 'need', technology: 'technology', project: 'project' };

/** What one asks for and the other could answer: requests with offers, capabilities and texts, each by its kind. */
export const need = bothWays((asking, answering, look, tally) => {
  for (const ask of asking.asks) answer(ask, asking, answering, look, tally);
});

/** One need and one firm: what speaks for it, and whether the conditions hold. */
export function answer(ask: Ask, asking: Standing, answering: Standing, look: Look, tally: Tally): void {
  const likeness = look.likeness(ask.id, answering.id);
  const amount = coverageOf(ask, answering, likeness && Math.min(1, likeness.nearness));
  if (amount === 0) return;
  if (ask.wanting === 'commercial') {
    const tie = blockingTie(look, answering, asking, ask.capabilities);
    if (tie) return tally.block(tie);
  }
  tally.add(GROUND[ask.wanting], amount, () => {
    const { facts, concepts } = answerOf(ask, answering);
    const near: FactRef[] = likeness
      ? [{ kind: 'likeness', id: `${ask.id} ${answering.id}`, firm: null, seen: seenFrom(likeness) }]
      : [];
    return {
      from: asking.id,
      to: answering.id,
      facts: [ask.fact, ...facts, ...near],
      concepts,
      data: { opportunity: ask.id },
    };
  });
  conditions(ask, amount, asking, answering, look, tally);
}
