import type { Forms } from './forms.ts';
import { stem } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Token } from './tokens.ts';
import { TONGUES, type Tongue } from './tongue.ts';

/** So many words tell a language; more only cost time. */
const ENOUGH = 80;

/**
 * The language most words of a text belong to. A word counts for each language that has it, and the less the more
 * languages have it; function words count double. Nothing known at all reads as the first language.
 */
export function languageOf(tokens: readonly Token[], forms: Record<Tongue, Forms>): Tongue {
  const votes = { it: 0, en: 0, fr: 0, de: 0 };
  for (const { word } of tokens.slice(0, ENOUGH)) {
    const claims = TONGUES.map((tongue) => [tongue, claim(word, tongue, forms[tongue])] as const);
    const total = claims.reduce((sum, [, strength]) => sum + strength, 0);
    if (total > 0) for (const [tongue, strength] of claims) votes[tongue] += (strength * strength) / total;
  }
  return TONGUES.reduce((best, tongue) => (votes[tongue] > votes[best] + 1e-9 ? tongue : best));
}

function claim(word: string, tongue: Tongue, { exact, stems }: Forms): number {
  if (STOP_WORDS[tongue].has(word)) return 2;
  if (exact.has(word)) return 1;
  return stems.has(stem[tongue](word)) ? 0.7 : 0;
}
