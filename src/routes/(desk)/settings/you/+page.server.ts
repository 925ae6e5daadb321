import { closeSessionOf, desk, passkeysOf, removePasskey, seated, sessionsOf } from '#accounts/server';
import { sessionKey } from '../../../cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => {
  const { signedIn } = seated(locals);
  return {
    account: { name: signedIn.name, email: signedIn.email },
    passkeys: await passkeysOf(signedIn.accountId),
    sessions: await sessionsOf(signedIn.accountId, sessionKey(cookies) ?? '', locals.now),
  };
};

export const actions: Actions = {
  removePasskey: async ({ request, locals }) => {
    desk(locals);
    const form = await request.formData();
    await removePasskey(seated(locals).signedIn.accountId, String(form.get('id') ?? ''));
  },
  endSession: async ({ request, locals }) => {
    desk(locals);
    const handle = String((await request.formData()).get('handle') ?? '');
    await closeSessionOf(seated(locals).signedIn.accountId, handle);
  },
};
