import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  prepareVocabulary,
  type GlossaryEntry,
  type LexiconEntry,
  type PackWords,
  type Vocabulary,
} from '#packages/matching';
import type { Ctx } from '#platform/server';
import { type ChainOfNetwork, OWN, packOf } from '../chain.ts';
import { readChain } from './chain.ts';
import { packsFolder } from './shelf.ts';

let lexicon: Promise<LexiconEntry[]> | undefined;

// A vocabulary is some ten megabytes: networks that speak the same words, with no glossary of their own, share one.
const most = 8;
const prepared = new Map<string, Vocabulary>();
const ofChain = new WeakMap<ChainOfNetwork, Vocabulary>();

/** All words of this network, ready to read texts: its packs, its own words and glossary, and the lexicon. */
export async function vocabularyOf(ctx: Ctx): Promise<Vocabulary> {
  const chain = await readChain(ctx);
  const known = ofChain.get(chain);
  if (known) return known;
  const plain = chain.glossary.length === 0 && !chain.packs.some(({ id }) => id === OWN);
  const key = chain.packs
    .map(({ id }) => id)
    .sort()
    .join();
  const vocabulary =
    (plain ? prepared.get(key) : undefined) ??
    prepareVocabulary({ packs: packWords(chain), lexicon: await theLexicon(), glossary: glossaryOf(chain) });
  ofChain.set(chain, vocabulary);
  if (plain) {
    prepared.delete(key);
    prepared.set(key, vocabulary);
    if (prepared.size > most) prepared.delete(prepared.keys().next().value!);
  }
  return vocabulary;
}

/** The chain as the package of words takes it: pack by pack, with ids inside their pack. */
function packWords(chain: ChainOfNetwork): PackWords[] {
  const bare = (id: string) => id.slice(id.indexOf(':') + 1);
  return chain.packs.map(({ id: pack }) => ({
    id: pack,
    stages: chain.stages
      .filter((stage) => stage.pack === pack)
      .map(({ id, labels, after }) => ({ id: bare(id), labels, after: after.map(bare) })),
    capabilities: chain.capabilities
      .filter((capability) => capability.pack === pack)
      .map((capability) => ({ ...capability, id: bare(capability.id), stage: bare(capability.stage) })),
  }));
}

const glossaryOf = (chain: ChainOfNetwork): GlossaryEntry[] =>
  chain.glossary
    .filter(({ capability }) => packOf(capability) !== '')
    .map(({ word, lang, capability }) => ({ word, capability, ...(lang ? { tongue: lang } : {}) }));

function theLexicon(): Promise<LexiconEntry[]> {
  lexicon ??= readLexicon().catch((error: unknown) => {
    lexicon = undefined;
    throw error;
  });
  return lexicon;
}

async function readLexicon(): Promise<LexiconEntry[]> {
  const folder = join(packsFolder(), 'lexicon');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const themes = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return themes.flatMap((theme) => JSON.parse(theme) as LexiconEntry[]);
}
