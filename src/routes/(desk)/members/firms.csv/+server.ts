import { desk } from '#accounts/server';
import { dayIn } from '#platform';
import { membersWords, readFirmFilter } from '#members';
import { firmsAsCsv } from '#members/server';
import { isId } from '#platform/server';
import type { RequestHandler } from './$types';

/** The firms of the list's filter, or those ticked (`firm=…`). Excel in Italian expects semicolons. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const who = desk(locals);
  const { lang } = locals;
  const ticked = url.searchParams.getAll('firm').filter(isId);
  const wanted = ticked.length > 0 ? ticked : readFirmFilter(url.searchParams);
  const excel = url.searchParams.get('excel') === 'yes';
  const options = excel ? { bom: true, delimiter: lang === 'it' ? (';' as const) : (',' as const) } : {};
  const pieces = firmsAsCsv(who, wanted, { labels: membersWords[lang].firms.labels, lang, options });
  // The first piece is asked for at once: whoever may not export hears it as an answer, not in the file.
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (!first.done) controller.enqueue(encoder.encode(first.value));
    },
    pull: async (controller) => {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  const name = `${lang === 'it' ? 'imprese' : 'firms'}-${dayIn(locals.now, 'UTC')}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
