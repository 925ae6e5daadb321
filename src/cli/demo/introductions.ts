/** Writes whom the animator has put in relation, and what came of it. */
import type { Ctx } from '#platform/server';
import { askIntroduction, takeAnswer, tellOutcome } from '#relations/server';
import type { Result } from '#platform';
import type { CastIntroduction } from '../../../tests/worlds/world.ts';
import type { Settled } from './members.ts';
import { atWork } from './rows.ts';

export async function writeIntroductions(
  ctx: Ctx,
  introductions: readonly CastIntroduction[],
  settled: Settled,
): Promise<void> {
  const idOf = (firm: string) => settled.firm(firm).firmId;
  const onDay = (daysAgo: number, at: number): Ctx => ({
    ...ctx,
    now: atWork(ctx.now, daysAgo, at),
    actor: { ...ctx.actor, name: settled.animator },
  });
  for (const [at, { between, daysAgo, told, answers, cameTo }] of introductions.entries()) {
    const [aId, bId] = [idOf(between[0]), idOf(between[1])];
    const texts = [
      { firmId: aId, text: told[0] },
      { firmId: bId, text: told[1] },
    ];
    const asking = { aId, bId, texts, origin: 'animator' as const };
    const { id } = value(await askIntroduction(onDay(daysAgo, at), asking));
    for (const { firm, answer, reason = '', daysAgo: day } of answers)
      value(await takeAnswer(onDay(day, at), { introductionId: id, firmId: idOf(firm), answer, reason }));
    if (cameTo) value(await tellOutcome(onDay(cameTo.daysAgo, at), id, cameTo.state));
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal.code}`);
  return result.value;
}
