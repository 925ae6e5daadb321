import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { foundNetwork, issueCapability } from '#accounts/server';
import {
  closeDatabase,
  inNetwork,
  newId,
  recordChange,
  systemIn,
  type Ctx,
  type Who,
} from '#platform/server';
import { decideRows } from './import-decide.ts';
import { startTaking, takeImport, undoImport } from './import-jobs.ts';
import { openImport } from './import-open.ts';
import { previewImport } from './import-preview.ts';
import { filterCounts, importById, importRows } from './import-queries.ts';

let who: Who;
beforeEach(async () => {
  const slug = `net-${newId().slice(-12)}`;
  who = systemIn(await foundNetwork({ name: slug, slug, lang: 'it' }));
});
afterAll(closeDatabase);

const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The story up to the preview, columns as guessed. */
async function bring(text: string | Uint8Array, name = 'soci.csv'): Promise<string> {
  return inside(async (ctx) => {
    const opened = await openImport(ctx, {
      name,
      type: 'text/csv',
      bytes: typeof text === 'string' ? bytes(text) : text,
    });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { columns } = await importById(ctx, opened.value);
    const previewed = await previewImport(ctx, opened.value, columns);
    if (!previewed.ok) throw new Error(previewed.refusal.code);
    return opened.value;
  });
}
const take = async (importId: string) => {
  await inside((ctx) => startTaking(ctx, importId));
  return takeImport(who, importId);
};

/** All that a network says of its members, in one order. */
const everything = () =>
  inside(async ({ db }) => ({
    firms: await db
      .selectFrom('firm')
      .select(['firm_id', 'name', 'website', 'email', 'phone', 'city', 'country', 'search', 'own_fields'])
      .orderBy('sort_name')
      .execute(),
    people: await db
      .selectFrom('person')
      .select(['person_id', 'given_name', 'family_name', 'email'])
      .orderBy('email')
      .execute(),
    mandates: await db
      .selectFrom('mandate')
      .select(['person_id', 'firm_id', 'role'])
      .orderBy('role')
      .execute(),
    tags: await db.selectFrom('tag').select(['label']).orderBy('folded').execute(),
    worn: await db
      .selectFrom('firm_tag')
      .select(['firm_id', 'tag_id'])
      .orderBy('firm_id')
      .orderBy('tag_id')
      .execute(),
    fields: await db.selectFrom('field').select('key').orderBy('key').execute(),
  }));

const first =
  'Ragione sociale;Città;Sito;Settori\nRossi Stampi Srl;Rimini;;stampi\nNeri Viti SpA;Forlì;neri.it;"viti; filetti"\n';
const list = [
  'Ragione sociale;Città;Sito;Settori;Referente;E-mail referente;Ruolo',
  'ROSSI STAMPI;Rimini;rossi.it;stampi;Ada Rossi;ada@rossi.it;titolare',
  'Verdi Getti;Cesena;;getti;Ada Rossi;ada@rossi.it;socia',
  'Verdi Getti S.r.l.;;verdi.it;fusioni;Ugo Verdi;ugo@verdi.it;',
  ';Ravenna;;;;;',
].join('\n');

describe('bringing a list in', () => {
  it('takes the new, enriches the same, joins the doubled and keeps what it can not take', async () => {
    await take(await bring(first));
    const importId = await bring(list);
    expect(await take(importId)).toEqual({
      created: 1,
      enriched: 1,
      unchanged: 0,
      doubled: 1,
      aside: 0,
      problem: 1,
    });
    const { firms, people, mandates } = await everything();
    expect(firms).toMatchObject([
      { name: 'Neri Viti SpA', search: expect.stringContaining('forli') },
      { name: 'Rossi Stampi Srl', website: 'https://rossi.it' },
      { name: 'Verdi Getti', city: 'Cesena', website: 'https://verdi.it' },
    ]);
    expect(people.map((person) => person.email)).toEqual(['ada@rossi.it', 'ugo@verdi.it']);
    expect(mandates.map(({ role }) => role)).toEqual(['', 'socia', 'titolare']);
    const rows = await inside((ctx) => importRows(ctx, importId, {}));
    expect(rows.map((row) => row.outcome)).toEqual(['enriched', 'created', 'doubled', 'problem']);
    expect(rows[3]!.cells).toEqual(['', 'Ravenna', '', '', '', '', '']);
  });

  it('leaves as it is a firm the file knows nothing new of', async () => {
    await take(await bring(first));
    const before = await everything();
    expect(await take(await bring(first))).toMatchObject({ created: 0, enriched: 0, unchanged: 2 });
    expect(await everything()).toEqual(before);
  });

  it('waits for the animator where it is not sure, and takes what is decided later', async () => {
    await take(await bring('Azienda;Nazione\nDelta;Stati Uniti\n'));
    const importId = await bring('Azienda;Nazione\nDelta Srl;Italia\nGamma;Italia\n');
    expect(await inside((ctx) => filterCounts(ctx, importId))).toMatchObject({ undecided: 1, new: 1 });
    expect(await take(importId)).toMatchObject({ created: 1, aside: 1 });
    await inside((ctx) => decideRows(ctx, importId, { rows: [2] }, 'new'));
    expect(await take(importId)).toMatchObject({ created: 2, aside: 0 });
    expect((await everything()).firms).toHaveLength(3);
  });

  it('keeps a column as the network’s own field', async () => {
    const importId = await inside(async (ctx) => {
      const opened = await openImport(ctx, {
        name: 'a.csv',
        type: 'text/csv',
        bytes: bytes('Azienda;Quota\nRossi;alta\n'),
      });
      if (!opened.ok) throw new Error(opened.refusal.code);
      const { columns } = await importById(ctx, opened.value);
      await previewImport(ctx, opened.value, [
        columns[0]!,
        { target: 'own', key: 'quota', label: 'Quota', score: 1, because: 'chosen' },
      ]);
      return opened.value;
    });
    await take(importId);
    expect(await everything()).toMatchObject({
      firms: [{ own_fields: { quota: 'alta' } }],
      fields: [{ key: 'quota' }],
    });
  });

  it('two lists at once leave one firm of each', async () => {
    const [a, b] = await Promise.all([bring(first), bring(first)]);
    const taken = await Promise.all([take(a), take(b)]);
    expect(taken.map(({ created }) => created).sort()).toEqual([0, 2]);
    expect((await everything()).firms).toHaveLength(2);
  });

  it('two presses of the button take it once', async () => {
    const importId = await bring(first);
    const pressed = [
      await inside((ctx) => startTaking(ctx, importId)),
      await inside((ctx) => startTaking(ctx, importId)),
    ];
    expect(pressed.map(({ ok }) => ok)).toEqual([true, false]);
  });
});

