import { fail } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { answerPair, firmNames, introduce, takeBackAnswer, takeBackIntroducing } from '#matching/server';
import { inNetwork, type Ctx } from '#platform/server';

interface Posted {
  request: Request;
  locals: App.Locals;
}

async function doing<T>(
  { request, locals }: Posted,
  work: (ctx: Ctx, typed: Record<string, string>) => Promise<T>,
): Promise<T> {
  const fields = await request.formData();
  const typed = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  return inNetwork(desk(locals), (ctx) => work(ctx, typed));
}

/** What any page with pairs on it can do with one of them; the two are named in what comes of it. */
export const pairActs = {
  introduce: (event: Posted) =>
    doing(event, async (ctx, { a = '', b = '' }) => {
      const made = await introduce(ctx, a, b);
      if (!made.ok) return fail(409, { refusal: made.refusal });
      const names = await firmNames(ctx, [a, b]);
      return { introduced: { a: names[a]!, b: names[b]!, ...made.value } };
    }),
  answer: (event: Posted) =>
    doing(event, async (ctx, { a = '', b = '', reason = '' }) => {
      const said = await answerPair(ctx, { a, b, answer: 'no', reason });
      if (!said.ok) return fail(400, { refusal: said.refusal });
      const names = await firmNames(ctx, [a, b]);
      return { setAside: { a: names[a]!, b: names[b]!, answerId: said.value } };
    }),
  takeBack: (event: Posted) =>
    doing(event, async (ctx, { answerId = '', introductionId = '' }) => {
      const back = introductionId
        ? await takeBackIntroducing(ctx, { introductionId, answerId })
        : await takeBackAnswer(ctx, answerId);
      if (!back.ok) return fail(409, { refusal: back.refusal });
      return { back: introductionId ? ('introduction' as const) : ('answer' as const) };
    }),
};
