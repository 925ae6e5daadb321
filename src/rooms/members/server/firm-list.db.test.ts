import pg from 'pg';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { inNetwork, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import { noFilter, type FirmFilter } from '../firm-list.ts';
import {
  archiveFirm,
  countFirms,
  firmById,
  historyOf,
  removeTag,
  revertChange,
  filterChoices,
  createFirm,
  firmPage,
  firmsAsCsv,
  personPage,
  renameTag,
  tagFirms,
  tagList,
} from './index.ts';

let animator: Who;
const cities = ['Modena', 'Maranello', 'Forlì'];

beforeAll(async () => {
  animator = (await aNetwork('Many')).as('animator');
  await inNetwork(animator, async (ctx) => {
    for (let n = 0; n < 130; n++) {
      const name = `${n % 2 ? 'Äcme' : 'Gears'} ${String(n % 65).padStart(3, '0')}`;
      await createFirm(ctx, {
        name,
        city: cities[n % 3]!,
        country: n % 5 ? 'IT' : 'GB',
        tags: n % 10 ? '' : 'racing',
        email: n % 4 ? '' : `n${n}@a.it`,
        'see.email': n % 8 ? 'members' : 'animator',
      });
    }
    const last = await firmPage(ctx, { ...noFilter, query: 'gears 064' }, {});
    await archiveFirm(ctx, last.rows[0]!.firmId);
  });
});
afterEach(() => vi.restoreAllMocks());

async function walk(
  filter: FirmFilter,
  size: number,
  way: 'after' | 'before' = 'after',
  from: string | null = null,
) {
  const names: string[] = [];
  for (let place = from, first = true; first || place; first = false) {
    const page = await inNetwork(animator, (ctx) => firmPage(ctx, filter, { [way]: place, size }));
    if (way === 'after') names.push(...page.rows.map((row) => row.firmId));
    else names.unshift(...page.rows.map((row) => row.firmId));
    place = page[way];
  }
  return names;
}

test('walking page by page meets every firm once, forwards and backwards, in every order', async () => {
  for (const filter of [
    noFilter,
    { ...noFilter, sort: 'recent' as const },
    { ...noFilter, query: 'gears' },
    { ...noFilter, query: 'modena' },
    { ...noFilter, country: 'GB' },
  ]) {
    const total = await inNetwork(animator, (ctx) => countFirms(ctx, filter));
    const forwards = await walk(filter, 7);
    expect(new Set(forwards).size).toBe(total);
    expect(forwards).toHaveLength(total);
    expect(forwards).toEqual(await walk(filter, 1000));
    const last = await inNetwork(animator, (ctx) => firmPage(ctx, filter, { size: 1000 }));
    expect(last.after).toBeNull();
    const middle = await inNetwork(animator, (ctx) => firmPage(ctx, filter, { size: 20 }));
    expect(await walk(filter, 6, 'before', middle.after)).toEqual(forwards.slice(0, 19));
  }
});

test('every word must match, accents and case do not count, and a percent sign is a percent sign', async () => {
  const count = (query: string) => inNetwork(animator, (ctx) => countFirms(ctx, { ...noFilter, query }));
  expect(await count('ACME modena 003')).toBe(1);
  expect(await count('acme nowhere')).toBe(0);
  expect(await count('%')).toBe(0);
  expect(await count('_')).toBe(0);
  expect(await count('racing')).toBe(13);
  expect(await count('m')).toBe(0);
  expect(await count('g')).toBe(64);
});

test('names that begin with what was typed come first', async () => {
  await inNetwork(animator, (ctx) => createFirm(ctx, { name: 'Modena Stampi' }));
  const page = await inNetwork(animator, (ctx) => firmPage(ctx, { ...noFilter, query: 'mode' }, { size: 2 }));
  expect(page.rows.map((row) => row.name)).toEqual(['Modena Stampi', 'Äcme 003']);
});

test('filters by tag, e-mail, archive and date', async () => {
  const count = (filter: Partial<FirmFilter>) =>
    inNetwork(animator, (ctx) => countFirms(ctx, { ...noFilter, ...filter }));
  const [racing] = await inNetwork(animator, (ctx) => tagList(ctx));
  expect(await count({ tag: racing!.tagId })).toBe(13);
  expect(await count({ archived: true })).toBe(1);
  expect(
    (await count({ email: 'missing' })) +
      (await count({ email: 'members' })) +
      (await count({ email: 'animator' })),
  ).toBe(await count({}));
  expect(await count({ since: '2026-11-21' })).toBe(await count({}));
  expect(await count({ since: '2026-11-22' })).toBe(0);
});

test('a tag renamed to another is one with it, and searches follow', async () => {
  const [some] = await inNetwork(animator, (ctx) =>
    firmPage(ctx, { ...noFilter, query: 'acme 001' }, {}),
  ).then((p) => p.rows);
  await inNetwork(animator, (ctx) => tagFirms(ctx, [some!.firmId], 'Corse'));
  const corse = (await inNetwork(animator, (ctx) => tagList(ctx))).find((tag) => tag.label === 'Corse')!;
  await inNetwork(animator, (ctx) => renameTag(ctx, corse.tagId, 'RACING'));
  expect((await inNetwork(animator, (ctx) => tagList(ctx))).map((tag) => tag.label)).toEqual(['racing']);
  expect(await inNetwork(animator, (ctx) => countFirms(ctx, { ...noFilter, query: 'racing' }))).toBe(14);
});

test('a tag taken off everywhere comes back to a firm by its history', async () => {
  const tags = await inNetwork(animator, async (ctx) => {
    const created = await createFirm(ctx, { name: 'Tagged', tags: 'short-lived, racing' });
    const id = created.ok ? created.value : '';
    const tag = (await tagList(ctx)).find(({ label }) => label === 'short-lived')!;
    await removeTag(ctx, tag.tagId);
    const without = (await firmById(ctx, id)).tags;
    const { changes } = await historyOf(ctx, 'firm', id);
    await revertChange(ctx, changes.find(({ verb }) => verb === 'untagged')!.changeId);
    return [without, (await firmById(ctx, id)).tags];
  });
  expect(tags).toEqual([['racing'], ['racing', 'short-lived']]);
});

test('the list asks as many questions for three firms as for one', async () => {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  const queries = async (work: () => Promise<unknown>) => {
    spy.mockClear();
    await work();
    return spy.mock.calls.length;
  };
  // begin, set network, the page, commit
  for (const size of [1, 3]) {
    expect(await queries(() => inNetwork(animator, (ctx) => firmPage(ctx, noFilter, { size })))).toBe(4);
    expect(
      await queries(() =>
        inNetwork(animator, (ctx) => personPage(ctx, { query: '', archived: false }, { size }, '2026-01-01')),
      ),
    ).toBe(4);
  }
});

test('leaves as CSV, whole, in the order of the list', async () => {
  const labels = new Proxy({} as Record<string, string>, { get: (_, key) => String(key) }) as never;
  let csv = '';
  for await (const piece of firmsAsCsv(animator, noFilter, {
    labels,
    lang: 'en',
    options: { delimiter: ';' },
  }))
    csv += piece;
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^name;summary;website;email;.*;tags$/);
  expect(lines).toHaveLength(1 + (await inNetwork(animator, (ctx) => countFirms(ctx, noFilter))));
  expect(lines[1]).toMatch(/^Äcme 000;/);
});

test('offers only countries and regions in which there are firms', async () => {
  const choices = await inNetwork(animator, async (ctx) => {
    await createFirm(ctx, { name: 'Regional', country: 'IT', region: 'Emilia-Romagna' });
    await createFirm(ctx, { name: 'Foreign', country: 'FR', region: 'Normandie' });
    return filterChoices(ctx, 'IT');
  });
  expect([choices.countries, choices.regions]).toEqual([['FR', 'GB', 'IT'], ['Emilia-Romagna']]);
  expect(choices.tags.map((tag) => tag.label)).toEqual(['racing', 'short-lived']);
});
