/** A sentence of the page Today: `key` names the sentence in its room's words (`today`), `href` is its act. */
export interface TodaySentence {
  key: string;
  data: Record<string, string | number>;
  href: string;
}

type Said<T> = (data: Record<string, string | number>) => T;

/** How a room's words say one of its sentences: the fact, why it matters, and the verb on its button. */
export interface TodayWords {
  sentence: Said<string>;
  why?: Said<string>;
  act: string;
}

export interface SaidToday {
  key: string;
  sentence: string;
  why?: string;
  act: string;
  href: string;
}

/** A room's sentences in one language, in the order the room gave them. */
export function sayToday(
  sentences: readonly TodaySentence[],
  words: Record<string, TodayWords>,
): SaidToday[] {
  return sentences.flatMap(({ key, data, href }) => {
    const said = words[key];
    if (!said) return [];
    const why = said.why?.(data);
    return [{ key, sentence: said.sentence(data), ...(why ? { why } : {}), act: said.act, href }];
  });
}
