import { redirect } from '@sveltejs/kit';
import { goTo } from '#accounts/server';
import { notFound } from '#platform/server';
import { sessionKey } from '../cookies.ts';
import type { RequestHandler } from './$types';

/** The way to another network one works in: the session moves, and its morning list opens. */
export const POST: RequestHandler = async ({ request, cookies, locals }) => {
  const key = sessionKey(cookies);
  if (!locals.signedIn || !key) redirect(303, '/sign-in');
  const networkId = String((await request.formData()).get('network') ?? '');
  if (!(await goTo(key, locals.signedIn.accountId, networkId))) notFound('network');
  redirect(303, '/today');
};
