import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundNetwork, letIn, networkBySlug, openSession } from '#accounts/server';
import { closeDatabase, connection, newId } from '#platform/server';
import { houseAddress } from '../browser.ts';
import { routesOf, type Route } from '../trespass/routes.ts';
import { gateTables, tablesOf } from '../trespass/audit.ts';

/**
 * Walks every address of the house as somebody who must not get in: a stranger, the owner of another network, and
 * roles that only read. Nothing of Motor Valley may be shown to them, and nothing of it may change.
 */
const routes = routesOf();
const neighbours = `neighbours-${newId().slice(-8)}`;
let client: pg.Client;
let valley: string;
let tables: string[];
let ids: Record<string, string>;
let secrets: string[];

beforeAll(async () => {
  client = new pg.Client(connection('owner'));
  await client.connect();
  valley = (await networkBySlug('motor-valley'))!.networkId;
  await foundNetwork({ name: 'The neighbours', slug: neighbours, lang: 'en' });
  tables = (await tablesOf(client)).filter((table) => !gateTables.includes(table));
  await leaveTraces();
  ids = await idsOfValley();
  const { rows } = await client.query('select name from firm where network_id = $1', [valley]);
  secrets = [...rows.map((row) => row.name as string), ids['firm']!, ids['person']!, ids['event']!];
});
afterAll(async () => {
  await client.end();
  await closeDatabase();
});

/** A mail, an import and a change, so that their pages have something to hide. */
async function leaveTraces(): Promise<void> {
  const [mail, file, batch, change] = [newId(), newId(), newId(), newId()];
  await client.query(
    `insert into mail (network_id, mail_id, to_address, lang, subject, body, state)
     values ($1, $2, 'walls@valley.example', 'en', 'Behind the wall', 'Nobody else reads this.', 'kept')`,
    [valley, mail],
  );
  await client.query(
    `insert into file (network_id, file_id, name, media_type, size, sha256, bytes)
     values ($1, $2, 'walls.csv', 'text/csv', 10, sha256($3), $3)`,
    [valley, file, Buffer.from('name\nWalls\n')],
  );
  await client.query(
    `insert into import (network_id, import_id, file_id, name, started_by, state)
     values ($1, $2, $3, 'walls.csv', 'Walls', 'abandoned')`,
    [valley, batch, file],
  );
  await client.query(
    `insert into change (network_id, change_id, actor_kind, actor_name, noun, noun_id, verb, before, after)
     select network_id, $2, 'system', 'Walls', 'firm', firm_id, 'edit', '{"city": "Before"}', '{"city": "After"}'
     from firm where network_id = $1 order by firm_id limit 1`,
    [valley, change],
  );
  await client.query(
    `insert into introduction (network_id, introduction_id, a_id, b_id, origin, made_by, expires_at)
     select $1, $2, a.firm_id, b.firm_id, 'animator', 'Walls', now() + interval '9 days'
     from firm a join firm b on b.network_id = a.network_id and b.firm_id > a.firm_id
     where a.network_id = $1 order by a.firm_id, b.firm_id limit 1`,
    [valley, newId()],
  );
}

/** One id of Motor Valley for every word that stands for one in an address or a form. */
async function idsOfValley(): Promise<Record<string, string>> {
  const one = async (table: string, column: string) => {
    const { rows } = await client.query(
      `select ${column} as id from ${table} where network_id = $1 order by 1 limit 1`,
      [valley],
    );
    if (!rows[0]) throw new Error(`Motor Valley has no ${table} to hide`);
    return String(rows[0].id);
  };
  const found: Record<string, string> = {
    network: valley,
    account: await one('staff', 'account_id'),
    token: 'abcdefghijklmnopqrstuvwxyz012345',
  };
  for (const noun of [
    'firm',
    'person',
    'mandate',
    'tag',
    'note',
    'field',
    'event',
    'participant',
    'wish',
    'meeting',
    'slot',
    'mail',
    'import',
    'file',
    'change',
    'introduction',
    'opportunity',
  ]) {
    found[noun] = await one(noun, `${noun}_id`);
  }
  return {
    ...found,
    keep: found['firm']!,
    gone: found['firm']!,
    run: newId(),
    merge: newId(),
    link: newId(),
    id: found['firm']!,
    list: found['import']!,
    sheet: 'no-colour.css',
    print: 'agendas',
    stage: 'motorsport:machining',
  };
}

const addressOf = (route: Route) =>
  route.path.replace(/\[+(?:\.\.\.)?(\w+)(?:=\w+)?\]+/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined)
      throw new Error(`${route.path}: no id for [${name}]: add one, so that its walls are tried`);
    return id;
  });

/** A form that names things of Motor Valley wherever it can. */
function formOf(route: Route): URLSearchParams {
  const form = new URLSearchParams(ids);
  for (const field of route.fields)
    if (!form.has(field)) form.set(field, ids[field.replace(/[-_]?[iI]d$/, '')] ?? '1');
  return form;
}

async function keyFor(networkSlug: string, role: Parameters<typeof letIn>[1]['role']): Promise<string> {
  const network = (await networkBySlug(networkSlug))!;
  const account = await letIn(network.networkId, {
    name: `Try ${role}`,
    email: `${role}@${newId()}.example`,
    role,
    lang: 'en',
  });
  return openSession(account, { agent: 'walls', address: '', now: new Date() });
}

const ask = (path: string, key: string | null, init: RequestInit = {}) =>
  fetch(`${houseAddress()}${path}`, {
    redirect: 'manual',
    ...init,
    headers: {
      accept: 'text/html',
      origin: houseAddress(),
      ...(key ? { cookie: `filiera=${key}` } : {}),
      ...init.headers,
    },
  });

