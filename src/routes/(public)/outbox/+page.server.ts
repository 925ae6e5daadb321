import { recentSignInMails } from '#accounts/server';
import { isLocalUse, notFound, settings } from '#platform/server';
import type { PageServerLoad } from './$types';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Open in local use only; and only under a loopback name, so that no page elsewhere can point a name of its own here. */
export const load: PageServerLoad = async ({ url }) => {
  if (!isLocalUse() || settings().smtpUrl || !loopback.test(url.hostname)) notFound('page');
  const mails = await recentSignInMails();
  return { mails: mails.map((mail) => ({ ...mail, created_at: mail.created_at.toISOString() })) };
};
