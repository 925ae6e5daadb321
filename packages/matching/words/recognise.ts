import { clausesOf } from './clauses.ts';
import { buildIndex, type Because, type Index } from './search.ts';
import type { Tongue } from './tongue.ts';
import type { Found, Vocabulary } from './vocabulary.ts';

/** A capability that a text seems to speak of, for a person to accept. */
export interface Proposal {
  /** `pack:id` */
  capability: string;
  /** 0 … 1: above 0.9 the text names it; below, it says words that together mean it. */
  certainty: number;
  /** The words that made one think so: spans in the text, from left to right. */
  words: [from: number, to: number][];
  /** Concepts in which text and capability met, the heaviest first. */
  because: Pick<Because, 'concept' | 'weight'>[];
}

export interface RecogniseOptions {
  tongue?: Tongue;
  /** At most so many, the surest first. */
  most?: number;
  /** Nothing less sure is proposed. */
  least?: number;
}

const MOST = 12;
const LEAST = 0.55;
/** An expression is a name, whatever stands beside it; one word alone is, if the clause speaks of nothing else. */
const NAMED = 0.92;
const WORD_NAMED = 0.5;
/** A word known only by its root, a part or a slip is no name. */
const SURE = 0.9;
/** Capabilities compared with a clause that names none. */
const CANDIDATES = 3;

/**
 * Which capabilities a text speaks of: free text, a pasted page, a list of categories. Clause by clause, because a
 * page speaks of many things and a capability is one. Few and good: what isn't named must be met in most of what
 * its own name says.
 */
export function recognise(
  vocabulary: Vocabulary,
  text: string,
  { tongue, most = MOST, least = LEAST }: RecogniseOptions = {},
): Proposal[] {
  const index = indexOfCapabilities(vocabulary);
  const language = tongue ?? vocabulary.read(text).tongue;
  const proposals = new Map<string, Proposal>();
  const read = new Set<string>();
  for (const { from, to } of clausesOf(text)) {
    const clause = text.slice(from, to);
    if (read.has(clause)) continue;
    read.add(clause);
    const named = namesIn(vocabulary.read(clause, language).found);
    for (const { id, score, because } of index.search(
      clause,
      Math.max(CANDIDATES, 2 * named.size),
      language,
    )) {
      const name = named.get(id);
      const certainty = name ? sureOf(name, score) : score;
      if (certainty < least) continue;
      keep(proposals, {
        capability: id,
        certainty,
        words: placesOf(name?.places ?? because.map(({ asked }) => asked), from),
        because: because.map(({ concept, weight }) => ({ concept, weight })),
      });
    }
  }
  return [...proposals.values()]
    .sort((a, b) => b.certainty - a.certainty || (a.capability < b.capability ? -1 : 1))
    .slice(0, most);
}

interface Name {
  places: [number, number][];
  /** How many words the longest of them has. */
  length: number;
}

const sureOf = ({ length }: Name, score: number): number =>
  length > 1 ? NAMED + (1 - NAMED) * score : Math.max(score, Math.min(0.95, WORD_NAMED * (0.4 + 2 * score)));

/** The capabilities whose name or synonym stands in a clause, with its places. */
function namesIn(found: readonly Found[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const { capability, from, to, certainty, length } of found) {
    if (capability === null || certainty < SURE) continue;
    const before = names.get(capability) ?? { places: [], length: 0 };
    names.set(capability, {
      places: [...before.places, [from, to]],
      length: Math.max(before.length, length),
    });
  }
  return names;
}

/** Each place once, counted from the start of the whole text. */
function placesOf(spans: readonly [number, number][], start: number): [number, number][] {
  const once = new Map(spans.map(([from, to]) => [from, to]));
  return [...once]
    .map(([from, to]): [number, number] => [from + start, to + start])
    .sort(([a], [b]) => a - b);
}

function keep(proposals: Map<string, Proposal>, proposal: Proposal): void {
  const before = proposals.get(proposal.capability);
  if (!before || proposal.certainty > before.certainty) proposals.set(proposal.capability, proposal);
}

/** Made once for a vocabulary: an index says nothing that the vocabulary doesn't. */
const indexes = new WeakMap<Vocabulary, Index>();

function indexOfCapabilities(vocabulary: Vocabulary): Index {
  const made = indexes.get(vocabulary);
  if (made) return made;
  const index = buildIndex(
    vocabulary,
    vocabulary.capabilities.map((id) => ({ id, capabilities: [id] })),
  );
  indexes.set(vocabulary, index);
  return index;
}
