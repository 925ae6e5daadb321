import { desk } from '#accounts/server';
import { bytesOf, permitEditing } from '#members/server';
import { inNetwork } from '#platform/server';
import type { RequestHandler } from './$types';

/** The file as it came, byte by byte. Always a download: what is in it is not ours to run. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { bytes, name } = await inNetwork(desk(locals), (ctx) => {
    permitEditing(ctx);
    return bytesOf(ctx, params.list);
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
};
