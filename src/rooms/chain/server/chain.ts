import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import type { Kind, Labels, Language } from '#packages/sectors';
import { assembleChain, type KeptWords } from '../assemble.ts';
import type { ChainOfNetwork } from '../chain.ts';
import { packsOnTheShelf } from './shelf.ts';

/** Kept in memory for as many networks; the one asked for longest ago goes first. */
const most = 100;
const kept = new Map<string, { mark: string; chain: ChainOfNetwork }>();

/**
 * The chain this network works in. Memory only spares the work: which words are valid is asked of the database each
 * time, in the caller's transaction, so that every process sees the same.
 */
export async function readChain(ctx: Ctx): Promise<ChainOfNetwork> {
  const known = kept.get(ctx.networkId);
  if (known && known.mark === (await markOf(ctx))) {
    kept.delete(ctx.networkId);
    kept.set(ctx.networkId, known);
    return known.chain;
  }
  const { mark, ...words } = await keptWords(ctx);
  const chain = assembleChain(await packsOnTheShelf(), words);
  kept.delete(ctx.networkId);
  kept.set(ctx.networkId, { mark, chain });
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return chain;
}

// The edition alone would not do: a transaction that is undone may have written the number another writes later.
// The transaction that wrote the row tells the two apart.
const mark = sql<string>`coalesce((select concat(edition, '.', xmin::text) from vocabulary_edition
  where network_id = current_network() order by edition desc limit 1), '0')`;

export async function markOf(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select ${mark} as mark`.execute(ctx.db);
  return rows[0]!.mark;
}

interface KeptRow {
  mark: string;
  packs: string[] | null;
  stages: { id: string; labels: Partial<Labels>; after: string[]; retired: boolean }[] | null;
  capabilities:
    | {
        id: string;
        stage: string;
        kind: Kind;
        labels: Partial<Labels>;
        synonyms: Partial<Record<Language, string[]>>;
        within: string | null;
        retired: boolean;
      }[]
    | null;
  glossary: KeptWords['glossary'] | null;
}

/** All in one statement: words and edition are of one moment. */
async function keptWords(ctx: Ctx): Promise<KeptWords & { mark: string }> {
  const { rows } = await sql<KeptRow>`select ${mark} as mark,
    (select json_agg(pack_id order by position, pack_id) from network_pack where dropped_at is null) as packs,
    (select json_agg(json_build_object('id', stage_id, 'labels', labels, 'after', after,
      'retired', retired_at is not null) order by created_at, stage_id) from own_stage) as stages,
    (select json_agg(json_build_object('id', own_capability_id, 'stage', stage, 'kind', kind, 'labels', labels,
      'synonyms', synonyms, 'within', within, 'retired', retired_at is not null)
      order by created_at, own_capability_id) from own_capability) as capabilities,
    (select json_agg(json_build_object('id', entry_id, 'word', word, 'lang', lang, 'capability', capability,
      'note', note) order by folded, entry_id) from glossary_entry where retired_at is null) as glossary`.execute(
    ctx.db,
  );
  const row = rows[0]!;
  return {
    mark: row.mark,
    edition: Number.parseInt(row.mark, 10),
    packs: row.packs ?? [],
    stages: (row.stages ?? []).map(({ id, ...stage }) => ({ stageId: id, ...stage })),
    capabilities: (row.capabilities ?? []).map(({ id, ...own }) => ({ capabilityId: id, ...own })),
    glossary: row.glossary ?? [],
  };
}
