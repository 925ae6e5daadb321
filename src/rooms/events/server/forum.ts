import { refused, accepted, type Result } from '#platform';
import { permit } from '#accounts/server';
import { isId, notFound, recordChange, type Ctx } from '#platform/server';
import type { EventState } from '../book.ts';
import type { ForumPlan } from '../forum.ts';
import './tables.ts';

export interface Forum {
  id: string;
  name: string;
  place: string;
  zone: string;
  state: EventState;
  plan: ForumPlan;
  version: number;
  revision: number;
}

/** The forum by its id; another network's is not found. */
export async function readForum(ctx: Ctx, eventId: string): Promise<Forum> {
  if (!isId(eventId)) notFound('event');
  const row = await ctx.db.selectFrom('event').selectAll().where('event_id', '=', eventId).executeTakeFirst();
  if (!row) notFound('event');
  const { event_id: id, name, place, zone, state, plan, version, revision } = row;
  return { id, name, place, zone, state, plan, version, revision };
}

/**
 * Every change of a forum begins here: only who may, one at a time (the row is locked until the transaction ends),
 * and never once the forum is over: its facts stay as they were.
 */
export async function changing(ctx: Ctx, eventId: string): Promise<Result<Forum>> {
  permit(ctx, 'run-events');
  if (!isId(eventId)) notFound('event');
  const touched = await ctx.db
    .updateTable('event')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (touched.numUpdatedRows === 0n) notFound('event');
  const forum = await readForum(ctx, eventId);
  return forum.state === 'over' ? refused('forum/over') : accepted(forum);
}

/** All that happens in a forum is told in one history: the event's. */
export function record(
  ctx: Ctx,
  eventId: string,
  verb: string,
  before: unknown,
  after: unknown,
): Promise<string> {
  return recordChange(ctx, { noun: 'event', nounId: eventId, verb, before, after });
}

/** What every row of a forum begins with. */
export const of = (ctx: Ctx, eventId: string) => ({ network_id: ctx.networkId, event_id: eventId });
