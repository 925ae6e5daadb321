import { sql } from 'kysely';
import type { Ctx } from '#platform/server';

/** What changed since a snapshot, told by the marks that triggers leave (migration 0014). */
export interface News {
  /** To ask from next time. */
  snapshot: string;
  /** So much changed, or the words did, that everything is to be read again. */
  all: boolean;
  firmIds: string[];
  /** Firms this very transaction wrote about: what it sees of them, nobody else sees yet. */
  ownIds: string[];
  ownAll: boolean;
}

/**
 * Exact, whatever order transactions commit in: a mark is news when its transaction was not visible in the snapshot
 * last read. Without a snapshot only one's own marks are told, for everything is about to be read anyway.
 */
export async function newsSince(ctx: Ctx, snapshot: string | null): Promise<News> {
  const { rows } = await sql<{
    snapshot: string;
    firmId: string | null;
    own: boolean | null;
    marked: boolean;
  }>`
    select pg_current_snapshot()::text as snapshot, mark.firm_id as "firmId", mark.xact is not null as marked,
      mark.xact = pg_current_xact_id_if_assigned() as own
    from (select) one left join matching_mark mark on ${
      snapshot === null
        ? sql`mark.xact = pg_current_xact_id_if_assigned()`
        : sql`mark.xact >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
            and not pg_visible_in_snapshot(mark.xact, ${snapshot}::pg_snapshot)`
    }`.execute(ctx.db);
  const marks = rows.filter((row) => row.marked);
  const idsOf = (some: typeof marks) => [...new Set(some.flatMap((row) => row.firmId ?? []))];
  const own = marks.filter((row) => row.own === true);
  return {
    snapshot: rows[0]!.snapshot,
    all: marks.some((row) => row.firmId === null),
    firmIds: idsOf(marks),
    ownIds: idsOf(own),
    ownAll: own.some((row) => row.firmId === null),
  };
}
