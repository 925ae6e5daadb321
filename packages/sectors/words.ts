import { LANGUAGES, type Capability, type Language } from './pack.ts';

/** A word as far as a reader tells words apart: no case, no accents, hyphens and apostrophes as spaces. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[\s\-‐-―'’/.]+/gu, ' ')
    .trim();
}

export interface Said {
  capability: Capability;
  language: Language;
  /** As it is written. */
  word: string;
  /** Inside the capability: `labels.it`, `synonyms.it[2]`. */
  at: string;
}

/** Everything by which a capability is called. */
export function* wordsOf(capability: Capability): Generator<Said> {
  for (const language of LANGUAGES) {
    yield { capability, language, word: capability.labels[language], at: `labels.${language}` };
    for (const [index, word] of capability.synonyms[language].entries())
      yield { capability, language, word, at: `synonyms.${language}[${index + 1}]` };
  }
}

/** Two places in one language at which the same word stands: the first of them and a later one. */
export interface Clash {
  first: Said;
  again: Said;
}

/** Every repetition, each compared with the first capability that has the word. */
export function clashesOf(capabilities: Iterable<Capability>): Clash[] {
  const firsts = new Map<string, Said[]>();
  const clashes: Clash[] = [];
  for (const capability of capabilities)
    for (const again of wordsOf(capability)) {
      const key = `${again.language} ${plainWord(again.word)}`;
      const before = firsts.get(key);
      if (!before) {
        firsts.set(key, [again]);
        continue;
      }
      const own = before.find((said) => said.capability === capability);
      if (own) clashes.push({ first: own, again });
      else {
        for (const first of before) clashes.push({ first, again });
        before.push(again);
      }
    }
  return clashes;
}
