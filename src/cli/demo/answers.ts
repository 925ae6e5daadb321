/** Writes what the animator has said of proposed pairs, with what stood for and against each as it was then. */
import { answerPair } from '#matching/server';
import type { Ctx } from '#platform/server';
import type { Placing } from './chain.ts';
import { atWork } from './rows.ts';

/** Last of all: what speaks for a pair is read from everything else. */
export async function writeAnswers({ ctx, cast, settled }: Placing): Promise<void> {
  const evening: Ctx = {
    ...ctx,
    now: atWork(ctx.now, 1, 9),
    actor: { ...ctx.actor, name: settled.animator },
  };
  for (const { between, reason, note = '' } of cast.chain.answers) {
    const [a, b] = between.map((key) => settled.firm(key).firmId) as [string, string];
    const said = await answerPair(evening, { a, b, answer: 'no', reason, note });
    if (!said.ok) throw new Error(`demo/answers: ${said.refusal.code}`);
  }
}
