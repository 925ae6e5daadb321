/** What a column of a table of ties means, by the word at its head; any other word names a column of its own. */
export type Meaning = 'source' | 'target' | 'type' | 'strength' | 'weight' | 'date';

const ENDS: [string, string][] = [
  ['source', 'target'],
  ['from', 'to'],
  ['da', 'a'],
  ['origine', 'destinazione'],
  ['origin', 'destination'],
  ['supplier', 'customer'],
  ['supplier', 'buyer'],
  ['fornitore', 'cliente'],
  ['seller', 'buyer'],
  ['venditore', 'acquirente'],
  ['sender', 'receiver'],
  ['mittente', 'destinatario'],
  ['ego', 'alter'],
  ['node1', 'node2'],
  ['nodo1', 'nodo2'],
  ['firm1', 'firm2'],
  ['firm a', 'firm b'],
  ['impresa1', 'impresa2'],
  ['impresa a', 'impresa b'],
  ['a', 'b'],
  ['u', 'v'],
  ['i', 'j'],
];

const WORDS: Record<string, Meaning | undefined> = Object.assign(
  Object.create(null) as object,
  {
    type: 'type',
    strength: 'strength',
    forza: 'strength',
    weight: 'weight',
    peso: 'weight',
    date: 'date',
    data: 'date',
  } as const,
);

/** Of a header's words, which columns hold the two ends; null where it is no header that we know. */
export function endsOf(words: string[]): [number, number] | null {
  const plain = words.map((word) => word.trim().toLowerCase());
  for (const [source, target] of ENDS) {
    const [from, to] = [plain.indexOf(source), plain.indexOf(target)];
    if (from !== -1 && to !== -1) return [from, to];
  }
  return null;
}

/** Of one column; its cells decide where the word alone could mean something else. */
export function meaningOf(word: string, cells?: readonly { text: string }[]): Meaning | undefined {
  const meaning = WORDS[word.trim().toLowerCase()];
  const every = (pattern: RegExp) => !cells || cells.every(({ text }) => text === '' || pattern.test(text));
  if (meaning === 'type') return every(/^(un)?directed$/i) ? meaning : undefined;
  if (meaning === 'date') return every(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/) ? meaning : undefined;
  return meaning;
}
