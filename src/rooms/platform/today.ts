/** A sentence of the page Today: `key` names the sentence in its room's words, `href` is its act. */
export interface TodaySentence {
  key: string;
  data: Record<string, string | number>;
  href: string;
}
