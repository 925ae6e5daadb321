import { KINDS, type Kind, type Labels, type Language } from '#packages/sectors';
import { accepted, refused, type Result } from '#platform';
import { capabilityCalled } from './called.ts';
import type { ChainOfNetwork } from './chain.ts';

/** One word of the network's own as history keeps it, and as an undo brings it back. */
export type WordState =
  | { noun: 'stage'; id: string; labels: Partial<Labels>; after: string[]; retired: boolean }
  | {
      noun: 'capability';
      id: string;
      stage: string;
      kind: Kind;
      labels: Partial<Labels>;
      synonyms: Partial<Record<Language, string[]>>;
      within: string | null;
      retired: boolean;
    }
  | {
      noun: 'word';
      id: string;
      word: string;
      lang: Language | null;
      capability: string;
      note: string;
      retired: boolean;
    };
export type WordNoun = WordState['noun'];
/** What a form says, before it has an id. */
export type WordEntry = WordState extends infer State
  ? State extends WordState
    ? Omit<State, 'id' | 'retired'>
    : never
  : never;

type Typed = Readonly<Record<string, string>>;
const languages = ['it', 'en', 'fr', 'de'] as const;
const longest = 120;

/** Reads a stage of the network's own; `own` is its full id when one is edited. */
export function readStageEntry(
  chain: ChainOfNetwork,
  typed: Typed,
  after: readonly string[],
  own?: string,
): Result<WordEntry> {
  const labels = readLabels(typed);
  if (!labels.ok) return labels;
  const known = new Map(chain.stages.map((stage) => [stage.id, stage.after]));
  const feeders = [...new Set(after)].filter((id) => known.has(id));
  if (own !== undefined && feeders.some((id) => leadsTo(own, id, known)))
    return refused('stage/circle', 'after');
  return accepted({ noun: 'stage', labels: labels.value, after: feeders });
}

/** Whether `from` feeds `to`, in however many steps, or is it. */
function leadsTo(from: string, to: string, feeders: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [to];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === from) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(feeders.get(id) ?? []));
  }
  return false;
}

/** Reads a capability of the network's own; `own` is its full id when one is edited. */
export function readCapabilityEntry(chain: ChainOfNetwork, typed: Typed, own?: string): Result<WordEntry> {
  const labels = readLabels(typed);
  if (!labels.ok) return labels;
  for (const label of Object.values(labels.value)) {
    const called = capabilityCalled(chain, label);
    if (called !== null && called !== own)
      return refused('word/known-already', 'label_it', { capability: called });
  }
  const stage = typed['stage'] ?? '';
  if (!chain.stages.some(({ id }) => id === stage)) return refused('stage/unknown', 'stage');
  const kind = KINDS.find((one) => one === typed['kind']);
  if (!kind) return refused('kind/unknown', 'kind');
  const wide = readMeaning(chain, typed, 'within');
  if (!wide.ok) return wide;
  if (own !== undefined && wide.value !== null && isWithin(chain, wide.value, own))
    return refused('within/circle', 'within');
  const synonyms = Object.fromEntries(
    languages.flatMap((language) => {
      const words = wordsIn(typed[`synonyms_${language}`] ?? '');
      return words.length > 0 ? [[language, words]] : [];
    }),
  );
  return accepted({ noun: 'capability', labels: labels.value, stage, kind, synonyms, within: wide.value });
}

function isWithin(chain: ChainOfNetwork, id: string, wide: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = broader(chain, at)) {
    if (at === wide) return true;
    seen.add(at);
  }
  return false;
}

const broader = (chain: ChainOfNetwork, id: string): string | null =>
  chain.known.capabilities.get(id)?.within ?? null;

/** Reads "what we call X". */
export function readGlossaryEntry(chain: ChainOfNetwork, typed: Typed): Result<WordEntry> {
  const word = tidy(typed['word'] ?? '');
  if (word === '') return refused('word/missing', 'word');
  if (word.length > longest) return refused('text/too-long', 'word', { longest, length: word.length });
  const lang = languages.find((one) => one === typed['word_lang']) ?? null;
  const means = readMeaning(chain, typed, 'means');
  if (!means.ok) return means;
  if (means.value === null) return refused('means/missing', 'means');
  const note = tidy(typed['note'] ?? '');
  if (note.length > 500) return refused('text/too-long', 'note', { longest: 500, length: note.length });
  return accepted({ noun: 'word', word, lang, capability: means.value, note });
}

/**
 * The capability a line means: the one chosen among those offered, or the one called exactly so. Several or none:
 * refused, so that the form can offer what comes near.
 */
function readMeaning(chain: ChainOfNetwork, typed: Typed, name: string): Result<string | null> {
  const chosen = typed[`${name}_chosen`] ?? '';
  if (chain.capabilities.some(({ id }) => id === chosen)) return accepted(chosen);
  const text = tidy(typed[name] ?? '');
  if (text === '') return accepted(null);
  const called = capabilityCalled(chain, text);
  return called === null ? refused('means/which', name, { text }) : accepted(called);
}

function readLabels(typed: Typed): Result<Partial<Labels>> {
  const labels: Partial<Labels> = {};
  for (const language of languages) {
    const label = tidy(typed[`label_${language}`] ?? '');
    if (label.length > longest)
      return refused('text/too-long', `label_${language}`, { longest, length: label.length });
    if (label !== '') labels[language] = label;
  }
  return labels.it === undefined && labels.en === undefined
    ? refused('label/missing', 'label_it')
    : accepted(labels);
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Words between commas or on lines of their own, each once. */
const wordsIn = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/).map(tidy))]
    .filter((word) => word !== '' && word.length <= longest)
    .slice(0, 30);
