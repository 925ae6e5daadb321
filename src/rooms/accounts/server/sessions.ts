import { newToken } from '#platform/server';
import { graceSeconds, isStale, sessionDays, type NetworkPlace, type SignedIn } from '../index.ts';
import { gate, hashToken } from './gate.ts';

const later = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

interface Visit {
  agent: string;
  address: string;
  now: Date;
}

/** Opens a session; returns its key, kept in the browser's cookie only. */
export async function openSession(accountId: string, { agent, address, now }: Visit): Promise<string> {
  const token = newToken();
  await gate()
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: now,
      rotated_at: now,
      seen_at: now,
      expires_at: later(now, sessionDays),
      agent: agent.slice(0, 200),
      address,
    })
    .execute();
  return token;
}

/** Who a key belongs to, and a new key when the old one has had its day. */
export async function readSession(
  token: string,
  now: Date,
): Promise<{ signedIn: SignedIn; newKey: string | null } | null> {
  const hash = hashToken(token);
  const session = await gate()
    .selectFrom('session')
    .innerJoin('account', 'account.account_id', 'session.account_id')
    .select([
      'session.token_hash',
      'session.network_id',
      'session.rotated_at',
      'session.seen_at',
      'account.account_id',
      'account.email',
      'account.name',
      'account.lang',
    ])
    .where('session.expires_at', '>', now)
    .where(({ eb, or, and }) =>
      or([
        eb('session.token_hash', '=', hash),
        and([
          eb('session.previous_hash', '=', hash),
          eb('session.rotated_at', '>', new Date(now.getTime() - graceSeconds * 1000)),
        ]),
      ]),
    )
    .executeTakeFirst();
  if (!session) return null;

  const places = await placesOf(session.account_id);
  const here = places.find((place) => place.networkId === session.network_id) ?? places[0] ?? null;
  const isCurrent = session.token_hash.equals(hash);
  let newKey: string | null = null;
  if (isCurrent && isStale(session.rotated_at, now)) newKey = await rotate(session.token_hash, now);
  else if (now.getTime() - session.seen_at.getTime() > 300_000) await see(session.token_hash, now);
  return {
    signedIn: {
      accountId: session.account_id,
      email: session.email,
      name: session.name,
      lang: session.lang,
      here,
      places,
    },
    newKey,
  };
}

async function placesOf(accountId: string): Promise<NetworkPlace[]> {
  return gate()
    .selectFrom('staff')
    .innerJoin('network', 'network.network_id', 'staff.network_id')
    .select([
      'network.network_id as networkId',
      'network.name',
      'network.slug',
      'network.lang',
      'network.zone',
      'network.accent',
      'network.invented',
      'staff.role',
    ])
    .where('staff.account_id', '=', accountId)
    .where('staff.until', 'is', null)
    .orderBy('staff.since')
    .orderBy('network.network_id')
    .execute();
}

async function rotate(hash: Buffer, now: Date): Promise<string | null> {
  const token = newToken();
  const won = await gate()
    .updateTable('session')
    .set({
      token_hash: hashToken(token),
      previous_hash: hash,
      rotated_at: now,
      seen_at: now,
      expires_at: later(now, sessionDays),
    })
    .where('token_hash', '=', hash)
    .returning('token_hash')
    .executeTakeFirst();
  return won ? token : null;
}

const see = (hash: Buffer, now: Date) =>
  gate()
    .updateTable('session')
    .set({ seen_at: now, expires_at: later(now, sessionDays) })
    .where('token_hash', '=', hash)
    .execute();

/** Closes the session a key belongs to: the current key or the one just before it. */
export async function closeSession(token: string): Promise<void> {
  const hash = hashToken(token);
  await gate()
    .deleteFrom('session')
    .where(({ eb, or }) => or([eb('token_hash', '=', hash), eb('previous_hash', '=', hash)]))
    .execute();
}

/** An account's sessions, newest visit first, each with a handle that closes it but opens nothing. */
export async function sessionsOf(accountId: string, token: string, now: Date) {
  const current = hashToken(token);
  const rows = await gate()
    .selectFrom('session')
    .select(['token_hash', 'previous_hash', 'seen_at', 'agent', 'address'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    handle: row.token_hash.toString('hex'),
    seenAt: row.seen_at,
    agent: row.agent,
    address: row.address,
    isThis: row.token_hash.equals(current) || (row.previous_hash?.equals(current) ?? false),
  }));
}

export async function closeSessionOf(accountId: string, handle: string): Promise<void> {
  await gate()
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('token_hash', '=', Buffer.from(handle, 'hex'))
    .execute();
}

/** Moves a session to another network its account works in; false when it doesn't. */
export async function goTo(token: string, accountId: string, networkId: string): Promise<boolean> {
  const places = await placesOf(accountId);
  if (!places.some((place) => place.networkId === networkId)) return false;
  const hash = hashToken(token);
  await gate()
    .updateTable('session')
    .set({ network_id: networkId })
    .where('account_id', '=', accountId)
    .where(({ eb, or }) => or([eb('token_hash', '=', hash), eb('previous_hash', '=', hash)]))
    .execute();
  return true;
}

export async function speak(accountId: string, lang: 'it' | 'en'): Promise<void> {
  await gate().updateTable('account').set({ lang }).where('account_id', '=', accountId).execute();
}
