import { calendarOf, forumBook } from '#events/server';
import { desk } from '#accounts/server';
import { isLang, slugOf } from '#platform';
import { inNetwork, notFound } from '#platform/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const book = await inNetwork(desk(locals), (ctx) => forumBook(ctx, params.event));
  const self = book.participants.find((one) => one.id === params.participant);
  if (!self) notFound('participant');
  const asked = url.searchParams.get('lang');
  const file = calendarOf(book, self.id, { lang: isLang(asked) ? asked : self.lang, at: locals.now });
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slugOf(self.name) || 'agenda'}.ics"`,
    },
  });
};
