import nodemailer from 'nodemailer';
import type { Lang } from '../index.ts';
import { readFile } from './files.ts';
import { addJob, type JobHandlers } from './jobs.ts';
import { inNetwork, systemIn, type Ctx } from './network.ts';
import { settings } from './settings.ts';

export interface Letter {
  to: string;
  toName?: string;
  lang: Lang;
  subject: string;
  text: string;
  attachments?: { name: string; mediaType: string; fileId: string }[];
}

/** Puts a letter on its way in the same transaction. Without SMTP it stays in the outbox, where it can be read. */
export async function queueMail(ctx: Ctx, letter: Letter): Promise<string> {
  const mailId = ctx.newId();
  const goesOut = settings().smtpUrl !== undefined;
  await ctx.db
    .insertInto('mail')
    .values({
      network_id: ctx.networkId,
      mail_id: mailId,
      to_address: letter.to,
      to_name: letter.toName ?? '',
      lang: letter.lang,
      subject: letter.subject,
      body: letter.text,
      attachments: JSON.stringify(letter.attachments ?? []),
      state: goesOut ? 'waiting' : 'kept',
    })
    .execute();
  if (goesOut) await addJob(ctx, 'send-mail', { mailId }, { key: `mail:${mailId}` });
  return mailId;
}

/** One message through the SMTP server of the settings. Throws what the server answered. */
export async function sendNow(message: {
  to: string;
  toName?: string;
  subject: string;
  text: string;
  messageId: string;
  attachments?: { filename: string; contentType: string; content: Buffer }[];
}): Promise<void> {
  const { smtpUrl, mailFrom } = settings();
  const transport = nodemailer.createTransport(smtpUrl);
  try {
    await transport.sendMail({
      from: mailFrom,
      to: message.toName ? { name: message.toName, address: message.to } : message.to,
      subject: message.subject,
      text: message.text,
      messageId: `<${message.messageId}@filiera>`,
      attachments: message.attachments ?? [],
    });
  } finally {
    transport.close();
  }
}

async function sendMail(networkId: string, mailId: string): Promise<void> {
  const letter = await inNetwork(systemIn(networkId), async (ctx) => {
    const row = await ctx.db.selectFrom('mail').selectAll().where('mail_id', '=', mailId).executeTakeFirst();
    if (!row || row.state === 'sent') return null;
    const attachments = [];
    for (const { name, mediaType, fileId } of row.attachments) {
      const file = await readFile(ctx, fileId);
      if (file) attachments.push({ filename: name, contentType: mediaType, content: file.bytes });
    }
    return { row, attachments };
  });
  if (!letter) return;
  const { row, attachments } = letter;
  try {
    await sendNow({
      to: row.to_address,
      toName: row.to_name,
      subject: row.subject,
      text: row.body,
      messageId: mailId,
      attachments,
    });
    await settle(networkId, mailId, 'sent', null);
  } catch (error) {
    await settle(networkId, mailId, 'failed', (error as Error).message);
    throw error;
  }
}

async function settle(
  networkId: string,
  mailId: string,
  state: 'sent' | 'failed',
  failure: string | null,
): Promise<void> {
  await inNetwork(systemIn(networkId), (ctx) =>
    ctx.db
      .updateTable('mail')
      .set({ state, failure, settled_at: ctx.now })
      .where('mail_id', '=', mailId)
      .execute(),
  );
}

export const mailJobs: JobHandlers = {
  'send-mail': ({ networkId, mailId }) => sendMail(networkId, String(mailId)),
};
