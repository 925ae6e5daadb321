import type { TodaySentence } from '../index.ts';
import type { Ctx } from './network.ts';

/** The house's own sentences: letters that did not leave. */
export async function houseToday(ctx: Ctx): Promise<TodaySentence[]> {
  const late = new Date(ctx.now.getTime() - 10 * 60_000);
  const rows = await ctx.db
    .selectFrom('mail')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where(({ eb, or, and }) =>
      or([eb('state', '=', 'failed'), and([eb('state', '=', 'waiting'), eb('created_at', '<', late)])]),
    )
    .groupBy('state')
    .orderBy('state')
    .execute();
  return rows.map((row) => ({
    key: `mail/${row.state}`,
    data: { count: Number(row.count) },
    href: '/settings/outbox',
  }));
}
