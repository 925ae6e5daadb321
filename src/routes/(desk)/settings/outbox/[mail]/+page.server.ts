import { desk, mailOf } from '#accounts/server';
import { inNetwork, isId, notFound } from '#platform/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const mail = isId(params.mail)
    ? await inNetwork(desk(locals), (ctx) => mailOf(ctx, params.mail))
    : undefined;
  if (!mail) notFound('mail');
  return {
    mail: {
      subject: mail.subject,
      body: mail.body,
      lang: mail.lang,
      to: mail.to_name ? `${mail.to_name} <${mail.to_address}>` : mail.to_address,
      at: mail.created_at,
      state: mail.state,
      failure: mail.failure,
      attachments: mail.attachments.map((attachment) => attachment.name),
    },
  };
};
