import { randomInt, timingSafeEqual } from 'node:crypto';
import { accepted, refused, type Lang, type Result } from '#platform';
import { addGateJob, newId, sendNow, settings, type JobHandlers } from '#platform/server';
import { accountsWords, codeLifeMinutes, codesPerHour, codeTries, mayTry } from '../index.ts';
import { gate, sealCode } from './gate.ts';

interface Asked {
  email: string;
  lang: Lang;
  address: string;
  now: Date;
}

/**
 * Issues a code for an address and sends it. An address without an account gets a row and no mail, so that
 * nobody can tell from the answer who works here. Returns the id the browser keeps until the code is typed.
 */
export async function askForCode({ email, lang, address, now }: Asked): Promise<Result<string>> {
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const recent = await gate()
    .selectFrom('sign_in_code')
    .select(({ fn }) => [
      fn.count<number>('code_id').filterWhere('email', '=', email).as('email'),
      fn.count<number>('code_id').filterWhere('address', '=', address).as('address'),
    ])
    .where(({ eb, or }) => or([eb('email', '=', email), eb('address', '=', address)]))
    .where('created_at', '>', hourAgo)
    .executeTakeFirstOrThrow();
  if (recent.email >= codesPerHour.email || recent.address >= codesPerHour.address) {
    return refused('code/too-many-codes', 'email');
  }

  const account = await gate()
    .selectFrom('account')
    .innerJoin('staff', 'staff.account_id', 'account.account_id')
    .select('account.account_id')
    .where('account.email', '=', email)
    .where('staff.until', 'is', null)
    .executeTakeFirst();
  const codeId = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await gate()
    .insertInto('sign_in_code')
    .values({
      code_id: codeId,
      email,
      account_id: account?.account_id ?? null,
      code_hash: await sealCode(codeId, code),
      created_at: now,
      expires_at: new Date(now.getTime() + codeLifeMinutes * 60_000),
      address,
    })
    .execute();
  if (account) await sendCode(email, lang, code);
  return accepted(codeId);
}

async function sendCode(email: string, lang: Lang, code: string): Promise<void> {
  const words = accountsWords[lang].mail;
  const goesOut = settings().smtpUrl !== undefined;
  const mailId = newId();
  await gate()
    .insertInto('sign_in_mail')
    .values({
      mail_id: mailId,
      to_address: email,
      lang,
      subject: words.codeSubject(code),
      body: words.codeBody(code, codeLifeMinutes),
      state: goesOut ? 'waiting' : 'kept',
    })
    .execute();
  if (goesOut) await addGateJob('send-sign-in-mail', { mailId });
}

/** Tries a code; the account it opens, or why not. Each try counts, and of two right answers at once one wins. */
export async function tryCode(codeId: string, code: string, now: Date): Promise<Result<string>> {
  const row = await gate()
    .updateTable('sign_in_code')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('code_id', '=', codeId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', codeTries)
    .returning(['code_hash', 'account_id'])
    .executeTakeFirst();
  if (!row) {
    const there = await gate()
      .selectFrom('sign_in_code')
      .select(['expires_at as expiresAt', 'tries', 'used_at as usedAt'])
      .where('code_id', '=', codeId)
      .executeTakeFirst();
    const refusal = mayTry(there ?? null, now);
    return refusal.ok ? refused('code/spent', 'code') : refusal;
  }
  const right = timingSafeEqual(row.code_hash, await sealCode(codeId, code));
  if (!right || !row.account_id) return refused('code/wrong', 'code');
  const won = await gate()
    .updateTable('sign_in_code')
    .set({ used_at: now })
    .where('code_id', '=', codeId)
    .where('used_at', 'is', null)
    .returning('code_id')
    .executeTakeFirst();
  return won ? accepted(row.account_id) : refused('code/spent', 'code');
}

/** The newest sign-in messages, for the open outbox of local use. */
export function recentSignInMails() {
  return gate()
    .selectFrom('sign_in_mail')
    .select(['mail_id', 'created_at', 'to_address', 'subject', 'body'])
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute();
}

export const codeJobs: JobHandlers = {
  'send-sign-in-mail': async ({ mailId }) => {
    const letter = await gate()
      .selectFrom('sign_in_mail')
      .selectAll()
      .where('mail_id', '=', String(mailId))
      .executeTakeFirst();
    if (!letter || letter.state === 'sent') return;
    try {
      await sendNow({
        to: letter.to_address,
        subject: letter.subject,
        text: letter.body,
        messageId: letter.mail_id,
      });
      // The code has left the house: the copy here is no longer needed.
      await gate()
        .updateTable('sign_in_mail')
        .set({ state: 'sent', body: '', subject: '', failure: null })
        .where('mail_id', '=', letter.mail_id)
        .execute();
    } catch (error) {
      await gate()
        .updateTable('sign_in_mail')
        .set({ state: 'failed', failure: (error as Error).message })
        .where('mail_id', '=', letter.mail_id)
        .execute();
      throw error;
    }
  },
};
