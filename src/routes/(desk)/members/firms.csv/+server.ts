import { desk } from '#accounts/server';
import { dayIn } from '#platform';
import { membersWords, readFirmFilter } from '#members';
import { firmsAsCsv } from '#members/server';
import { isId } from '#platform/server';
import { streamed } from '../../../streaming.ts';
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
  const name = `${lang === 'it' ? 'imprese' : 'firms'}-${dayIn(locals.now, 'UTC')}.csv`;
  return new Response(await streamed(pieces), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
