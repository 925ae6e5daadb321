import { redirect } from '@sveltejs/kit';
import { closeSession } from '#accounts/server';
import { dropKey, sessionKey } from '../../cookies.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const key = sessionKey(event.cookies);
  if (key) await closeSession(key);
  dropKey(event);
  redirect(303, '/sign-in');
};
