import { isId, type Ctx } from '#platform/server';
import { foldWord } from '../suggest.ts';
import type { WordNoun, WordState } from '../words-entry.ts';

/** A word of the network's own as it is kept now, or null. Read and written under the lock of the words. */
export async function wordState(ctx: Ctx, noun: WordNoun, id: string): Promise<WordState | null> {
  return (await wordStates(ctx, noun)).find((state) => state.id === id) ?? null;
}

/** All of one kind, in the order in which they came, retired ones too. */
export async function wordStates<Noun extends WordNoun>(
  ctx: Ctx,
  noun: Noun,
): Promise<Extract<WordState, { noun: Noun }>[]> {
  const all: WordState[] =
    noun === 'stage'
      ? await stages(ctx)
      : noun === 'capability'
        ? await capabilities(ctx)
        : await glossary(ctx);
  return all as Extract<WordState, { noun: Noun }>[];
}

async function stages(ctx: Ctx): Promise<WordState[]> {
  const rows = await ctx.db
    .selectFrom('own_stage')
    .selectAll()
    .orderBy('created_at')
    .orderBy('stage_id')
    .execute();
  return rows.map(({ stage_id: id, labels, after, retired_at }) => ({
    noun: 'stage',
    id,
    labels,
    after,
    retired: retired_at !== null,
  }));
}

async function capabilities(ctx: Ctx): Promise<WordState[]> {
  const rows = await ctx.db
    .selectFrom('own_capability')
    .selectAll()
    .orderBy('created_at')
    .orderBy('own_capability_id')
    .execute();
  return rows.map(({ own_capability_id: id, stage, kind, labels, synonyms, within, retired_at }) => ({
    noun: 'capability',
    id,
    stage,
    kind,
    labels,
    synonyms,
    within,
    retired: retired_at !== null,
  }));
}

async function glossary(ctx: Ctx): Promise<WordState[]> {
  const rows = await ctx.db
    .selectFrom('glossary_entry')
    .selectAll()
    .orderBy('folded')
    .orderBy('entry_id')
    .execute();
  return rows.map(({ entry_id: id, word, lang, capability, note, retired_at }) => ({
    noun: 'word',
    id,
    word,
    lang,
    capability,
    note,
    retired: retired_at !== null,
  }));
}

/** Writes a word as it shall be: made where it is new, each time one version on. */
export async function writeWord(ctx: Ctx, state: WordState): Promise<void> {
  const retired_at = state.retired ? ctx.now : null;
  const { networkId: network_id } = ctx;
  if (state.noun === 'stage') {
    const kept = { labels: JSON.stringify(state.labels), after: state.after, retired_at };
    await ctx.db
      .insertInto('own_stage')
      .values({ network_id, stage_id: state.id, created_at: ctx.now, ...kept })
      .onConflict((conflict) =>
        conflict
          .columns(['network_id', 'stage_id'])
          .doUpdateSet((to) => ({ ...kept, version: to('own_stage.version', '+', 1) })),
      )
      .execute();
  } else if (state.noun === 'capability') {
    const kept = {
      stage: state.stage,
      kind: state.kind,
      labels: JSON.stringify(state.labels),
      synonyms: JSON.stringify(state.synonyms),
      within: state.within,
      retired_at,
    };
    await ctx.db
      .insertInto('own_capability')
      .values({ network_id, own_capability_id: state.id, created_at: ctx.now, ...kept })
      .onConflict((conflict) =>
        conflict
          .columns(['network_id', 'own_capability_id'])
          .doUpdateSet((to) => ({ ...kept, version: to('own_capability.version', '+', 1) })),
      )
      .execute();
  } else if (isId(state.id)) {
    const { word, lang, capability, note } = state;
    const kept = { word, folded: foldWord(word), lang, capability, note, retired_at };
    await ctx.db
      .insertInto('glossary_entry')
      .values({ network_id, entry_id: state.id, created_at: ctx.now, ...kept })
      .onConflict((conflict) =>
        conflict
          .columns(['network_id', 'entry_id'])
          .doUpdateSet((to) => ({ ...kept, version: to('glossary_entry.version', '+', 1) })),
      )
      .execute();
  }
}
