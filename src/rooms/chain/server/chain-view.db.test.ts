import { beforeAll, expect, test } from 'vitest';
import { createFirm } from '#members/server';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import type { Result } from '#platform';
import { aNetwork } from '../../../../tests/networks.ts';
import { readPictureFilter } from '../picture-lit.ts';
import {
  chainView,
  choosePacks,
  declareSupply,
  placeFirm,
  printChain,
  readChainPage,
  readChainTable,
  readStagePage,
} from './index.ts';

let animator: Who;
let board: Who;
let stranger: Who;
const firm: Record<string, string> = {};

const as = <T>(who: Who, work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const filter = readPictureFilter(new URLSearchParams());

beforeAll(async () => {
  const network = await aNetwork('Gold of Somewhere');
  animator = network.as('animator');
  board = network.as('board', 'Bruno');
  stranger = (await aNetwork('Elsewhere')).as('owner', 'Otto');
  await as(animator, async (ctx) => {
    must(await choosePacks(ctx, ['jewellery']));
    for (const [name, stage] of [
      ['Fonderia Rame', 'casting'],
      ['Banco Aurelio', 'joining'],
      ['Pulitura Lustra', 'polishing'],
      ['Nessun Luogo', null],
    ] as const) {
      firm[name] = must(await createFirm(ctx, { name }));
      if (stage) must(await placeFirm(ctx, firm[name], `jewellery:${stage}`));
    }
    must(
      await declareSupply(
        ctx,
        { supplierId: firm['Fonderia Rame']!, buyerId: firm['Banco Aurelio']! },
        'both',
      ),
    );
    await ctx.db.updateTable('supply').set({ visibility: 'animator' }).execute();
    await ctx.db
      .insertInto('opportunity')
      .values({
        network_id: ctx.networkId,
        opportunity_id: ctx.newId(),
        firm_id: firm['Pulitura Lustra']!,
        person_id: null,
        kind: 'commercial-request',
        title: 'Rodiatura in conto lavoro',
        lang: 'it',
        quantity: null,
        capabilities: ['jewellery:rhodium-plating'],
        state: 'open',
        anonymous: true,
        expires_on: '2027-03-01',
        entered_by: 'Ada',
        entered_how: 'desk',
        reviewed_at: null,
        reviewed_by: null,
        reminded_at: null,
      })
      .execute();
  });
});

test('the page tells what it finds, with the firms and the stages', async () => {
  const { page } = await as(animator, (ctx) => readChainPage(ctx, filter));
  expect(page.counts).toMatchObject({ firms: 3, held: 3, stages: 24, ties: 1, confirmed: 1, needs: 1 });
  expect(page.said.first[0]!.sentence).toContain('Pulitura Lustra');
  expect(page.picture.threads).toHaveLength(1);
});

test('a tie for the animator alone is nowhere on the page of the board, nor is who asks unnamed', async () => {
  const { page, isReader } = await as(board, (ctx) => readChainPage(ctx, filter));
  expect(isReader).toBe(true);
  expect(page.counts.ties).toBe(0);
  expect(page.picture.threads).toEqual([]);
  const said = [...page.said.first, ...page.said.more].filter(({ code }) => code === 'need-unanswered');
  expect(JSON.stringify(said)).not.toMatch(/Pulitura Lustra/);
  expect(JSON.stringify(said)).not.toContain(firm['Pulitura Lustra']);
  expect(said[0]?.sentence).toMatch(/a member/);
});

test('a stage tells who stands there and who could meet; one that is not there is not found', async () => {
  const view = await as(animator, (ctx) => readStagePage(ctx, 'jewellery:polishing', 'jewellery:joining'));
  expect(view.page.firms.map(({ name }) => name)).toEqual(['Pulitura Lustra']);
  expect(view.page.pairs?.pairs.map(({ a, b }) => [a.name, b.name])).toEqual([
    ['Banco Aurelio', 'Pulitura Lustra'],
  ]);
  await expect(as(animator, (ctx) => readStagePage(ctx, 'jewellery:nothing', null))).rejects.toMatchObject({
    status: 404,
  });
});

test('the table names firms without a place', async () => {
  const { table } = await as(animator, (ctx) => readChainTable(ctx, null));
  expect(table.unplaced.map(({ name }) => name)).toEqual(['Nessun Luogo']);
  expect(table.lines.find(({ stage }) => stage === 'jewellery:casting')).toMatchObject({ tiesOut: 1 });
});

test('another network sees nothing of it', async () => {
  const { facts } = await as(stranger, chainView);
  expect(facts.firms).toEqual([]);
});

test('it prints in either language', async () => {
  for (const lang of ['it', 'en'] as const) {
    const wish = { network: 'Gold', zone: 'Europe/Rome', paper: 'a4' as const };
    const pdf = await printChain({ ...animator, lang }, filter, wish);
    expect(Buffer.from(pdf).toString('latin1')).toContain(`/Lang (${lang === 'it' ? 'it-IT' : 'en-GB'})`);
  }
});
