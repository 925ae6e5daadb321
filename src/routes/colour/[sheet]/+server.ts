import { accentSheet } from '#accounts';
import { notFound } from '#platform/server';
import type { RequestHandler } from './$types';

/** A network's own colour as a stylesheet, named by the colour: it can be kept forever and tells nothing. */
export const GET: RequestHandler = ({ params }) => {
  const colour = /^([0-9a-f]{6})\.css$/.exec(params.sheet)?.[1];
  if (!colour) notFound('colour');
  return new Response(accentSheet(`#${colour}`), {
    headers: { 'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable' },
  });
};
