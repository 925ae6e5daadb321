import { may } from '#accounts';
import { desk, seated } from '#accounts/server';
import { dateWords, platformWords, sayToday } from '#platform';
import { houseToday, inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

/** Each room says what waits in it; the page only puts the sentences in order. */
export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    const { here } = seated(locals);
    const house = sayToday(await houseToday(ctx), platformWords[ctx.lang].today.sentences);
    return {
      date: dateWords(ctx.now, ctx.lang, here.zone),
      begins: false,
      mayImport: may(ctx.role, 'edit-members'),
      sentences: house,
    };
  });