/** One line per table: what Motor Valley holds, to the letter. */
async function valleyAsItIs(): Promise<Record<string, string>> {
  const held: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await client.query(
      `select count(*) || ':' || coalesce(md5(string_agg(line, E'\\n' order by line)), '') as digest
       from (select t::text as line from ${table} t where network_id = $1) lines`,
      [valley],
    );
    held[table] = rows[0].digest;
  }
  return held;
}

interface Answer {
  route: string;
  status: number;
  location: string;
  body: string;
}

/** Every page and every act of the house, tried with a key. */
async function walk(
  key: string | null,
  audiences: Route['audience'][],
): Promise<{ gets: Answer[]; acts: Answer[] }> {
  const gets: Answer[] = [];
  const acts: Answer[] = [];
  const record = async (into: Answer[], name: string, response: Response) =>
    into.push({
      route: name,
      status: response.status,
      location: response.headers.get('location') ?? '',
      body: await response.text(),
    });
  for (const route of routes.filter((each) => audiences.includes(each.audience))) {
    const path = addressOf(route);
    if (route.page || route.methods.includes('GET')) await record(gets, route.path, await ask(path, key));
    for (const action of route.actions) {
      const query = action === 'default' ? '' : `?/${action}`;
      await record(
        acts,
        `${route.path}${query}`,
        await ask(path + query, key, { method: 'POST', body: formOf(route) }),
      );
    }
    for (const method of route.methods.filter((each) => each !== 'GET')) {
      await record(acts, `${method} ${route.path}`, await ask(path, key, { method, body: formOf(route) }));
    }
  }
  return { gets, acts };
}

const names = (answers: Answer[]) =>
  answers.map(({ route, status, location }) => `${route} → ${status} ${location}`);
const mine = (route: string) =>
  /^\/settings\/you|^POST \/(settings\/you|preferences|network|sign-out)/.test(route);

describe('every address of the house', () => {
  it('is known to this walk', () => {
    expect(routes.length).toBeGreaterThan(15);
    for (const route of routes) expect(() => addressOf(route)).not.toThrow();
  });

  it('shows a stranger nothing of the desk, and does nothing for them', async () => {
    const before = await valleyAsItIs();
    const { gets, acts } = await walk(null, ['desk']);
    expect(
      names(
        [...gets, ...acts].filter((answer) => !(answer.status === 303 && answer.location === '/sign-in')),
      ),
    ).toEqual([]);
    expect(await valleyAsItIs()).toEqual(before);
  });

  it('hides Motor Valley from the owner of another network, and keeps it as it is', async () => {
    const before = await valleyAsItIs();
    const key = await keyFor(neighbours, 'owner');
    const { gets, acts } = await walk(key, ['desk', 'member', 'frame']);
    const withParams = new Set(routes.filter((route) => route.params.length > 0).map((route) => route.path));
    expect(
      names(gets.filter((answer) => withParams.has(answer.route) && ![404, 410].includes(answer.status))),
    ).toEqual([]);
    expect(names([...gets, ...acts].filter((answer) => answer.status >= 500))).toEqual([]);
    for (const answer of [...gets, ...acts]) {
      const shown = secrets.filter((secret) => answer.body.includes(secret) && answer.status < 400);
      expect(shown, answer.route).toEqual([]);
    }
    expect(await valleyAsItIs()).toEqual(before);
  });

  it.each(['board', 'verifier', 'storyteller'] as const)(
    'lets the %s of Motor Valley read, and change nothing',
    async (role) => {
      const key = await keyFor('motor-valley', role);
      const before = await valleyAsItIs();
      const { gets, acts } = await walk(key, ['desk']);
      expect(names(gets.filter((answer) => answer.status >= 500))).toEqual([]);
      expect(gets.filter((answer) => answer.status === 200).length).toBeGreaterThan(5);
      expect(
        names(
          acts.filter((answer) => !mine(answer.route) && ![400, 403, 404, 405, 415].includes(answer.status)),
        ),
      ).toEqual([]);
      expect(await valleyAsItIs()).toEqual(before);
    },
  );

  it('lets an animator change neither the network nor its staff', async () => {
    const key = await keyFor('motor-valley', 'animator');
    const before = await valleyAsItIs();
    for (const route of routes.filter((each) => /^\/settings(\/staff)?$/.test(each.path))) {
      for (const action of route.actions) {
        await ask(`${addressOf(route)}${action === 'default' ? '' : `?/${action}`}`, key, {
          method: 'POST',
          body: formOf(route),
        });
      }
    }
    const { network, staff } = await valleyAsItIs();
    expect({ network, staff }).toEqual({ network: before['network'], staff: before['staff'] });
  });

  it('takes no act from a page of somebody else', async () => {
    const key = await keyFor('motor-valley', 'owner');
    const before = await valleyAsItIs();
    for (const route of routes.filter(
      (each) => each.actions.length > 0 || each.methods.some((method) => method !== 'GET'),
    )) {
      const response = await ask(addressOf(route), key, {
        method: 'POST',
        body: formOf(route),
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(`${route.path} ${response.status}`).toBe(`${route.path} 403`);
    }
    expect(await valleyAsItIs()).toEqual(before);
  });

  it('changes nothing when its pages are only looked at, a thousand times', async () => {
    const key = await keyFor('motor-valley', 'owner');
    const before = await valleyAsItIs();
    const looks = routes.filter((route) => route.page || route.methods.includes('GET')).map(addressOf);
    for (let round = 0; round * looks.length < 1000; round++) {
      await Promise.all(looks.map(async (path) => (await ask(path, key)).arrayBuffer()));
    }
    expect(await valleyAsItIs()).toEqual(before);
  });
});
