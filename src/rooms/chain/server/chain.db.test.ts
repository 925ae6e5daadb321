import { beforeAll, expect, test } from 'vitest';
import { inNetwork, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import { suggestCapabilities } from '../index.ts';
import { choosePacks, chosenPacks, readChain, vocabularyOf } from './index.ts';

let animator: Who;
let stranger: Who;

beforeAll(async () => {
  animator = (await aNetwork('Gold of Somewhere')).as('animator');
  stranger = (await aNetwork('Elsewhere')).as('animator');
});

const packs = async (who: Who) => (await inNetwork(who, readChain)).packs.map(({ id }) => id);

test('a network that chose nothing has the common pack', async () => {
  expect(await packs(animator)).toEqual(['common']);
});

test('chosen packs are in use at once, in their order, and only here', async () => {
  const chosen = await inNetwork(animator, (ctx) => choosePacks(ctx, ['mechanical', 'jewellery', 'common']));
  expect(chosen).toEqual({ ok: true, value: 1 });
  expect(await packs(animator)).toEqual(['common', 'mechanical', 'jewellery']);
  expect(await packs(stranger)).toEqual(['common']);
  const chain = await inNetwork(animator, readChain);
  expect(suggestCapabilities(chain, 'microfusione', 'it')[0]?.capability).toMatch(/^(jewellery|mechanical):/);
  expect(chain.edition).toBe(1);
});

test('the same choice again is no edition; another order is', async () => {
  const choose = (wanted: string[]) => inNetwork(animator, (ctx) => choosePacks(ctx, wanted));
  expect(await choose(['mechanical', 'jewellery'])).toEqual({ ok: true, value: null });
  expect(await choose(['jewellery', 'mechanical'])).toEqual({ ok: true, value: 2 });
  expect(await choose(['jewellery'])).toEqual({ ok: true, value: 3 });
  expect(await inNetwork(animator, chosenPacks)).toEqual(['jewellery']);
});

test('a pack nobody wrote is refused', async () => {
  const chosen = await inNetwork(animator, (ctx) => choosePacks(ctx, ['alchemy']));
  expect(chosen).toMatchObject({ ok: false, refusal: { code: 'pack/unknown', data: { pack: 'alchemy' } } });
});

test('words read in a transaction that is undone are not served to others', async () => {
  const undone = inNetwork(stranger, async (ctx) => {
    await choosePacks(ctx, ['motorsport']);
    expect((await readChain(ctx)).packs.map(({ id }) => id)).toEqual(['common', 'motorsport']);
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await packs(stranger)).toEqual(['common']);
  await inNetwork(stranger, (ctx) => choosePacks(ctx, ['jewellery']));
  expect(await packs(stranger)).toEqual(['common', 'jewellery']);
});

test('two who choose at once stand in line', async () => {
  const both = ['mechanical', 'motorsport'].map((pack) =>
    inNetwork(animator, (ctx) => choosePacks(ctx, [pack])),
  );
  const editions = (await Promise.all(both)).map((chosen) => chosen.ok && chosen.value);
  expect(editions.sort()).toEqual([4, 5]);
  expect(await inNetwork(animator, chosenPacks)).toHaveLength(1);
});

test('its words read texts, and networks that speak the same words share them', async () => {
  const vocabulary = await inNetwork(stranger, vocabularyOf);
  const { found } = vocabulary.read('gioielli, fusione a cera persa');
  expect(found.map(({ capability }) => capability)).toContain('jewellery:lost-wax-casting');
  const third = (await aNetwork('Third')).as('animator');
  await inNetwork(third, (ctx) => choosePacks(ctx, ['jewellery']));
  expect(await inNetwork(third, vocabularyOf)).toBe(vocabulary);
});
