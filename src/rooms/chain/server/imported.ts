import { sql } from 'kysely';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { readImported, type ReadOfChain, type SaidOfChain } from '../imported.ts';
import { emptyTrade } from '../trade.ts';
import { readChain } from './chain.ts';
import { declareCapabilities } from './firm-capabilities.ts';
import { placeMany } from './firm-positions.ts';
import { changeTrade, tradeOf } from './firm-trade.ts';
import { propose } from './proposals.ts';
import { proposalReader } from './text-reading.ts';

/** So many firms in one transaction: nobody who edits one of them waits longer than that. */
const atOnce = 250;

interface SaidOfFirm {
  firmId: string;
  said: SaidOfChain;
  text: string;
  categories: string[];
}

/**
 * Reads what an import says of the chain: what is called exactly so becomes a declared capability, a place, a market,
 * a language, with the import as its cause; the rest, categories and free text, becomes proposals. Piece by piece; a
 * second time it adds nothing.
 */
export async function readImportedChain(who: Who, importId: string, signal?: AbortSignal): Promise<void> {
  for (let after: string | null = null; !signal?.aborted;) {
    after = await inNetwork(who, (ctx) => readPiece(ctx, importId, after));
    if (after === null) return;
  }
}

async function readPiece(ctx: Ctx, importId: string, after: string | null): Promise<string | null> {
  // Taking and undoing stand in the same line: an import undone meanwhile brings nothing any more.
  await sql`select pg_advisory_xact_lock(hashtext('import ' || ${ctx.networkId}))`.execute(ctx.db);
  const firms = await saidOfFirms(ctx, importId, after);
  if (firms.length === 0) return null;
  const chain = await readChain(ctx);
  const proposalsOf = await proposalReader(ctx);
  const read = firms.map((firm) => ({ ...firm, read: readImported(chain, firm.said) }));
  await declareCapabilities(
    ctx,
    read.flatMap(({ firmId, read: { capabilities } }) =>
      capabilities.map((capability) => ({ firmId, capability })),
    ),
    { source: 'import', cause: importId },
  );
  await placeMany(
    ctx,
    read.flatMap(({ firmId, read: { positions } }) => positions.map((stage) => ({ firmId, stage }))),
    importId,
  );
  for (const { firmId, read: words } of read) await addTrade(ctx, firmId, words, importId);
  await propose(
    ctx,
    read.flatMap(({ firmId, text, categories, read: { unread } }) =>
      proposalsOf({ text, categories: [...categories, ...unread] }).map((one) => ({ ...one, firmId })),
    ),
    'import',
    importId,
  );
  return firms.at(-1)!.firmId;
}

/** Rows of one firm together, in the order of firms; those of an import that is not taken are none. */
async function saidOfFirms(ctx: Ctx, importId: string, after: string | null): Promise<SaidOfFirm[]> {
  const { rows } = await sql<{ firmId: string; entries: Entry[] }>`
    select firm.firm_id as "firmId", jsonb_agg(entry order by row_number) as entries
    from import_row
      join import using (network_id, import_id)
      join firm using (network_id, firm_id)
    where import_id = ${importId} and import.state = 'taken' and entry is not null
      and firm.merged_into is null and (${after}::uuid is null or firm.firm_id > ${after}::uuid)
    group by firm.firm_id order by firm.firm_id limit ${atOnce}`.execute(ctx.db);
  return rows.map(({ firmId, entries }) => ({
    firmId,
    said: together(entries.map(({ chain }) => chain ?? {})),
    text: entries
      .map(({ firm }) => [firm.summary, firm.offers, firm.description].filter(Boolean).join('\n'))
      .join('\n'),
    categories: [...new Set(entries.flatMap(({ tags }) => tags))],
  }));
}

interface Entry {
  firm: { summary?: string; offers?: string; description?: string };
  tags: string[];
  chain?: SaidOfChain;
}

function together(said: readonly SaidOfChain[]): SaidOfChain {
  const all: SaidOfChain = {};
  for (const one of said)
    for (const [key, text] of Object.entries(one) as [keyof SaidOfChain, string][])
      all[key] = all[key] ? `${all[key]}\n${text}` : text;
  return all;
}

/** Markets and languages are added to those written; nothing written is lost. */
async function addTrade(ctx: Ctx, firmId: string, read: ReadOfChain, importId: string): Promise<void> {
  if (read.markets.length === 0 && read.languages.length === 0) return;
  const { trade, version } = await tradeOf(ctx, firmId);
  const added = (old: string[], more: string[]) => [...new Set([...old, ...more])].sort();
  const after = {
    ...emptyTrade,
    ...trade,
    markets: added(trade.markets, read.markets),
    languages: added(trade.languages, read.languages),
  };
  await changeTrade(
    ctx,
    firmId,
    { trade, version },
    after,
    version === 0 ? 'added' : 'edited',
    importId,
    true,
  );
}
