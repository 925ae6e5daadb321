import type { Ctx } from '#platform/server';

/** Rows made at once, in one statement per five hundred: Postgres takes 65,535 values and no more. */
export async function insertAll<T extends keyof Tables & string>(
  ctx: Ctx,
  table: T,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500).map((row) => ({ network_id: ctx.networkId, ...row }));
    await ctx.db
      .insertInto(table)
      .values(some as never)
      .execute();
  }
}

/** About so many days ago, on a working day and at a working hour; `at` tells rows of one day apart. */
export function atWork(now: Date, days: number, at: number): Date {
  const then = daysBefore(now, days);
  const weekday = then.getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  const minutes = 8 * 60 + ((at * 47) % (8 * 60));
  return new Date(Math.floor(then.getTime() / DAY - back) * DAY + minutes * 60_000);
}

const DAY = 86_400_000;

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY);

/** The calendar day so many days from now. */
export const dayAfter = (now: Date, days: number) => daysBefore(now, -days).toISOString().slice(0, 10);
