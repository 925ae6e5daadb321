/** What makes a document touch a concept, and how much it weighs there. */
export interface Posting {
  document: Posted;
  /** Of a document whose postings have length 1 together. */
  weight: number;
  /** The words of its text, or the declared capability `pack:id`, that did most for it. */
  from: number;
  to: number;
  capability: string | null;
}

export interface Posted {
  id: string;
  concepts: Int32Array;
}

/** Which documents touch a concept. Documents come and go one by one. */
export interface Postings {
  documents: Map<string, Posted>;
  byConcept: Map<number, Map<Posted, Posting>>;
}

export const noPostings = (): Postings => ({ documents: new Map(), byConcept: new Map() });

/** In place of a document of the same id, if there is one. */
export function post(
  postings: Postings,
  id: string,
  touched: ReadonlyMap<number, Omit<Posting, 'document'>>,
): void {
  unpost(postings, id);
  const document = { id, concepts: Int32Array.from(touched.keys()) };
  postings.documents.set(id, document);
  for (const [concept, touch] of touched) {
    const there = postings.byConcept.get(concept) ?? new Map<Posted, Posting>();
    there.set(document, { document, ...touch });
    postings.byConcept.set(concept, there);
  }
}

export function unpost({ documents, byConcept }: Postings, id: string): boolean {
  const document = documents.get(id);
  if (!document) return false;
  for (const concept of document.concepts) {
    const there = byConcept.get(concept)!;
    there.delete(document);
    if (there.size === 0) byConcept.delete(concept);
  }
  return documents.delete(id);
}
