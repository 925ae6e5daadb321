import { noPostings, post, unpost, type Posted, type Posting } from './postings.ts';
import { saturated } from './reader.ts';
import type { Tongue } from './tongue.ts';
import type { Touch, Vocabulary } from './vocabulary.ts';

export interface Document {
  id: string;
  text?: string;
  /** The language of `text`, where it is known. */
  tongue?: Tongue;
  /** Declared ones, as `pack:id`. */
  capabilities?: readonly string[];
}

/** Where a query and a document met. */
export interface Because {
  /** Its name: `vocabulary.nameOf`. Letters and strange words have none; their spans tell. */
  concept: number;
  /** The part of the score that came of it. */
  weight: number;
  /** The words of the query. */
  asked: [from: number, to: number];
  /** The words of the document's text; null where a declared capability answered. */
  said: [from: number, to: number] | null;
  capability: string | null;
}

export interface Hit {
  id: string;
  /** Cosine of query and document, 0 … 1. It doesn't change when other documents come or go. */
  score: number;
  /** The heaviest first, each pair of words once. */
  because: Because[];
}

export interface Index {
  readonly size: number;
  /** The `k` documents nearest to a query in any language, equal scores by id. Empty if nothing is met. */
  search(query: string, k: number, tongue?: Tongue): Hit[];
  /** Adds a document, or puts it in place of the one with its id. */
  put(document: Document): void;
  /** Whether there was one. */
  remove(id: string): boolean;
}

/** What a firm declares counts more than what can be read in its text. */
const DECLARED = 1.5;
const MOST_REASONS = 5;

/**
 * Documents by the concepts they touch (vector space model, Salton 1975), in postings lists. How telling a concept
 * is comes from the vocabulary, not from these documents: a score stays what it is when others are added.
 */
export function buildIndex(vocabulary: Vocabulary, documents: Iterable<Document> = []): Index {
  const postings = noPostings();
  const put = (document: Document) => post(postings, document.id, touchedBy(document, vocabulary));
  for (const document of documents) put(document);

  const search = (query: string, k: number, tongue?: Tongue): Hit[] => {
    const asked = normalised(vocabulary.touches(query, tongue), vocabulary);
    const scores = new Map<Posted, number>();
    for (const [concept, { weight }] of asked)
      for (const posting of postings.byConcept.get(concept)?.values() ?? [])
        scores.set(posting.document, (scores.get(posting.document) ?? 0) + weight * posting.weight);
    return [...scores]
      .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || (a.id < b.id ? -1 : 1))
      .slice(0, Math.max(0, k))
      .map(([document, score]) => ({
        id: document.id,
        score: Math.min(1, score),
        because: reasons(document, asked, postings.byConcept),
      }));
  };

  return {
    get size() {
      return postings.documents.size;
    },
    search,
    put,
    remove: (id) => unpost(postings, id),
  };
}

type Touched = Omit<Posting, 'document'>;

function touchedBy({ text, tongue, capabilities = [] }: Document, vocabulary: Vocabulary) {
  const all = new Map<number, Touch & { capability: string | null }>();
  const add = (touches: ReadonlyMap<number, Touch>, capability: string | null, factor: number) => {
    for (const [concept, touch] of touches) {
      const strength = touch.strength * factor;
      const before = all.get(concept);
      const leads = !before || strength > before.strength;
      all.set(concept, {
        ...(leads ? { ...touch, capability } : before),
        strength: strength + (before?.strength ?? 0),
      });
    }
  };
  if (text) add(vocabulary.touches(text, tongue), null, 1);
  for (const capability of [...new Set(capabilities)].sort())
    add(vocabulary.touchesOfCapability(capability), capability, DECLARED);
  return normalised(all, vocabulary);
}

/** Weighs what is touched by how telling it is, and brings it to length 1. */
function normalised(
  touches: ReadonlyMap<number, Touch & { capability?: string | null }>,
  vocabulary: Vocabulary,
): Map<number, Touched> {
  const touched = new Map<number, Touched>();
  let squares = 0;
  // In the order of ids, so that sums don't depend on the order of words.
  for (const [concept, { strength, from, to, capability = null }] of [...touches].sort(([a], [b]) => a - b)) {
    const weight = saturated(strength) * vocabulary.telling(concept);
    squares += weight * weight;
    touched.set(concept, { weight, from, to, capability });
  }
  for (const touch of touched.values()) touch.weight /= Math.sqrt(squares);
  return touched;
}

function reasons(
  document: Posted,
  asked: ReadonlyMap<number, Touched>,
  byConcept: ReadonlyMap<number, Map<Posted, Posting>>,
): Because[] {
  const pairs = new Map<string, Because>();
  for (const [concept, { weight, from, to }] of asked) {
    const posting = byConcept.get(concept)?.get(document);
    if (!posting) continue;
    const key = [from, to, posting.from, posting.to, posting.capability].join();
    const part = weight * posting.weight;
    const before = pairs.get(key);
    if (before && part <= before.weight) continue;
    pairs.set(key, {
      concept,
      weight: part,
      asked: [from, to],
      said: posting.capability === null ? [posting.from, posting.to] : null,
      capability: posting.capability,
    });
  }
  return [...pairs.values()]
    .sort((a, b) => b.weight - a.weight || a.concept - b.concept)
    .slice(0, MOST_REASONS);
}
