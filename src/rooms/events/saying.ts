/** Turns refusals, reasons and facts into sentences: ids become names, instants the clock of the place. */
import { clockWords, type Lang, type Refusal } from '#platform';

/** What a sentence may name. Everything is text already. */
export interface Facts {
  a: string;
  b: string;
  at: string;
  busy: string;
  cap: string;
  day: string;
  firm: string;
  from: string;
  label: string;
  meetings: string;
  most: string;
  name: string;
  names: string;
  near: string;
  row: string;
  slots: string;
  table: string;
  to: string;
  weight: string;
  wishes: string;
  with: string;
  zone: string;
  closes: string;
  opens: string;
}
export type Sentences = Record<string, (facts: Facts) => string>;

export interface Voice {
  lang: Lang;
  zone: string;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

export function factsOf(data: Record<string, unknown> | undefined, voice: Voice): Facts {
  const facts = Object.entries(data ?? {}).map(([key, value]) => [key, textOf(value, voice)]);
  return Object.fromEntries(facts) as unknown as Facts;
}

function textOf(value: unknown, voice: Voice): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string')
    return instant.test(value) ? clockWords(new Date(value), voice.lang, voice.zone) : value;
  if (value instanceof Date) return clockWords(value, voice.lang, voice.zone);
  if (Array.isArray(value))
    return listOf(
      value.map((one) => textOf(one, voice)),
      voice.lang,
    );
  if (typeof value === 'object') {
    const { startsAt, meetings } = value as { startsAt?: string; meetings?: number };
    return `${textOf(startsAt, voice)} (${meetings ?? 0})`;
  }
  return String(value);
}

/** "09:00, 09:20 and 10:40"; of a long list the first and how many more. */
export function listOf(words: readonly string[], lang: Lang): string {
  const most = 6;
  const shown = words.length > most + 1 ? [...words.slice(0, most), `+${words.length - most}`] : words;
  return new Intl.ListFormat(lang === 'it' ? 'it-IT' : 'en-GB', { type: 'conjunction' }).format(shown);
}

export function sayRefusal(sentences: Sentences, refusal: Refusal, voice: Voice): string {
  const sentence = sentences[refusal.code];
  return sentence ? sentence(factsOf(refusal.data, voice)) : refusal.code;
}
