import { chainPageWords, readPictureFilter } from '#chain';
import { printChain } from '#chain/server';
import { desk, seated } from '#accounts/server';
import { isLang, slugOf } from '#platform';
import type { RequestHandler } from './$types';

/** The picture for the wall, with what the chain says; `paper=a4` for an office printer. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const asked = url.searchParams.get('lang');
  const lang = isLang(asked) ? asked : locals.lang;
  const { here } = seated(locals);
  const paper = url.searchParams.get('paper') === 'a4' ? 'a4' : 'a3';
  const filter = readPictureFilter(url.searchParams);
  const pdf = await printChain({ ...desk(locals), lang }, filter, {
    network: here.name,
    zone: here.zone,
    paper,
  });
  const name = [chainPageWords[lang].sheet.file, slugOf(here.name)].join('-');
  return new Response(pdf as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'content-length': String(pdf.length),
      // A browser's own viewer of PDF brings styles of its own.
      'content-security-policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  });
};
