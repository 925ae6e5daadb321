import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '#platform';
import { createFirm, importWhole, undoImport } from '#members/server';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import {
  capabilitiesHeld,
  chainJobs,
  choosePacks,
  editCapability,
  standingOf,
  waitingProposals,
} from './index.ts';

let animator: Who;

const as = <T>(who: Who, work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const list = `nome;competenze;certificazioni;mercati;lingue;fase;categorie
Fonderia Rame;microfusione, rodiatura;ISO 9001:2015;Germania;italiano, tedesco;galvanica;Incassatura pietre
Galvanica Nord;doratura del tempo;;;;;Elicotteri`;
/** What the house does after a list was taken or undone: the jobs asked for in the same transaction. */
const job = (task: string, importId: string) =>
  chainJobs[task]!({ networkId: animator.networkId, importId, actor: animator.actor, lang: 'it' });
const bring = async () => {
  const file = { name: 'list.csv', type: 'text/csv', bytes: new TextEncoder().encode(list) };
  const report = must(
    await importWhole(animator, file, { choices: {}, map: {}, duplicates: 'same', dry: false }),
  );
  await job('firms-imported', report.importId!);
  return report.importId!;
};
const firmCalled = (name: string) =>
  as(animator, async ({ db }) => {
    const row = await db.selectFrom('firm').select('firm_id').where('name', '=', name).executeTakeFirst();
    return row?.firm_id;
  });
const held = async (firmId: string) =>
  (await as(animator, (ctx) => capabilitiesHeld(ctx, firmId))).map(({ capability }) => capability).sort();
const proposed = async (firmId: string) =>
  (await as(animator, (ctx) => waitingProposals(ctx, firmId))).map(({ capability }) => capability);

beforeEach(async () => {
  animator = (await aNetwork('Gold of Somewhere')).as('animator');
  must(await as(animator, (ctx) => choosePacks(ctx, ['jewellery'])));
});

describe('an imported list', () => {
  test('says what is called exactly so; the rest is proposed', async () => {
    await bring();
    const firmId = (await firmCalled('Fonderia Rame'))!;
    expect(await held(firmId)).toEqual(
      expect.arrayContaining(['jewellery:lost-wax-casting', 'jewellery:rhodium-plating']),
    );
    const standing = await as(animator, (ctx) => standingOf(ctx, firmId));
    expect(
      standing.capabilities.every(({ source, evidence }) => source === 'import' && evidence === 'declared'),
    ).toBe(true);
    expect(standing.trade).toMatchObject({ markets: ['common:market-germany'], languages: ['de', 'it'] });
    expect(standing.capabilities.some(({ capability }) => capability.endsWith(':iso-9001'))).toBe(true);
    expect((await proposed(firmId)).length).toBeGreaterThan(0);
    expect(await held((await firmCalled('Galvanica Nord'))!)).toEqual([]);
  });

  test('read twice it says nothing more', async () => {
    const importId = await bring();
    const firmId = (await firmCalled('Fonderia Rame'))!;
    const before = [await held(firmId), await proposed(firmId)];
    await job('firms-imported', importId);
    expect([await held(firmId), await proposed(firmId)]).toEqual(before);
  });

  test('undone, its firms go with all it brought them', async () => {
    const importId = await bring();
    const { removed, kept } = await undoImport(animator, importId);
    expect([removed, kept]).toEqual([2, []]);
    expect(await firmCalled('Fonderia Rame')).toBeUndefined();
    await job('firms-import-undone', importId);
  });

  test('undone, a firm that was there before stays, without what it brought', async () => {
    const firmId = must(await as(animator, (ctx) => createFirm(ctx, { name: 'Fonderia Rame' })));
    const importId = await bring();
    expect((await held(firmId)).length).toBeGreaterThan(1);
    await undoImport(animator, importId);
    await job('firms-import-undone', importId);
    expect(await held(firmId)).toEqual([]);
    expect(await proposed(firmId)).toEqual([]);
    expect(await as(animator, (ctx) => standingOf(ctx, firmId))).toMatchObject({
      positions: [],
      trade: { markets: [], languages: [] },
    });
  });

  test('undone, what somebody confirmed since stays, and its firm too', async () => {
    const importId = await bring();
    const firmId = (await firmCalled('Fonderia Rame'))!;
    const seen = { evidence: 'confirmed' };
    must(await as(animator, (ctx) => editCapability(ctx, firmId, 'jewellery:rhodium-plating', seen)));
    const { removed, kept } = await undoImport(animator, importId);
    expect([removed, kept.map(({ why }) => why)]).toEqual([1, ['used']]);
    await job('firms-import-undone', importId);
    expect(await held(firmId)).toEqual(['jewellery:rhodium-plating']);
  });

  test('undone before it was read, it brings nothing', async () => {
    const importId = await bring();
    await undoImport(animator, importId);
    await job('firms-imported', importId);
    const rows = await as(animator, ({ db }) => db.selectFrom('firm_capability').selectAll().execute());
    expect(rows).toEqual([]);
  });
});

describe('the profiles of all firms', () => {
  test('are read at once, and wait for a person', async () => {
    const firmId = must(
      await as(animator, (ctx) => createFirm(ctx, { name: 'Nord', offers: 'Rodiatura di gioielli' })),
    );
    await chainJobs['profiles-reading']!({
      networkId: animator.networkId,
      actor: animator.actor,
      lang: 'it',
    });
    expect(await proposed(firmId)).toContain('jewellery:rhodium-plating');
    expect(await held(firmId)).toEqual([]);
  });
});
