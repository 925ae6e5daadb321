import { accepted, refused, type Result } from '#platform';
import { newToken } from '#platform/server';
import { gate, hashToken } from './gate.ts';

const lifeHours = 12;

/**
 * A ready sign-in link for local use, printed at start: for the first owner of the first network. Returns its
 * path, or null when there is nobody to sign in yet.
 */
export async function issueLocalSignIn(now: Date): Promise<string | null> {
  const owner = await gate()
    .selectFrom('staff')
    .select('account_id')
    .where('role', '=', 'owner')
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('network_id')
    .executeTakeFirst();
  if (!owner) return null;
  const token = newToken();
  await gate().deleteFrom('sign_in_link').where('expires_at', '<', now).execute();
  await gate()
    .insertInto('sign_in_link')
    .values({
      token_hash: hashToken(token),
      account_id: owner.account_id,
      expires_at: new Date(now.getTime() + lifeHours * 3_600_000),
    })
    .execute();
  return `/sign-in/link/${token}`;
}

/** Whose link this is, while it still works. Looking never uses it up. */
export async function linkHolder(token: string, now: Date): Promise<{ name: string } | null> {
  const found = await gate()
    .selectFrom('sign_in_link')
    .innerJoin('account', 'account.account_id', 'sign_in_link.account_id')
    .select('account.name')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found ?? null;
}

/** Uses a link up; the account it opens. */
export async function acceptLink(token: string, now: Date): Promise<Result<string>> {
  const won = await gate()
    .updateTable('sign_in_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst();
  return won ? accepted(won.account_id) : refused('link/spent');
}
