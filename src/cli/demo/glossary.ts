/** Writes what a network calls things. */
import { foldWord } from '#chain';
import type { Placing } from './chain.ts';
import { atWork, insertAll } from './rows.ts';

export async function writeGlossary({ ctx, cast, full }: Placing): Promise<void> {
  await insertAll(
    ctx,
    'glossary_entry',
    cast.chain.glossary.map(({ word, lang, capability, note }, at) => ({
      entry_id: ctx.newId(),
      word,
      folded: foldWord(word),
      lang,
      capability: full(capability),
      note,
      created_at: atWork(ctx.now, 90 + 20 * at, at),
    })),
  );
}
