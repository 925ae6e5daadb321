import { redirect } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { importById } from '#members/server';
import { inNetwork } from '#platform/server';
import type { PageServerLoad } from './$types';

const pageOf = { mapping: 'columns', reading: 'columns', previewed: 'rows', failed: 'rows' } as Record<
  string,
  string
>;

/** Where this import stands, is where the reader goes. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { state } = await inNetwork(desk(locals), (ctx) => importById(ctx, params.list));
  redirect(303, `/members/import/${params.list}/${pageOf[state] ?? 'report'}`);
};
