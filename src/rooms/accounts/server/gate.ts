import { createHash, createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { databaseAs, secrets } from '#platform/server';
import type { GateTables } from './tables.ts';

/** The gate's own way into the database: accounts, sessions, codes; no firm, no event, no mail of a network. */
export function gate(): Kysely<GateTables> {
  return databaseAs<GateTables>('filiera_gate');
}

/** Tokens are long and random: a plain hash is enough to keep them out of a stolen copy. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A code has only a million values: sealed with the installation's secret and bound to its row. */
export async function sealCode(codeId: string, code: string): Promise<Buffer> {
  const { codes } = await secrets();
  return createHmac('sha256', codes).update(`${codeId}:${code}`).digest();
}
