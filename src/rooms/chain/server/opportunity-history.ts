import type { Flat } from '#members';
import { permitEditing } from '#members/server';
import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import {
  flatOpportunity,
  lockOpportunity,
  OPPORTUNITY,
  standUpOpportunity,
  writeOpportunity,
} from './opportunities.ts';

export interface OpportunityChange {
  changeId: string;
  at: Date;
  by: string;
  verb: string;
  before: Flat | null;
  after: Flat | null;
  undoable: boolean;
}

const undoable: ReadonlySet<string> = new Set([
  'opened',
  'set-aside',
  'corrected',
  'renewed',
  'closed',
  'reopened',
  'undone',
]);

/** What happened to it, newest first. */
export async function opportunityHistory(ctx: Ctx, id: string, most = 50): Promise<OpportunityChange[]> {
  permitEditing(ctx);
  const rows = await ctx.db
    .selectFrom('change')
    .select(['change_id', 'at', 'actor_name', 'verb', 'before', 'after'])
    .where('noun', '=', OPPORTUNITY)
    .where('noun_id', '=', id)
    .orderBy('change_id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    changeId: row.change_id,
    at: row.at,
    by: row.actor_name,
    verb: row.verb,
    before: row.before as Flat | null,
    after: row.after as Flat | null,
    undoable: undoable.has(row.verb),
  }));
}

/** Takes one change back; refused when what it changed was changed again since. */
export async function undoOpportunity(ctx: Ctx, id: string, changeId: string): Promise<Result<null>> {
  permitEditing(ctx);
  const change = isId(changeId)
    ? await ctx.db
        .selectFrom('change')
        .select(['verb', 'before', 'after'])
        .where('change_id', '=', changeId)
        .where('noun', '=', OPPORTUNITY)
        .where('noun_id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!change || !undoable.has(change.verb)) notFound('change');
  const kept = await lockOpportunity(ctx, id);
  const now = flatOpportunity(kept);
  const { before, after } = change as { before: Flat; after: Flat };
  const stands = Object.keys(after).every((key) => JSON.stringify(now[key]) === JSON.stringify(after[key]));
  if (!stands) return refused('change/changed-since');
  await writeOpportunity(ctx, kept, standUpOpportunity({ ...now, ...before }), 'undone', { cause: changeId });
  return accepted(null);
}
