/** Writes what a network added to its pack, and what it calls things. */
import { foldWord } from '#chain';
import type { Placing } from './chain.ts';
import { atWork, insertAll } from './rows.ts';

export async function writeOwnWords({ ctx, cast, full }: Placing): Promise<void> {
  await insertAll(
    ctx,
    'own_capability',
    cast.chain.own.map(({ id, stage, kind, labels, synonyms }, at) => ({
      own_capability_id: id,
      stage: full(stage),
      kind,
      labels: JSON.stringify(labels),
      synonyms: JSON.stringify(synonyms),
      created_at: atWork(ctx.now, 150 + at, at),
    })),
  );
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
