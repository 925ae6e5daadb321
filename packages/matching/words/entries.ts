import type { CapabilityWords, Sources } from './sources.ts';
import { TONGUES, type Tongue } from './tongue.ts';

/** One meaning and all that is said for it. Its place in the list is its concept id. */
export interface Entry {
  /** Tells entries apart and puts them in order, whatever the order of the sources. */
  key: string;
  /** `pack:id`, for a capability. */
  capability: string | null;
  /** The first of each language is its name. Empty where nothing is said. */
  words: Record<Tongue, readonly string[]>;
  /** The key of what is broader, and how much of its weight goes there. */
  broader: { key: string; share: number }[];
  /** For a word of the glossary: the words that explain it. */
  means: { text: string; tongue: Tongue | undefined } | null;
}

const WITHIN = 0.5;
const STAGE = 0.2;

const capabilityKey = (id: string) => `capability ${id}`;
const stageKey = (id: string) => `stage ${id}`;

/** The sources as one list without repeats, in an order that is theirs and not the caller's. */
export function entriesOf(sources: Sources): Entry[] {
  const entries = new Map<string, Entry>();
  for (const pack of sources.packs) {
    for (const { id, labels } of pack.stages) {
      const key = stageKey(`${pack.id}:${id}`);
      entries.set(key, { key, capability: null, words: once(labels), broader: [], means: null });
    }
    for (const capability of pack.capabilities) {
      const entry = ofCapability(pack.id, capability);
      entries.set(entry.key, entry);
    }
  }
  for (const row of sources.lexicon) {
    const said = (at: number) => (row[at] ?? '').split('|').filter((word) => word !== '');
    const words = { it: said(0), en: said(1), fr: said(2), de: said(3) };
    const key = `lexicon ${row.join(' = ')}`;
    entries.set(key, { key, capability: null, words, broader: [], means: null });
  }
  addGlossary(sources, entries);
  return [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function ofCapability(pack: string, { id, stage, labels, synonyms, within }: CapabilityWords): Entry {
  const words = Object.fromEntries(
    TONGUES.map((tongue) => [tongue, [labels[tongue], ...synonyms[tongue]]]),
  ) as Record<Tongue, string[]>;
  const broader = [{ key: stageKey(`${pack}:${stage}`), share: STAGE }];
  if (within !== null)
    broader.push({ key: capabilityKey(within.includes(':') ? within : `${pack}:${within}`), share: WITHIN });
  return { key: capabilityKey(`${pack}:${id}`), capability: `${pack}:${id}`, words, broader, means: null };
}

/** A word for a capability joins the capability's own words; any other becomes a meaning of its own. */
function addGlossary({ glossary = [] }: Sources, entries: Map<string, Entry>): void {
  const rows = [...glossary].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  for (const { word, tongue, capability, means } of rows) {
    const tongues = tongue ? [tongue] : TONGUES;
    const known = capability === undefined ? undefined : entries.get(capabilityKey(capability));
    const words = { it: [], en: [], fr: [], de: [], ...known?.words } as Record<Tongue, readonly string[]>;
    for (const each of tongues) words[each] = [...words[each], word];
    if (known) entries.set(known.key, { ...known, words });
    else if (means !== undefined) {
      const key = `glossary ${tongue ?? ''} ${word}`;
      entries.set(key, { key, capability: null, words, broader: [], means: { text: means, tongue } });
    }
  }
}

const once = (labels: Record<Tongue, string>): Record<Tongue, readonly string[]> => ({
  it: [labels.it],
  en: [labels.en],
  fr: [labels.fr],
  de: [labels.de],
});
