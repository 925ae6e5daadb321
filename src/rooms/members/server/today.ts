import type { TodaySentence } from '#platform';
import type { Ctx } from '#platform/server';

/** Whether the network has any firm at all: without one the desk begins with a list to bring in. */
export async function hasFirms(ctx: Ctx): Promise<boolean> {
  const one = await ctx.db.selectFrom('firm').select('firm_id').limit(1).executeTakeFirst();
  return one !== undefined;
}

export interface RecentFirm {
  firmId: string;
  name: string;
  updatedAt: Date;
}

/** The firms somebody worked on last, to go on where one left off. */
export async function recentFirms(ctx: Ctx, count = 6): Promise<RecentFirm[]> {
  return ctx.db
    .selectFrom('firm')
    .select(['firm_id as firmId', 'name', 'updated_at as updatedAt'])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('firm_id')
    .limit(count)
    .execute();
}

/** Imports that wait for somebody to decide, the longest waiting first, and firms nobody can be reached at. */
export async function membersToday(ctx: Ctx): Promise<TodaySentence[]> {
  const waiting = await ctx.db
    .selectFrom('import')
    .select(['import_id', 'name', 'state'])
    .where('state', 'in', ['mapping', 'previewed', 'failed'])
    .orderBy('created_at')
    .limit(3)
    .execute();
  const lonely = await ctx.db
    .selectFrom('firm')
    .select(({ fn }) => fn.countAll<number>().as('firms'))
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('email', '=', '')
    .where('phone', '=', '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('mandate').select('mandate_id').whereRef('mandate.firm_id', '=', 'firm.firm_id')),
      ),
    )
    .executeTakeFirstOrThrow();
  const sentences = waiting.map(({ import_id, name, state }) => ({
    key: `import/${state}`,
    data: { name },
    href: `/members/import/${import_id}/${state === 'mapping' ? 'columns' : 'rows'}`,
  }));
  if (lonely.firms === 0) return sentences;
  return [
    ...sentences,
    { key: 'firms/unreachable', data: { count: lonely.firms }, href: '/members?email=missing' },
  ];
}
