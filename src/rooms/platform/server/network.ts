import { sql, type Transaction } from 'kysely';
import type { Actor, Lang, Role } from '../index.ts';
import { databaseAs } from './database.ts';
import { newId } from './ids.ts';

/** Who wants to do something in a network, and how to speak to them. */
export interface Who {
  networkId: string;
  role: Role;
  actor: Actor;
  lang: Lang;
  now?: Date;
  requestId?: string;
}

/** Everything a query or a command may use: one transaction that sees one network. */
export interface Ctx {
  db: Transaction<Tables>;
  networkId: string;
  role: Role;
  actor: Actor;
  lang: Lang;
  now: Date;
  requestId: string;
  newId(): string;
}

/** The system at work in a network: jobs and the command line. */
export function systemIn(networkId: string, lang: Lang = 'it', name = 'Filiera'): Who {
  return { networkId, role: 'system', actor: { kind: 'system', id: null, name }, lang };
}

// Serialization failure and deadlock: nothing was written, the same work may simply be done again.
const passing = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction walled to `who.networkId`; commits when it returns, undoes all when it throws.
 * `work` may run again (up to 4 times) after a serialization failure or a deadlock: it must not act outside `ctx`.
 */
export async function inNetwork<T>(who: Who, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await databaseAs('filiera_app')
        .transaction()
        .execute(async (db) => {
          await sql`select set_config('filiera.network', ${who.networkId}, true)`.execute(db);
          return work({
            db,
            networkId: who.networkId,
            role: who.role,
            actor: who.actor,
            lang: who.lang,
            now: who.now ?? new Date(),
            requestId: who.requestId ?? '',
            newId,
          });
        });
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt >= 4 || typeof code !== 'string' || !passing.has(code)) throw error;
      await new Promise((wake) => setTimeout(wake, 5 * 2 ** attempt * Math.random()));
    }
  }
}
