import { json } from '@sveltejs/kit';
import { openSession, passkeyChallenge, passkeySignIn } from '#accounts/server';
import { keepKey } from '../../../cookies.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => json(await passkeyChallenge(url, locals.now));

export const POST: RequestHandler = async (event) => {
  const sent = await event.request.json().catch(() => null);
  if (!sent) return json({ code: 'request/unreadable' }, { status: 400 });
  const { challengeId, response } = sent;
  const opened = await passkeySignIn(event.url, String(challengeId), response, event.locals.now);
  if (!opened.ok) return json({ code: opened.refusal.code }, { status: 403 });
  const key = await openSession(opened.value, {
    agent: event.request.headers.get('user-agent') ?? '',
    address: event.getClientAddress(),
    now: event.locals.now,
  });
  keepKey(event, key);
  return json({ ok: true });
};
