import { may } from '#accounts';
import { desk, seated } from '#accounts/server';
import { opportunitiesTodayWords } from '#chain';
import { opportunitiesToday } from '#chain/server';
import { eventsTodayWords } from '#events';
import { eventsToday, listForums } from '#events/server';
import { matchingTodayWords } from '#matching';
import { matchingToday } from '#matching/server';
import { membersTodayWords } from '#members';
import { hasFirms, membersToday, recentFirms } from '#members/server';
import { dateWords, platformWords, sayToday } from '#platform';
import { houseToday, inNetwork } from '#platform/server';
import { relationsTodayWords } from '#relations';
import { relationsToday } from '#relations/server';
import type { PageServerLoad } from './$types';

/** Each room says what waits in it; the page only puts the sentences in order: what has a day first, then what waits for a hand, then what could be begun. */
export const load: PageServerLoad = ({ locals }) =>
  inNetwork(desk(locals), async (ctx) => ({
    date: dateWords(ctx.now, ctx.lang, seated(locals).here.zone),
    begins: !(await hasFirms(ctx)),
    mayImport: may(ctx.role, 'edit-members'),
    coming: (await listForums(ctx))
      .filter((forum) => forum.state !== 'over')
      .reverse()
      .slice(0, 4),
    recent: await recentFirms(ctx),
    sentences: [
      ...sayToday(await eventsToday(ctx), eventsTodayWords[ctx.lang]),
      ...sayToday(await houseToday(ctx), platformWords[ctx.lang].today.sentences),
      ...sayToday(await membersToday(ctx), membersTodayWords[ctx.lang]),
      ...sayToday(await relationsToday(ctx), relationsTodayWords[ctx.lang]),
      ...sayToday(await opportunitiesToday(ctx), opportunitiesTodayWords[ctx.lang]),
      ...sayToday(await matchingToday(ctx), matchingTodayWords[ctx.lang]),
    ].slice(0, 10),
  }));
