import { accepted, refused, slugOf, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { notFound, type Ctx } from '#platform/server';
import type { ChainOfNetwork } from '../chain.ts';
import { foldWord } from '../suggest.ts';
import { wholeLabels } from '../own-words.ts';
import {
  readCapabilityEntry,
  readGlossaryEntry,
  readStageEntry,
  type WordEntry,
  type WordNoun,
  type WordState,
} from '../words-entry.ts';
import { readChain } from './chain.ts';
import { lockWords, newEdition } from './editions.ts';
import { wordState, writeWord } from './word-states.ts';

type Typed = Readonly<Record<string, string>>;

/** Adds a word of the network's own, or changes the one with this id. Returns the edition. */
export async function saveWord(
  ctx: Ctx,
  noun: WordNoun,
  id: string | null,
  typed: Typed,
  after: readonly string[] = [],
): Promise<Result<number>> {
  permitEditing(ctx);
  await lockWords(ctx);
  const chain = await readChain(ctx);
  const before = id === null ? null : await wordState(ctx, noun, id);
  if (id !== null && !before) notFound('word');
  const entry = readEntry(chain, noun, typed, after, before);
  if (!entry.ok) return entry;
  if (entry.value.noun === 'word' && (await saidAlready(ctx, entry.value, id)))
    return refused('word/said-already', 'word');
  const state = {
    ...entry.value,
    id: id ?? freeId(ctx, chain, entry.value),
    retired: before?.retired ?? false,
  } as WordState;
  await writeWord(ctx, state);
  return accepted(
    await newEdition(ctx, {
      noun,
      id: state.id,
      verb: before ? 'edited' : 'added',
      before: before && { ...before },
      after: { ...state },
    }),
  );
}

function readEntry(
  chain: ChainOfNetwork,
  noun: WordNoun,
  typed: Typed,
  after: readonly string[],
  before: WordState | null,
): Result<WordEntry> {
  const own = before ? `own:${before.id}` : undefined;
  if (noun === 'stage') return readStageEntry(chain, typed, after, own);
  return noun === 'capability' ? readCapabilityEntry(chain, typed, own) : readGlossaryEntry(chain, typed);
}

/** The same word for the same capability, standing already. */
async function saidAlready(
  ctx: Ctx,
  entry: WordEntry & { noun: 'word' },
  id: string | null,
): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('glossary_entry')
    .select('entry_id')
    .where('folded', '=', foldWord(entry.word))
    .where('capability', '=', entry.capability)
    .where('retired_at', 'is', null)
    .$if(id !== null, (query) => query.where('entry_id', '<>', id!))
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids are for ever: made of the first label, and numbered where it is taken. */
function freeId(ctx: Ctx, chain: ChainOfNetwork, entry: WordEntry): string {
  if (entry.noun === 'word') return ctx.newId();
  const slug = slugOf(wholeLabels(entry.labels).en).replace(/^[^a-z]+/, '') || 'own';
  const taken = entry.noun === 'stage' ? chain.known.stages : chain.known.capabilities;
  for (let count = 1; ; count++) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(`own:${id}`)) return id;
  }
}

/** A retired word leads nowhere any more; where it was used it stays readable, and it can come back. */
export async function retireWord(
  ctx: Ctx,
  noun: WordNoun,
  id: string,
  retired: boolean,
): Promise<Result<number>> {
  permitEditing(ctx);
  await lockWords(ctx);
  const before = await wordState(ctx, noun, id);
  if (!before) notFound('word');
  if (before.retired === retired) return refused('word/so-already');
  if (!retired && before.noun === 'word' && (await saidAlready(ctx, before, id)))
    return refused('word/said-already', 'word');
  const after = { ...before, retired };
  await writeWord(ctx, after);
  const verb = retired ? 'retired' : 'brought-back';
  return accepted(await newEdition(ctx, { noun, id, verb, before: { ...before }, after: { ...after } }));
}
