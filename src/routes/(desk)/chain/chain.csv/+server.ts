import { chainPageWords, readPictureFilter, tableCsv } from '#chain';
import { readChainTable } from '#chain/server';
import { desk } from '#accounts/server';
import { dayIn } from '#platform';
import { inNetwork } from '#platform/server';
import type { RequestHandler } from './$types';

/** The table of the chain as a file; Excel in Italian expects semicolons. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { lang } = locals;
  const asked = readPictureFilter(url.searchParams).pack;
  const { table } = await inNetwork(desk(locals), (ctx) => readChainTable(ctx, asked));
  const excel = url.searchParams.get('excel') === 'yes';
  const options = excel ? { bom: true, delimiter: lang === 'it' ? (';' as const) : (',' as const) } : {};
  const t = chainPageWords[lang];
  return new Response(tableCsv(table, t, options), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t.table.file}-${dayIn(locals.now, 'UTC')}.csv"`,
    },
  });
};
