import { linkState, type LinkState } from '#accounts';
import type { Ctx } from '#platform/server';
import { sql } from 'kysely';
import type { EventPurpose } from '../invitation.ts';

export interface EventLink {
  capabilityId: string;
  participantId: string;
  personId: string;
  person: string;
  purpose: EventPurpose;
  issuedAt: Date;
  state: LinkState;
}

/** All links ever issued for a forum, the newest first. */
export async function linksOfEvent(ctx: Ctx, eventId: string): Promise<EventLink[]> {
  const rows = await ctx.db
    .selectFrom('capability')
    .innerJoin('person', 'person.person_id', 'capability.person_id')
    .select(['capability_id', 'capability.person_id', 'purpose', 'issued_at', 'expires_at', 'revoked_at'])
    .select(['given_name', 'family_name'])
    .select(sql<string>`subject ->> 'participantId'`.as('participant_id'))
    .where(sql`subject ->> 'eventId'`, '=', eventId)
    .orderBy('capability_id', 'desc')
    .execute();
  return rows.map((row) => ({
    capabilityId: row.capability_id,
    participantId: row.participant_id,
    personId: row.person_id,
    person: [row.given_name, row.family_name].filter(Boolean).join(' '),
    purpose: row.purpose as EventPurpose,
    issuedAt: row.issued_at,
    state: linkState({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, ctx.now),
  }));
}

export async function openLinks(ctx: Ctx, eventId: string): Promise<EventLink[]> {
  return (await linksOfEvent(ctx, eventId)).filter((link) => link.state === 'open');
}
