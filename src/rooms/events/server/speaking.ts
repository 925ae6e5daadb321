/** A member speaking through a link: one act at a time, by the name of the person the link was given to. */
import type { OpenedCapability } from '#accounts/server';
import { refused, type Result } from '#platform';
import { inNetwork, type Ctx } from '#platform/server';
import type { EventPurpose } from '../invitation.ts';
import './answer-tables.ts';
import { of, record } from './forum.ts';
import type { Member } from './member-page.ts';

export type Speaker = Member & OpenedCapability;

export interface Self {
  firm: string;
  row: { network_id: string; event_id: string; participant_id: string };
  record(verb: string, before: unknown, after: unknown): Promise<void>;
}

/** One act of one member: the right link, a firm that takes part, a forum that isn't over, one at a time. */
export function speaking<T>(
  member: Speaker,
  purpose: EventPurpose,
  work: (ctx: Ctx, self: Self) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inNetwork(member.who, async (ctx): Promise<Result<T>> => {
    if (member.purpose !== purpose) return refused('link/closed');
    const event = await ctx.db
      .selectFrom('event')
      .select('state')
      .where('event_id', '=', member.eventId)
      .forUpdate()
      .executeTakeFirst();
    const self = await ctx.db
      .selectFrom('participant')
      .innerJoin('firm', 'firm.firm_id', 'participant.firm_id')
      .select('firm.name')
      .where('event_id', '=', member.eventId)
      .where('participant_id', '=', member.participantId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const person = await ctx.db
      .selectFrom('person')
      .select(['given_name', 'family_name'])
      .where('person_id', '=', member.personId)
      .executeTakeFirst();
    if (!event || !self || !person) return refused('link/closed');
    if (event.state === 'over') return refused('forum/over');
    const name = [person.given_name, person.family_name].filter(Boolean).join(' ');
    const named: Ctx = { ...ctx, actor: { ...ctx.actor, name } };
    const row = { ...of(ctx, member.eventId), participant_id: member.participantId };
    return work(named, {
      firm: self.name,
      row,
      record: (verb, before, after) => tell(named, row.event_id, verb, before, after),
    });
  });
}

/** Only what changed something is told in the history, and makes the forum another one than it was. */
async function tell(ctx: Ctx, eventId: string, verb: string, before: unknown, after: unknown): Promise<void> {
  await ctx.db
    .updateTable('event')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('event_id', '=', eventId)
    .execute();
  await record(ctx, eventId, verb, before, after);
}
