import { outgoingWords } from '#events';
import { agendasPdf, cardsPdf, floorPdf, forumBook, overviewPdf } from '#events/server';
import { desk, seated } from '#accounts/server';
import { isLang, slugOf } from '#platform';
import { inNetwork, notFound } from '#platform/server';
import type { RequestHandler } from './$types';

const sheets = ['agendas', 'cards', 'overview', 'floor'] as const;

/** The data is read in one transaction; the setting, which takes longer, holds nothing open. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const sheet = sheets.find((one) => one === params.print);
  if (!sheet) notFound('sheet');
  const book = await inNetwork(desk(locals), (ctx) => forumBook(ctx, params.event));
  const asked = url.searchParams.get('lang');
  const participantId = url.searchParams.get('participant') ?? undefined;
  const self = book.participants.find((one) => one.id === participantId);
  if (participantId && !self) notFound('participant');
  const wish = {
    network: seated(locals).here.name,
    at: book.event.announcedAt ?? locals.now,
    ...(isLang(asked) ? { lang: asked } : {}),
  };
  const paper = url.searchParams.get('paper') === 'a4' ? 'a4' : 'a3';
  const setting = {
    agendas: () => agendasPdf(book, { ...wish, ...(participantId ? { participantId } : {}) }),
    cards: () => cardsPdf(book, wish),
    overview: () => overviewPdf(book, { ...wish, paper }),
    floor: () => floorPdf(book, wish),
  };
  const pdf = await setting[sheet]();
  const file = outgoingWords[locals.lang].print.files[sheet];
  const name = [file, slugOf(self?.name ?? ''), slugOf(book.event.name)].filter(Boolean).join('-');
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
