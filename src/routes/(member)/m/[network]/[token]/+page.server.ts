import type { Actions, PageServerLoad } from './$types';
import * as chain from './chain/acts.ts';
import { opportunitiesPage, renewalPage } from './chain/shown.ts';
import * as events from './events/acts.ts';
import { eventPage } from './events/shown.ts';
import { opened } from './opened.ts';
import * as relations from './relations/acts.ts';
import { introductionPage } from './relations/shown.ts';

/** The room that answers each kind of link. A room brings its page, its acts and its sentences. */
const rooms = {
  agenda: eventPage,
  wishes: eventPage,
  introduction: introductionPage,
  opportunities: opportunitiesPage,
  renewal: renewalPage,
} as const;

export const load: PageServerLoad = async (event) => {
  const link = await opened(event);
  const page = await rooms[link.purpose](link, event.url);
  event.locals.lang = page.lang;
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return {
    ...page,
    told: event.url.searchParams.get('told') ?? '',
    calendar: `${event.url.pathname}/agenda.ics`,
  };
};

export const actions = {
  seen: events.seen,
  cannot: events.cannot,
  choose: events.choose,
  reply: events.reply,
  answer: relations.answer,
  met: relations.met,
  say: chain.say,
  change: chain.change,
  renew: chain.renew,
  close: chain.close,
  reopen: chain.reopen,
  keep: chain.keep,
} satisfies Actions;
