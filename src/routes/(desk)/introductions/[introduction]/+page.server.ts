import { fail } from '@sveltejs/kit';
import { may } from '#accounts';
import { desk, permit, seated } from '#accounts/server';
import type { Result } from '#platform';
import { inNetwork, settings, type Ctx } from '#platform/server';
import { isAnswerReason } from '#relations';
import {
  linkForSide,
  readIntroduction,
  takeAnswer,
  takeBackIntroduction,
  tellOutcome,
  writeToSides,
} from '#relations/server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    const introduction = await readIntroduction(ctx, params.introduction);
    return { introduction, zone: seated(locals).here.zone, mayAct: may(ctx.role, 'run-events') };
  });

async function act<T>(event: RequestEvent, work: (ctx: Ctx, form: FormData) => Promise<T>): Promise<T> {
  const form = await event.request.formData();
  return inNetwork(desk(event.locals), (ctx) => {
    permit(ctx, 'run-events');
    return work(ctx, form);
  });
}

const told = <T>(result: Result<T>) => (result.ok ? { saved: true } : fail(409, { refusal: result.refusal }));
const originOf = (url: URL) => settings().publicUrl ?? url.origin;

export const actions: Actions = {
  write: async (event) => ({
    asked: await act(event, (ctx) => writeToSides(ctx, event.params.introduction, originOf(event.url))),
  }),
  link: async (event) => {
    const shown = await act(event, (ctx, form) =>
      linkForSide(ctx, event.params.introduction, String(form.get('firm') ?? '')),
    );
    if (!shown) return fail(409, { nobody: true });
    return { shown: { person: shown.person, link: `${originOf(event.url)}${shown.path}` } };
  },
  /** Said on the telephone; the animator writes it down. */
  answer: async (event) =>
    told(
      await act(event, (ctx, form) => {
        const reason = form.get('reason');
        return takeAnswer(ctx, {
          introductionId: event.params.introduction,
          firmId: String(form.get('firm') ?? ''),
          answer: form.get('answer') === 'yes' ? 'yes' : 'no',
          reason: isAnswerReason(reason) ? reason : '',
        });
      }),
    ),
  outcome: async (event) =>
    told(
      await act(event, (ctx, form) =>
        tellOutcome(ctx, event.params.introduction, form.get('to') === 'met' ? 'met' : 'not-met'),
      ),
    ),
  withdraw: async (event) => {
    const done = await act(event, (ctx) => takeBackIntroduction(ctx, event.params.introduction));
    return done.ok ? { takenBack: true } : fail(409, { refusal: done.refusal });
  },
};
