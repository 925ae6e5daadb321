import { accepted, refused, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { notFound, type Ctx } from '#platform/server';
import { foldWord } from '../suggest.ts';
import type { WordState } from '../words-entry.ts';
import { lockWords, newEdition, type Edited } from './editions.ts';
import { chosenPacks, setPacks } from './packs.ts';
import { wordState, writeWord } from './word-states.ts';

export interface PastEdition extends Edited {
  edition: number;
  at: Date;
  by: string;
}

/** What changed in this network's words, newest first; `olderThan` is the last edition of the page above. */
export async function pastEditions(
  ctx: Ctx,
  olderThan: number | null = null,
  most = 30,
): Promise<PastEdition[]> {
  const rows = await ctx.db
    .selectFrom('vocabulary_edition')
    .select(['edition', 'what', 'at', 'by'])
    .$if(olderThan !== null, (query) => query.where('edition', '<', olderThan!))
    .orderBy('edition', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ what, ...row }) => ({ ...(what as unknown as Edited), ...row }));
}

/** Takes an edition back by a new one; refused when the same words were changed again since. */
export async function undoEdition(ctx: Ctx, edition: number): Promise<Result<number>> {
  permitEditing(ctx);
  await lockWords(ctx);
  const row = Number.isSafeInteger(edition)
    ? await ctx.db
        .selectFrom('vocabulary_edition')
        .select('what')
        .where('edition', '=', edition)
        .executeTakeFirst()
    : undefined;
  if (!row) notFound('edition');
  const { noun, id, before, after } = row.what as unknown as Edited;
  const undone = { noun, id, verb: 'undone' as const, undoes: edition };
  if (noun === 'packs') {
    const now = { packs: await chosenPacks(ctx) };
    const back = (before ?? { packs: [] }) as { packs: string[] };
    if (now.packs.join() !== (after as { packs: string[] }).packs.join())
      return refused('change/changed-since');
    await setPacks(ctx, back.packs);
    return accepted(await newEdition(ctx, { ...undone, before: now, after: back }));
  }
  const now = await wordState(ctx, noun, id);
  if (!now || !same(now, after)) return refused('change/changed-since');
  // A word that was new goes out of use: ids are for ever, since firms may point to it.
  const back = (before ?? { ...now, retired: true }) as unknown as WordState;
  if (same(now, { ...back })) return refused('change/nothing-left');
  if (back.noun === 'word' && !back.retired && (await standsElsewhere(ctx, back)))
    return refused('word/said-already');
  await writeWord(ctx, back);
  return accepted(await newEdition(ctx, { ...undone, before: { ...now }, after: { ...back } }));
}

async function standsElsewhere(ctx: Ctx, word: WordState & { noun: 'word' }): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('glossary_entry')
    .select('entry_id')
    .where('folded', '=', foldWord(word.word))
    .where('capability', '=', word.capability)
    .where('retired_at', 'is', null)
    .where('entry_id', '<>', word.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** The same facts, in whatever order they were kept. */
function same(one: object, other: object | null): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, inOrder(inner)]);
}
