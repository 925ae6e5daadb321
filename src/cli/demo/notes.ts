/** Writes what the animator remembers of firms. */
import type { Ctx } from '#platform/server';
import type { CastNote } from '../../../tests/worlds/world.ts';
import type { Settled } from './members.ts';
import { atWork, insertAll } from './rows.ts';

export async function writeNotes(ctx: Ctx, notes: readonly CastNote[], settled: Settled): Promise<void> {
  await insertAll(
    ctx,
    'note',
    notes.map(({ firm, text, daysAgo }, at) => ({
      note_id: ctx.newId(),
      noun: 'firm',
      noun_id: settled.firm(firm).firmId,
      text,
      author: settled.animator,
      at: atWork(ctx.now, daysAgo, at),
    })),
  );
}
