import type { Lang } from '#platform';
import type { FindingCode } from './finding.ts';

/** What each finding's sentence is made of: names in the reader's language, and counts. */
export interface SaidOf {
  'need-unanswered': { title: string; firm: string | null; asks: string[] };
  hole: { stage: string; before: number; after: number; needs: string[]; wanting: number };
  'single-source': { stage: string; capability: string | null; firm: string; buyers: number; next: number };
  untied: { from: string; to: string; before: number; after: number; both: number };
  'one-sided': { ties: number };
  contaminator: {
    firm: string;
    firms: number;
    stages: number;
    least: { firms: number; stages: number };
  };
  overlap: { stage: string; capability: string | null; firms: number; abroad: number; least: number };
  neighbour: { neighbour: string; there: number; could: number };
  unplaced: { firms: number };
}

/** A finding in words: the sentence, why it matters, and the act that answers it. */
export interface InWords {
  sentence: string;
  why: string | undefined;
  act: string;
}

export type SayFindings = { [Code in FindingCode]: (said: SaidOf[Code]) => InWords };

const locale: Record<Lang, string> = { it: 'it-IT', en: 'en-GB' };

/** "A, B and C": at most four are named, the rest counted. */
export function listIn(lang: Lang, names: readonly string[]): string {
  const quoted = names.length > 4 ? [...names.slice(0, 3), `+${names.length - 3}`] : names;
  return new Intl.ListFormat(locale[lang], { type: 'conjunction' }).format(quoted);
}

export function pluralIn(lang: Lang, count: number, one: string, more: string): string {
  return new Intl.PluralRules(locale[lang]).select(count) === 'one' ? one : more;
}
