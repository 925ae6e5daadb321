import type { Tongue } from './tongue.ts';

/** What stands between the parts of a compound: German Fugen, Italian and French linking vowels come with the stem. */
const SEAMS: Record<Tongue, readonly string[]> = {
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  it: ['', 'o', 'i'],
  en: ['', 's', 'o'],
  fr: ['', 'o'],
};
const SHORTEST_PART: Record<Tongue, number> = { de: 3, it: 4, en: 4, fr: 4 };
/** A part left unknown costs as much as this many known ones. */
const UNKNOWN = 2.5;
const LONGEST_COMPOUND = 40;

interface Split {
  cost: number;
  parts: string[];
}

/**
 * The known parts of a compound, by the cheapest way to cover the word with known parts and seams (dynamic
 * programming over its letters). In German one stretch at either end may stay unknown. Empty if the word isn't made so.
 */
export function partsOf(word: string, tongue: Tongue, known: (part: string) => boolean): string[] {
  const least = SHORTEST_PART[tongue];
  if (word.length < 2 * least || word.length > LONGEST_COMPOUND) return [];
  const best: (Split | undefined)[] = [{ cost: 0, parts: [] }];
  for (let to = least; to <= word.length; to++)
    for (let from = 0; from <= to - least; from++) {
      const before = best[from];
      if (!before || (from === 0 && to === word.length)) continue;
      if (known(word.slice(from, to))) offer(best, to, before, word.slice(from, to), 1);
    }
  return whole(best, word, least)?.parts ?? [];

  function offer(splits: (Split | undefined)[], to: number, before: Split, part: string, cost: number): void {
    const split = { cost: before.cost + cost - part.length / 100, parts: [...before.parts, part] };
    for (const seam of SEAMS[tongue]) {
      if (!word.startsWith(seam, to)) continue;
      const at = to + seam.length;
      if (at < word.length || seam === '') {
        const there = splits[at];
        const total = split.cost + (seam === '' ? 0 : 0.1);
        if (!there || total < there.cost) splits[at] = { cost: total, parts: split.parts };
      }
    }
  }

  function whole(splits: (Split | undefined)[], text: string, shortest: number): Split | undefined {
    const covered = splits[text.length];
    const candidates = covered ? [covered] : [];
    if (tongue !== 'de') return covered;
    // The end unknown: "Schleif-dingsbums". Only what is long enough to be sure of is kept.
    for (let at = 5; at <= text.length - shortest; at++) {
      const front = splits[at];
      if (front && front.parts.length > 0)
        candidates.push({ cost: front.cost + UNKNOWN, parts: front.parts });
    }
    // The front unknown: "Dingsbums-maschinen".
    for (let at = shortest; at <= text.length - 5; at++)
      if (known(text.slice(at)))
        candidates.push({ cost: 1 + UNKNOWN - (text.length - at) / 100, parts: [text.slice(at)] });
    return candidates.sort((a, b) => a.cost - b.cost)[0];
  }
}
