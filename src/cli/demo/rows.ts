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

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);
