import { json } from '@sveltejs/kit';
import { addPasskey, newPasskeyChallenge, seated } from '#accounts/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) =>
  json(await newPasskeyChallenge(url, seated(locals).signedIn, locals.now));

export const POST: RequestHandler = async ({ request, url, locals }) => {
  const { signedIn } = seated(locals);
  const sent = await request.json().catch(() => null);
  if (!sent) return json({ code: 'request/unreadable' }, { status: 400 });
  const { challengeId, response, name } = sent;
  const given = { challengeId: String(challengeId), response, name: String(name ?? '') };
  const added = await addPasskey(url, signedIn, given, locals.now);
  return added.ok ? json({ ok: true }) : json({ code: added.refusal.code }, { status: 403 });
};
