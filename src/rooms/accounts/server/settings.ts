import { accepted, refused, type Result } from '#platform';
import { recordChange, type Ctx } from '#platform/server';
import type { NetworkSettings } from '../network.ts';
import { permit } from './desk.ts';

export function networkSettings(ctx: Ctx) {
  return ctx.db
    .selectFrom('network')
    .select(['name', 'slug', 'lang', 'zone', 'accent', 'version'])
    .executeTakeFirstOrThrow();
}

/** Saves a network's settings, unless somebody else saved others since `version` was read. */
export async function saveNetwork(ctx: Ctx, wanted: NetworkSettings, version: number): Promise<Result<null>> {
  permit(ctx, 'manage');
  const before = await networkSettings(ctx);
  const saved = await ctx.db
    .updateTable('network')
    .set({ ...wanted, version: version + 1 })
    .where('version', '=', version)
    .returning('network_id')
    .executeTakeFirst();
  if (!saved) return refused('network/changed-meanwhile');
  const { name, lang, zone, accent } = before;
  await recordChange(ctx, {
    noun: 'network',
    nounId: ctx.networkId,
    verb: 'edit',
    before: { name, lang, zone, accent },
    after: wanted,
  });
  return accepted(null);
}

/** The network's messages, newest first; `before` goes on from an earlier page. */
export function outboxOf(ctx: Ctx, before?: Date) {
  permit(ctx, 'run-events');
  return ctx.db
    .selectFrom('mail')
    .select([
      'mail_id as id',
      'created_at as at',
      'to_address as to',
      'to_name as toName',
      'subject',
      'state',
    ])
    .$if(before !== undefined, (query) => query.where('created_at', '<', before!))
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
}

export function mailOf(ctx: Ctx, mailId: string) {
  permit(ctx, 'run-events');
  return ctx.db.selectFrom('mail').selectAll().where('mail_id', '=', mailId).executeTakeFirst();
}

export function linksOf(ctx: Ctx) {
  permit(ctx, 'run-events');
  return ctx.db
    .selectFrom('capability')
    .select([
      'capability_id as id',
      'person_id as personId',
      'purpose',
      'issued_at as issuedAt',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
    ])
    .orderBy('issued_at', 'desc')
    .limit(200)
    .execute();
}