describe('undoing it', () => {
  it('leaves everything as it was', async () => {
    await take(await bring(first));
    const before = await everything();
    const importId = await bring(list);
    await take(importId);
    expect(await undoImport(who, importId)).toEqual({ removed: 1, restored: 1, kept: [] });
    expect(await everything()).toEqual(before);
    expect(await inside((ctx) => importRows(ctx, importId, {}))).toHaveLength(4);
  });

  it('refuses row by row what was edited, noted or served by hand since, and says which', async () => {
    const importId = await bring('Azienda;Città\nAlfa;Rimini\nBeta;Cesena\nGamma;Forlì\nDelta;Ravenna\n');
    await take(importId);
    const { firms } = await everything();
    const idOf = (name: string) => firms.find((firm) => firm.name === name)!.firm_id;
    await inside(async (ctx) => {
      await ctx.db
        .updateTable('firm')
        .set({ city: 'Riccione', version: 2 })
        .where('firm_id', '=', idOf('Alfa'))
        .execute();
      await recordChange(ctx, {
        noun: 'firm',
        nounId: idOf('Alfa'),
        verb: 'edited',
        before: { city: 'Rimini' },
        after: { city: 'Riccione' },
      });
      await ctx.db
        .insertInto('note')
        .values({
          network_id: ctx.networkId,
          note_id: ctx.newId(),
          noun: 'firm',
          noun_id: idOf('Beta'),
          text: 'richiamare',
          author: 'Ada',
        })
        .execute();
      const person = ctx.newId();
      await ctx.db
        .insertInto('person')
        .values({ network_id: ctx.networkId, person_id: person, family_name: 'Neri', sort_name: 'neri' })
        .execute();
      await ctx.db
        .insertInto('mandate')
        .values({
          network_id: ctx.networkId,
          mandate_id: ctx.newId(),
          person_id: person,
          firm_id: idOf('Gamma'),
        })
        .execute();
    });
    const { removed, kept } = await undoImport(who, importId);
    expect(removed).toBe(1);
    expect(kept.map(({ row, name, why, keys }) => [row, name, why, keys])).toEqual([
      [2, 'Alfa', 'edited', ['city']],
      [3, 'Beta', 'noted', undefined],
      [4, 'Gamma', 'served', undefined],
    ]);
    expect((await everything()).firms.map((firm) => firm.name)).toEqual(['Alfa', 'Beta', 'Gamma']);
    expect((await everything()).firms[0]!.city).toBe('Riccione');
  });

  it('keeps firms and people that another part of the house points at', async () => {
    const importId = await bring(
      'Azienda;Referente;E-mail referente\nAlfa;Ada Neri;ada@alfa.it\nBeta;Ugo Verdi;ugo@beta.it\nGamma;;\n',
    );
    await take(importId);
    const { firms, people } = await everything();
    const idOf = (name: string) => firms.find((firm) => firm.name === name)!.firm_id;
    await inside(async (ctx) => {
      // A link sent to Ada; Gamma was once merged with another and set apart again.
      await issueCapability(ctx, {
        personId: people.find((person) => person.email === 'ada@alfa.it')!.person_id,
        purpose: 'agenda',
        subject: {},
        expiresAt: new Date(ctx.now.getTime() + 86_400_000),
      });
      await ctx.db
        .insertInto('firm_merge')
        .values({
          network_id: ctx.networkId,
          merge_id: ctx.newId(),
          kept_id: idOf('Gamma'),
          gone_id: idOf('Gamma'),
          moved: '{}',
          by: 'Ada',
          undone_at: ctx.now,
        })
        .execute();
    });
    const { removed, kept } = await undoImport(who, importId);
    expect(removed).toBe(1);
    expect(kept.map(({ name, why }) => [name, why])).toEqual([
      ['Alfa', 'served'],
      ['Gamma', 'used'],
    ]);
    expect((await everything()).people.map((person) => person.email)).toEqual(['ada@alfa.it']);
  });
});

const paris = join(process.env['FILIERA_CONFORMANCE'] ?? '../shared/data', 'firms/air-show-paris-2023.csv');
describe.runIf(existsSync(paris))('a real list', () => {
  it('of 2,452 firms comes in whole; two years later its firms are known; then it is undone', async () => {
    const importId = await bring(readFileSync(paris), 'air-show-paris-2023.csv');
    const taken = await take(importId);
    expect(Object.values(taken).reduce((sum, count) => sum + count, 0)).toBe(2452);
    const before = await everything();
    const later = await bring(readFileSync(paris.replace('2023', '2025')), 'air-show-paris-2025.csv');
    expect((await inside((ctx) => filterCounts(ctx, later))).same).toBeGreaterThan(1140);
    await take(later);
    expect((await undoImport(who, later)).kept).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});
