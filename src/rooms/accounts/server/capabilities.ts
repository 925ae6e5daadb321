import { accepted, refused, type Result } from '#platform';
import { inNetwork, newToken, type Ctx, type Who } from '#platform/server';
import { opens, purposes, type Purpose } from '../index.ts';
import { gate, hashToken } from './gate.ts';

interface Wanted {
  personId: string;
  purpose: Purpose;
  subject: Record<string, unknown>;
  expiresAt: Date;
}

/** Gives a person a link for one purpose; returns its path. The token itself is kept nowhere. */
export async function issueCapability(ctx: Ctx, wanted: Wanted): Promise<string> {
  const network = await ctx.db.selectFrom('network').select('slug').executeTakeFirstOrThrow();
  const token = newToken();
  await ctx.db
    .insertInto('capability')
    .values({
      network_id: ctx.networkId,
      capability_id: ctx.newId(),
      token_hash: hashToken(token),
      person_id: wanted.personId,
      purpose: wanted.purpose,
      subject: JSON.stringify(wanted.subject),
      issued_by: ctx.actor.name,
      expires_at: wanted.expiresAt,
    })
    .execute();
  return `/m/${network.slug}/${token}`;
}

export interface OpenedCapability {
  who: Who;
  capabilityId: string;
  personId: string;
  purpose: Purpose;
  subject: Record<string, unknown>;
}

/**
 * What a link opens, and as whom. Reads only: a link is never used up by looking at it. Its purpose decides which
 * room answers; with `wanted`, no other opens. All refusals are to be shown alike.
 */
export async function openCapability(
  networkSlug: string,
  token: string,
  now: Date,
  wanted?: Purpose,
): Promise<Result<OpenedCapability>> {
  const network = await gate()
    .selectFrom('network_address')
    .innerJoin('network', 'network.network_id', 'network_address.network_id')
    .select(['network.network_id', 'network.lang'])
    .where('network_address.slug', '=', networkSlug)
    .executeTakeFirst();
  if (!network) return refused('link/unknown');
  const who: Who = {
    networkId: network.network_id,
    role: 'member',
    actor: { kind: 'capability', id: null, name: '' },
    lang: network.lang,
    now,
  };
  const found = await inNetwork(who, (ctx) =>
    ctx.db.selectFrom('capability').selectAll().where('token_hash', '=', hashToken(token)).executeTakeFirst(),
  );
  const purpose = purposes.find((one) => one === found?.purpose);
  if (!found || !purpose) return refused('link/unknown');
  const opened = opens(
    { purpose, expiresAt: found.expires_at, revokedAt: found.revoked_at },
    wanted ?? purpose,
    now,
  );
  if (!opened.ok) return opened;
  return accepted({
    who: { ...who, actor: { kind: 'capability', id: found.capability_id, name: '' } },
    capabilityId: found.capability_id,
    personId: found.person_id,
    purpose,
    subject: found.subject,
  });
}

export async function revokeCapability(ctx: Ctx, capabilityId: string): Promise<boolean> {
  const revoked = await ctx.db
    .updateTable('capability')
    .set({ revoked_at: ctx.now, revoked_by: ctx.actor.name })
    .where('capability_id', '=', capabilityId)
    .where('revoked_at', 'is', null)
    .returning('capability_id')
    .executeTakeFirst();
  return revoked !== undefined;
}
