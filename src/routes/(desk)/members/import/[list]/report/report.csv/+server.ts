import { desk } from '#accounts/server';
import { importById, reportCsv } from '#members/server';
import { inNetwork } from '#platform/server';
import { streamed } from '../../../../../../streaming.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const who = desk(locals);
  const { name } = await inNetwork(who, (ctx) => importById(ctx, params.list));
  const told = `${name.replace(/\.[a-z0-9]+$/i, '').replace(/[^\p{L}\p{N} ._-]+/gu, '')} – report.csv`;
  return new Response(await streamed(reportCsv(who, params.list, locals.lang)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(told)}`,
    },
  });
};
