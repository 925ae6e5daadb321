/** What this process knows of a network, ready to ask who should meet whom: kept in memory, never stale. */
import {
  buildIndex,
  defaultWeights,
  preparePairs,
  type Index,
  type Pairs,
  type Past,
  type Vocabulary,
  type Weights,
} from '#packages/matching';
import { isNeed, type ChainOfNetwork } from '#chain';
import { readChain, vocabularyOf } from '#chain/server';
import { mergedAway } from '#members/server';
import type { Ctx } from '#platform/server';
import { introductionsPast, meetingsOf, noesOf } from '../memory.ts';
import { likenessOf } from '../likeness.ts';
import { documentsOf } from '../search-documents.ts';
import { profileOf, type OpportunityRow, type Reader } from '../profile.ts';
import { readBetween, type Between } from './between-rows.ts';
import { embeddingsKept, embedMissing } from './embeddings.ts';
import { readFirms, type FirmCard, type ReadFirm } from './firm-rows.ts';
import { newsSince } from './marks.ts';
import { currentWeights } from './weights.ts';

export interface KnownOpportunity extends OpportunityRow {
  firmId: string;
}

export interface Known {
  chain: ChainOfNetwork;
  vocabulary: Vocabulary;
  firms: Map<string, FirmCard>;
  opportunities: Map<string, KnownOpportunity>;
  between: Between;
  past: Past[];
  pairs: Pairs;
  index: Index;
  /** The texts in the index, by document: what a hit points into. */
  texts: Map<string, string>;
  /** Firms by the capability they have. */
  holders: Map<string, Set<string>>;
  /** What an embedding service says of firms, by firm; empty without one. */
  vectors: Map<string, Float32Array>;
  /** Counts up whenever anything is read anew: what was computed from an earlier one is out of date. */
  version: number;
  /** The edition of the weights that `pairs` weighs with. */
  edition: number;
  /** What pages computed at this version, by name. */
  computed: Map<string, unknown>;
}

interface Kept extends Known {
  snapshot: string;
  readAt: number;
  day: number;
  merged: Map<string, string>;
  /** Firms written about by a transaction that had not ended when they were read: read again at the next chance. */
  owed: Set<string>;
  owesAll: boolean;
  /** The version whose texts were last compared with what the embedding service has read. */
  likenessOf: number;
}

/** As many networks are kept; the one asked for longest ago goes first. */
const most = 20;
const kept = new Map<string, Kept>();
/** One at a time for each network: whoever asks next finds what the one before has read. */
const line = new Map<string, Promise<unknown>>();

/** Marks are swept after a day; whatever was not asked for in half of one is read whole. */
const longestSleep = 12 * 3_600_000;
const dayLong = 86_400_000;

/**
 * Asks what is known, brought up to date inside the caller's transaction. `use` must not wait for anything: the next
 * one in line may change what it holds.
 */
export async function ask<T>(ctx: Ctx, use: (known: Known) => T): Promise<T> {
  const before = line.get(ctx.networkId);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return use(await refreshed(ctx));
  })();
  line.set(ctx.networkId, mine);
  try {
    return await mine;
  } finally {
    if (line.get(ctx.networkId) === mine) line.delete(ctx.networkId);
  }
}

async function refreshed(ctx: Ctx): Promise<Known> {
  const chain = await readChain(ctx);
  const found = kept.get(ctx.networkId);
  const day = Math.floor(ctx.now.getTime() / dayLong);
  const asleep = !found || Date.now() - found.readAt > longestSleep;
  const news = await newsSince(ctx, asleep ? null : found.snapshot);
  const weights = await currentWeights(ctx);
  let known: Kept;
  if (asleep || news.all || found.owesAll || found.chain !== chain || found.day !== day) {
    // Taken before reading: what changes meanwhile is news to whoever asks next.
    known = {
      ...(await readWhole(ctx, chain, weights)),
      snapshot: news.snapshot,
      version: (found?.version ?? 0) + 1,
    };
  } else {
    known = found;
    known.snapshot = news.snapshot;
    const changed = new Set([...news.firmIds, ...known.owed]);
    if (changed.size > 0) await readAgain(ctx, known, changed);
    if (known.edition !== weights.edition) {
      known.pairs.reweigh(weights.weights);
      known.edition = weights.edition;
      known.version++;
      known.computed.clear();
    }
  }
  if (known.likenessOf !== known.version) await readLikeness(ctx, known);
  known.owed = new Set(news.ownIds);
  known.owesAll = news.ownAll;
  known.readAt = Date.now();
  kept.delete(ctx.networkId);
  kept.set(ctx.networkId, known);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return known;
}

type Fresh = Omit<Kept, 'snapshot' | 'version'>;

async function readWhole(
  ctx: Ctx,
  chain: ChainOfNetwork,
  { edition, weights }: { edition: number; weights: Weights },
): Promise<Fresh> {
  const vocabulary = await vocabularyOf(ctx);
  const merged = await mergedAway(ctx);
  const read = await readFirms(ctx, null, merged);
  const between = await readBetween(ctx, null, merged);
  const day = Math.floor(ctx.now.getTime() / dayLong);
  const reader = readerOf(vocabulary);
  const past = pastOf(between, ctx.now);
  const known: Fresh = {
    chain,
    vocabulary,
    merged,
    between,
    past,
    day,
    edition,
    firms: new Map(),
    opportunities: new Map(),
    pairs: preparePairs(
      {
        chain: {
          stages: chain.stages,
          capabilities: chain.capabilities.map((one) => ({
            ...one,
            concepts: vocabulary.capability(one.id),
          })),
        },
        firms: read.map(({ rows }) => profileOf(rows, reader)),
        supplies: between.supplies,
        past,
        apart: between.apart,
      },
      { now: day * dayLong, weights: weights ?? defaultWeights },
    ),
    index: buildIndex(vocabulary),
    texts: new Map(),
    holders: new Map(),
    vectors: new Map(),
    likenessOf: -1,
    computed: new Map(),
    owed: new Set(),
    owesAll: false,
    readAt: 0,
  };
  for (const one of read) keepFirm(known, one);
  return known;
}

