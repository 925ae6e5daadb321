import type { Ctx } from '#platform/server';
import { readForum } from './forum.ts';

export interface HistoryEntry {
  id: string;
  at: Date;
  by: string;
  verb: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export const historyPage = 50;

/** What happened in a forum, newest first, from the entry `before` on. */
export async function forumHistory(
  ctx: Ctx,
  eventId: string,
  before: string | null,
): Promise<HistoryEntry[]> {
  await readForum(ctx, eventId);
  let query = ctx.db
    .selectFrom('change')
    .select(['change_id as id', 'at', 'actor_name as by', 'verb', 'before', 'after'])
    .where('noun', '=', 'event')
    .where('noun_id', '=', eventId);
  if (before) query = query.where('change_id', '<', before);
  const rows = await query.orderBy('change_id', 'desc').limit(historyPage).execute();
  return rows as HistoryEntry[];
}
