import pg from 'pg';
import { connection } from '#platform/server';

const remembered = 1_000;
let last: { at: number; answer: Promise<boolean> } = { at: 0, answer: Promise.resolve(false) };

/** Whether the database answers now; asked at most once a second, however many ask us. */
export function databaseAnswers(): Promise<boolean> {
  const now = Date.now();
  if (now - last.at > remembered) last = { at: now, answer: ask() };
  return last.answer;
}

async function ask(): Promise<boolean> {
  const client = new pg.Client({
    ...connection('filiera_app'),
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
