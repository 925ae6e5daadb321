import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundNetwork, letIn } from '#accounts/server';
import { closeDatabase, connection } from '#platform/server';
import { fillEveryTable } from './fill.ts';
import { catalogueLeaks, gateTables, tablesOf, triedLeaks } from './audit.ts';

let client: pg.Client;
let valley: string;
let chain: string;
let tables: string[] = [];

beforeAll(async () => {
  valley = await networkWithOwner('Valley of Walls');
  chain = await networkWithOwner('Chain of Walls');
  client = new pg.Client(connection('owner'));
  await client.connect();
  tables = await tablesOf(client);
  await fillEveryTable(client, networkTables(), [valley, chain]);
});
afterAll(async () => {
  await client.end();
  await closeDatabase();
});

async function networkWithOwner(name: string): Promise<string> {
  const networkId = await foundNetwork({ name, lang: 'en' });
  await letIn(networkId, { name: 'Ada', email: `ada@${networkId}.example`, role: 'owner', lang: 'en' });
  return networkId;
}

const networkTables = () => tables.filter((table) => !gateTables.includes(table));

async function undone<T>(work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

describe('the walls between networks', () => {
  it('are tried on tables that hold rows of both networks', async () => {
    expect(networkTables().length).toBeGreaterThan(25);
    for (const table of networkTables()) {
      const { rows } = await client.query(
        `select count(distinct network_id)::int as n from ${table} where network_id in ($1, $2)`,
        [valley, chain],
      );
      expect(rows[0].n, `${table} holds rows of both`).toBe(2);
    }
  });

  it('no role that answers pages can step over them', async () => {
    const { rows } = await client.query(
      `select rolname, rolsuper, rolbypassrls, exists (select from pg_class c where c.relowner = r.oid) as owns
       from pg_roles r where rolname in ('filiera_app', 'filiera_gate')`,
    );
    expect(rows).toHaveLength(2);
    for (const role of rows)
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, owns: false });
  });

  it('stand in the catalogue', async () => {
    const leaks = [];
    for (const table of networkTables()) leaks.push(...(await catalogueLeaks(client, table)));
    expect(leaks).toEqual([]);
  });

  it('hold when tried, table by table, both ways', async () => {
    const leaks = [];
    for (const table of tables) {
      leaks.push(...(await undone(() => triedLeaks(client, table, valley, chain))));
      leaks.push(...(await undone(() => triedLeaks(client, table, chain, valley))));
    }
    expect(leaks).toEqual([]);
  });
});

describe('this suite notices', () => {
  it('a policy that is gone and lets everybody see, on every table', async () => {
    for (const table of networkTables()) {
      const leaks = await undone(async () => {
        await client.query(`drop policy own_network on ${table}`);
        await client.query(
          `create policy everybody on ${table} to filiera_app using (true) with check (true)`,
        );
        return [
          ...(await catalogueLeaks(client, table)),
          ...(await triedLeaks(client, table, valley, chain)),
        ];
      });
      expect(
        leaks.map((leak) => leak.leak),
        table,
      ).toContain('reads another network');
      expect(leaks.length, table).toBeGreaterThan(2);
    }
  });

  it('row-level security switched off, on every table', async () => {
    for (const table of networkTables()) {
      const leaks = await undone(async () => {
        await client.query(`alter table ${table} disable row level security`);
        return [
          ...(await catalogueLeaks(client, table)),
          ...(await triedLeaks(client, table, valley, chain)),
        ];
      });
      expect(
        leaks.map((leak) => leak.leak),
        table,
      ).toEqual(expect.arrayContaining(['row-level security is not forced', 'reads another network']));
    }
  });

  it('a table that was never walled off, and one whose key leaves the network out', async () => {
    const leaks = await undone(async () => {
      await client.query('create table gossip (network_id uuid not null, gossip_id uuid primary key)');
      return catalogueLeaks(client, 'gossip');
    });
    expect(leaks.map((leak) => leak.leak)).toEqual([
      'row-level security is not forced',
      'the unique gossip_pkey leaves network_id out',
    ]);
  });

  it('the gate opened to the app', async () => {
    const leaks = await undone(async () => {
      await client.query('grant select on session, account to filiera_app');
      return triedLeaks(client, 'account', valley, chain);
    });
    expect(leaks).toEqual([{ table: 'account', leak: 'the app reads the gate' }]);
  });
});