/** Only what hangs on the firms that changed; where many did, the cost is still theirs alone. */
async function readAgain(ctx: Ctx, known: Kept, changed: ReadonlySet<string>): Promise<void> {
  const before = known.merged;
  known.merged = await mergedAway(ctx);
  // Of a firm merged, or taken apart again, the one it was or is merged into is read as well.
  const ids = [
    ...new Set([...changed].flatMap((id) => [id, before.get(id) ?? id, known.merged.get(id) ?? id])),
  ];
  const read = new Map((await readFirms(ctx, ids, known.merged)).map((one) => [one.card.id, one]));
  const reader = readerOf(known.vocabulary);
  for (const id of ids) {
    forget(known, id);
    const found = read.get(id);
    if (!found) {
      known.firms.delete(id);
      known.pairs.remove(id);
      continue;
    }
    known.pairs.put(profileOf(found.rows, reader));
    keepFirm(known, found);
  }
  relate(known, await readBetween(ctx, ids, known.merged), new Set(ids), ctx.now);
  known.version++;
  known.computed.clear();
}

/** What an embedding service adds, where one is set; what it has not read yet is asked for while nobody waits. */
async function readLikeness(ctx: Ctx, known: Kept): Promise<void> {
  known.likenessOf = known.version;
  const read = await embeddingsKept(ctx, known.texts);
  if (!read) return;
  const of = (kind: string) =>
    new Map(
      [...read.vectors].flatMap(([id, vector]) =>
        id.startsWith(kind) ? [[id.slice(kind.length), vector]] : [],
      ),
    );
  const needs = [...of('opportunity:')].filter(([id]) => isNeed(known.opportunities.get(id)!.kind));
  known.vectors = of('firm:');
  known.pairs.relate({ likeness: likenessOf(new Map(needs), known.vectors) });
  const texts = read.missing.map((id) => known.texts.get(id)!);
  void embedMissing(ctx.networkId, texts).then((added) => {
    if (added) known.likenessOf = -1;
  });
}

type Shelves = Pick<Known, 'firms' | 'opportunities' | 'index' | 'texts' | 'holders'>;

function keepFirm(known: Shelves, { card, rows }: ReadFirm): void {
  known.firms.set(card.id, card);
  for (const row of rows.opportunities) known.opportunities.set(row.id, { ...row, firmId: card.id });
  for (const document of documentsOf(card, rows)) {
    known.index.put(document);
    known.texts.set(document.id, document.text ?? '');
  }
  for (const { id } of card.archived ? [] : rows.capabilities) {
    const holders = known.holders.get(id) ?? new Set();
    known.holders.set(id, holders.add(card.id));
  }
}

function forget(known: Shelves, firmId: string): void {
  const gone = [...known.opportunities.values()].filter((one) => one.firmId === firmId);
  for (const { id } of gone) known.opportunities.delete(id);
  for (const document of [`firm:${firmId}`, ...gone.map(({ id }) => `opportunity:${id}`)]) {
    known.index.remove(document);
    known.texts.delete(document);
  }
  for (const holders of known.holders.values()) holders.delete(firmId);
}

/** Pairs in which a changed firm has a part are replaced, the others stay as they were read. */
function relate(known: Kept, fresh: Between, changed: ReadonlySet<string>, now: Date): void {
  const before = known.between;
  const others = <T extends { a: string; b: string }>(rows: readonly T[]) =>
    rows.filter(({ a, b }) => !changed.has(a) && !changed.has(b));
  known.between = {
    supplies: [
      ...before.supplies.filter(({ supplier, buyer }) => !changed.has(supplier) && !changed.has(buyer)),
      ...fresh.supplies,
    ],
    facts: [...others(before.facts), ...fresh.facts],
    introductions: [...others(before.introductions), ...fresh.introductions],
    answers: [...others(before.answers), ...fresh.answers],
    apart: [...others(before.apart), ...fresh.apart],
  };
  known.past = pastOf(known.between, now);
  known.pairs.relate({
    supplies: known.between.supplies,
    past: known.past,
    ...(sameApart(before, known.between) ? {} : { apart: known.between.apart }),
  });
}

function sameApart(before: Between, after: Between): boolean {
  const ids = (between: Between) =>
    between.apart
      .map(({ id }) => id)
      .sort()
      .join();
  return ids(before) === ids(after);
}

/** A day's precision is enough for a memory; nothing of today is yet to come. */
function pastOf({ facts, introductions, answers }: Between, now: Date): Past[] {
  const today = Math.floor(now.getTime() / dayLong) * dayLong;
  return [...meetingsOf(facts, now), ...introductionsPast(introductions), ...noesOf(answers)].map((one) => ({
    ...one,
    at: Math.min(one.at, today),
  }));
}

function readerOf(vocabulary: Vocabulary): Reader {
  return {
    concepts: (text, lang) => vocabulary.read(text, lang).concepts,
    capabilitiesIn: (text) => [
      ...new Set(
        vocabulary
          .read(text)
          .found.flatMap(({ capability, certainty }) =>
            capability && certainty >= sureEnough ? [capability] : [],
          ),
      ),
    ],
  };
}

/** A word in what a firm says it looks for counts as that thing when it is written as the packs write it, or nearly. */
const sureEnough = 0.8;
