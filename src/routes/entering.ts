import { redirect, type RequestEvent } from '@sveltejs/kit';
import { openSession } from '#accounts/server';
import { keepKey } from './cookies.ts';

/** Opens a session for an account, with a key that no earlier page could know, and goes to the desk. */
export async function enter(event: RequestEvent, accountId: string): Promise<never> {
  const key = await openSession(accountId, {
    agent: event.request.headers.get('user-agent') ?? '',
    address: event.getClientAddress(),
    now: event.locals.now,
  });
  keepKey(event, key);
  redirect(303, '/today');
}
