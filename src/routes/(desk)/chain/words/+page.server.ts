import { fail, redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import type { WordNoun } from '#chain';
import {
  editionsTold,
  nearMeanings,
  retireWord,
  saveWord,
  standingChoices,
  undoEdition,
  wordsShown,
} from '#chain/server';
import { inNetwork } from '#platform/server';
import { typedIn } from '../../members/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => ({
    ...(await wordsShown(ctx)),
    stageChoices: (await standingChoices(ctx)).stages,
    editions: await editionsTold(ctx, Number(url.searchParams.get('older')) || null),
    done: url.searchParams.get('done'),
    edition: Number(url.searchParams.get('edition')) || null,
  }));

const nouns: readonly WordNoun[] = ['stage', 'capability', 'word'];
const nounIn = (typed: Record<string, string>): WordNoun =>
  nouns.find((noun) => noun === typed['noun']) ?? 'word';

export const actions: Actions = {
  save: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = typedIn(form);
    const noun = nounIn(typed);
    const after = form.getAll('after').map(String);
    const done = await inNetwork(desk(locals), async (ctx) => {
      const saved = await saveWord(ctx, noun, typed['id'] || null, typed, after);
      const text = !saved.ok && saved.refusal.code === 'means/which' ? saved.refusal.data?.['text'] : null;
      return { saved, near: typeof text === 'string' ? await nearMeanings(ctx, text) : [] };
    });
    const { saved, near } = done;
    if (!saved.ok) return fail(400, { refusal: saved.refusal, noun, typed, after, near });
    redirect(303, `?done=saved&edition=${saved.value}`);
  },
  retire: async ({ request, locals }) => {
    const typed = typedIn(await request.formData());
    const retired = typed['retired'] === 'yes';
    const settled = await inNetwork(desk(locals), (ctx) =>
      retireWord(ctx, nounIn(typed), typed['id'] ?? '', retired),
    );
    if (!settled.ok)
      return fail(409, { refusal: settled.refusal, noun: nounIn(typed), typed, after: [], near: [] });
    redirect(303, `?done=saved&edition=${settled.value}`);
  },
  undo: async ({ request, locals }) => {
    const typed = typedIn(await request.formData());
    const undone = await inNetwork(desk(locals), (ctx) => undoEdition(ctx, Number(typed['edition'])));
    if (!undone.ok)
      return fail(409, { refusal: undone.refusal, noun: nounIn(typed), typed, after: [], near: [] });
    redirect(303, `?done=undone&edition=${undone.value}`);
  },
};
