import { slugOf } from '#platform';

/** What a new own field is called inside: "Anno di nascita" → "anno_di_nascita". */
export function fieldKey(header: string, at: number): string {
  const slug = slugOf(header)
    .replaceAll('-', '_')
    .replace(/^[^a-z]+/, '');
  return slug === '' ? `column_${at + 1}` : slug;
}
