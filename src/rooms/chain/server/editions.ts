import { sql } from 'kysely';
import { recordChange, type Ctx } from '#platform/server';

/** What one edition changed: a choice of packs, a stage or capability of the network's own, a word of the glossary. */
export interface Edited {
  noun: 'packs' | 'stage' | 'capability' | 'word';
  id: string;
  verb: 'chosen' | 'added' | 'edited' | 'retired' | 'brought-back' | 'undone';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** The edition it takes back. */
  undoes?: number;
}

/** Whoever changes a network's words does it alone: two at once stand in line, and each sees what the other did. */
export async function lockWords(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`words of ${ctx.networkId}`}, 0))`.execute(
    ctx.db,
  );
}

/** Writes the next edition, under the lock. Returns its number. */
export async function newEdition(ctx: Ctx, edited: Edited): Promise<number> {
  const { edition } = await ctx.db
    .insertInto('vocabulary_edition')
    .values({
      network_id: ctx.networkId,
      edition: sql`(select coalesce(max(edition), 0) + 1 from vocabulary_edition)`,
      what: JSON.stringify(edited),
      at: ctx.now,
      by: ctx.actor.name,
    })
    .returning('edition')
    .executeTakeFirstOrThrow();
  await recordChange(ctx, {
    noun: `chain-${edited.noun}`,
    nounId: ctx.networkId,
    verb: edited.verb,
    before: edited.before,
    after: edited.after,
  });
  return edition;
}
