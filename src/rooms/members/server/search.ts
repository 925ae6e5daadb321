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

/** Every word must be somewhere in the line. One letter alone means: names that begin with it. */
export function matches(noun: 'firm' | 'person', words: readonly string[]): RawBuilder<SqlBool> {
  const [only = '', ...more] = words;
  if ([...only].length === 1 && more.length === 0) {
    // A range, not LIKE: row-level security lets comparisons reach the index.
    const name = sql.ref(`${noun}.sort_name`);
    return sql<SqlBool>`(${name} >= ${only} and ${name} < ${only + highest})`;
  }
  const line = sql.ref(`${noun}.search`);
  return sql<SqlBool>`(${sql.join(
    words.map((word) => sql`${line} like ${`%${literal(word)}%`}`),
    sql` and `,
  )})`;
}

/** Sorts after every letter there is. */
const highest = '\u{10ffff}';

/** False for names that begin with what was typed, so that they come first: false sorts before true. */
export function beginsLate(noun: 'firm' | 'person', typed: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${noun}.sort_name`)} not like ${`${literal(normalise(typed))}%`})`;
}

/** A percent sign that was typed is a percent sign. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');
