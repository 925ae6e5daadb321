import { fail } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { firmNames, keepAgain, keepApart, keptApart, liftApart } from '#matching/server';
import { suggestFirms } from '#members/server';
import { inNetwork, type Ctx } from '#platform/server';
import type { Actions, PageServerLoad } from './$types';

/** Two firms are chosen by `a` and `b`; what is typed into `qa` and `qb` finds them. */
export const load: PageServerLoad = ({ locals, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const param = (name: string) => (url.searchParams.get(name) ?? '').trim();
    const [a, b] = [param('a'), param('b')];
    const names = await firmNames(ctx, [a, b]);
    const chosen = (id: string) => (names[id] ? { id, name: names[id] } : null);
    return {
      apart: await keptApart(ctx),
      first: chosen(a),
      second: chosen(b),
      query: param('q'),
      found: param('q') ? (await suggestFirms(ctx, param('q'))).filter(({ firmId }) => firmId !== a) : [],
    };
  });

async function acting<T>(
  event: { request: Request; locals: App.Locals },
  work: (ctx: Ctx, typed: Record<string, string>) => Promise<T>,
) {
  const fields = await event.request.formData();
  const typed = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  return inNetwork(desk(event.locals), (ctx) => work(ctx, typed));
}

/** The pair's names, for the sentence that says what was done. */
async function named(ctx: Ctx, { a = '', b = '' }: Record<string, string>) {
  const names = await firmNames(ctx, [a, b]);
  return { a: names[a] ?? '', b: names[b] ?? '' };
}

export const actions: Actions = {
  keep: (event) =>
    acting(event, async (ctx, typed) => {
      const kept = await keepApart(ctx, typed);
      return kept.ok
        ? { kept: { id: kept.value, ...(await named(ctx, typed)) } }
        : fail(400, { refusal: kept.refusal, typed });
    }),
  lift: (event) =>
    acting(event, async (ctx, typed) => {
      const lifted = await liftApart(ctx, typed['apart'] ?? '');
      return lifted.ok
        ? {
            lifted: {
              id: lifted.value,
              ...(await named(ctx, typed)),
              ids: { a: typed['a'] ?? '', b: typed['b'] ?? '' },
            },
          }
        : fail(409, { refusal: lifted.refusal });
    }),
  again: (event) =>
    acting(event, async (ctx, typed) => {
      const kept = await keepAgain(ctx, typed['apart'] ?? '');
      return kept.ok
        ? { kept: { id: kept.value, ...(await named(ctx, typed)) } }
        : fail(409, { refusal: kept.refusal });
    }),
};
