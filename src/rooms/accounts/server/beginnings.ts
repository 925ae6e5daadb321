import { accepted, refused, slugOf, type Result } from '#platform';
import { newToken } from '#platform/server';
import type { TypedFounding } from '../founding.ts';
import { gate, hashToken } from './gate.ts';
import { foundNetwork, letIn } from './networks.ts';

const lifeHours = 72;

/** A link that founds the first network, while the house has none; its path, or null when there is one. */
export async function issueBeginning(now: Date): Promise<string | null> {
  const there = await gate().selectFrom('network').select('network_id').limit(1).executeTakeFirst();
  if (there) return null;
  const token = newToken();
  await gate().deleteFrom('beginning').where('expires_at', '<', now).execute();
  await gate()
    .insertInto('beginning')
    .values({ token_hash: hashToken(token), expires_at: new Date(now.getTime() + lifeHours * 3_600_000) })
    .execute();
  return `/begin/${token}`;
}

/** Whether a beginning still works. Looking never uses it up. */
export async function beginningOpens(token: string, now: Date): Promise<boolean> {
  const found = await gate()
    .selectFrom('beginning')
    .select('token_hash')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found !== undefined;
}

/** Uses a beginning: founds the network with its first owner; the owner's account. Of two at once, one founds. */
export async function begin(token: string, wanted: TypedFounding, now: Date): Promise<Result<string>> {
  const won = await gate()
    .updateTable('beginning')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  if (!won) return refused('beginning/spent');
  return accepted((await found(wanted)).accountId);
}

/** Founds a network for somebody, who becomes its owner. */
export async function found(wanted: TypedFounding): Promise<{ networkId: string; accountId: string }> {
  const networkId = await foundNetwork({
    name: wanted.network,
    slug: await freeSlug(wanted.network),
    lang: wanted.lang,
  });
  const { email, name, lang } = wanted;
  return { networkId, accountId: await letIn(networkId, { email, name, role: 'owner', lang }) };
}

/** The short name a network's name gives, numbered when it is taken. */
async function freeSlug(name: string): Promise<string> {
  const wanted = slugOf(name).padEnd(2, 'x');
  const rows = await gate()
    .selectFrom('network_address')
    .select('slug')
    .where('slug', 'like', `${wanted.slice(0, 36)}%`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 36)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
