import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { normalise } from '#platform';

/**
 * The one place that knows how searching works. Every firm and person carries one short, folded line (`search`)
 * that stands in the list's own index; a search looks through those lines, inside one network, in the order of
 * the list. Under row-level security LIKE may not reach a trigram index, and 30,000 short lines are read in
 * about ten milliseconds: measured, an index of words would save little and would need care at every write.
 */
export function searchWords(typed: string): string[] {
  return [...new Set(normalise(typed).split(' '))].filter(Boolean).slice(0, 8);
}

/** Every word must be somewhere in the line. */
export function matches(
  column: 'firm.search' | 'person.search',
  words: readonly string[],
): RawBuilder<SqlBool> {
  const each = words.map((word) => sql`${sql.ref(column)} like ${`%${literal(word)}%`}`);
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

/** False for names that begin with what was typed, so that they come first: false sorts before true. */
export function beginsLate(
  column: 'firm.sort_name' | 'person.sort_name',
  typed: string,
): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(column)} not like ${`${literal(normalise(typed))}%`})`;
}

/** A percent sign that was typed is a percent sign. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');
