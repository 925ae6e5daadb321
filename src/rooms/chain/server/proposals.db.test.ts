import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '#platform';
import { createFirm } from '#members/server';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import {
  addCapability,
  bulkPage,
  capabilitiesHeld,
  choosePacks,
  editCapability,
  proposeFromPage,
  proposeFromProfile,
  settleProposals,
  undoSettling,
  waitingProposals,
} from './index.ts';

let animator: Who;
let stranger: Who;
let firmId: string;

const as = <T>(who: Who, work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const waiting = async () =>
  (await as(animator, (ctx) => waitingProposals(ctx, firmId))).map((one) => one.capability);
const held = async () =>
  (await as(animator, (ctx) => capabilitiesHeld(ctx, firmId))).map((one) => one.capability);
const settle = (capabilities: string[], taken: boolean) =>
  as(animator, (ctx) =>
    settleProposals(
      ctx,
      capabilities.map((capability) => ({ firmId, capability })),
      taken,
    ),
  );
const read = () => as(animator, (ctx) => proposeFromProfile(ctx, firmId));
const casting = 'jewellery:lost-wax-casting';

beforeAll(async () => {
  animator = (await aNetwork('Gold of Somewhere')).as('animator');
  stranger = (await aNetwork('Elsewhere')).as('animator', 'Otto');
  must(await as(animator, (ctx) => choosePacks(ctx, ['jewellery'])));
});
beforeEach(async () => {
  firmId = must(
    await as(animator, (ctx) =>
      createFirm(ctx, {
        name: 'Fonderia Rame',
        offers: 'Fusione a cera persa e rodiatura',
        needs: 'incastonatura di pietre',
        tags: 'galvanica',
      }),
    ),
  );
});

describe('what a firm says of itself', () => {
  test('is proposed, without what it looks for and what it has', async () => {
    must(await as(animator, (ctx) => addCapability(ctx, firmId, 'jewellery:rhodium-plating')));
    expect(must(await read())).toBeGreaterThan(0);
    const found = await waiting();
    expect(found).toContain(casting);
    expect(found.filter((id) => /setting|rhodium-plating/.test(id))).toEqual([]);
    expect(await held()).toEqual(['jewellery:rhodium-plating']);
  });

  test('taken once, it is a declared capability; left, it does not come back', async () => {
    must(await read());
    const [first, ...others] = await waiting();
    expect(await settle([first!], true)).toMatchObject({ settled: 1 });
    await settle(others, false);
    expect(await held()).toEqual([first]);
    expect(must(await read())).toBe(0);
    expect(await waiting()).toEqual([]);
    expect(await settle([first!], true)).toBe(null);
  });

  test('taking is undone at once, except what was said more about since', async () => {
    must(await read());
    const all = await waiting();
    const { cause } = (await settle(all, true))!;
    must(await as(animator, (ctx) => editCapability(ctx, firmId, casting, { evidence: 'confirmed' })));
    expect(must(await as(animator, (ctx) => undoSettling(ctx, cause)))).toBe(all.length - 1);
    expect(await held()).toEqual([casting]);
    expect((await waiting()).sort()).toEqual(all.filter((id) => id !== casting).sort());
    expect(await as(animator, (ctx) => undoSettling(ctx, cause))).toMatchObject({ ok: false });
  });

  test('two who take the same at once: one of them does', async () => {
    must(await read());
    const both = await Promise.all([settle([casting], true), settle([casting], false)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test('nobody of another network reads, takes or undoes it', async () => {
    must(await read());
    expect(await as(stranger, (ctx) => waitingProposals(ctx, firmId))).toEqual([]);
    expect(await as(stranger, (ctx) => settleProposals(ctx, [{ firmId, capability: casting }], true))).toBe(
      null,
    );
    const { cause } = (await settle([casting], true))!;
    expect(await as(stranger, (ctx) => undoSettling(ctx, cause))).toMatchObject({ ok: false });
    expect(await held()).toEqual([casting]);
  });
});

test('a pasted page is read without its menu; an empty one is refused', async () => {
  const page = 'Home\nContatti\nLaboratorio di incisione a laser su gioielli\nPrivacy Policy';
  expect(must(await as(animator, (ctx) => proposeFromPage(ctx, firmId, page)))).toBeGreaterThan(0);
  expect(await as(animator, (ctx) => proposeFromPage(ctx, firmId, ' '))).toMatchObject({
    refusal: { code: 'text/missing' },
  });
});

describe('firm by firm', () => {
  test('the surest first, ten at a time, and what is settled leaves the list', async () => {
    const elsewhere = (await aNetwork('Many')).as('animator');
    must(await as(elsewhere, (ctx) => choosePacks(ctx, ['jewellery'])));
    const ids: string[] = [];
    for (let count = 0; count < 12; count++) {
      const firm = {
        name: `Firm ${count}`,
        offers: count === 7 ? 'fusione a cera persa' : 'rodiatura di gioielli',
      };
      const id = must(await as(elsewhere, (ctx) => createFirm(ctx, firm)));
      must(await as(elsewhere, (ctx) => proposeFromProfile(ctx, id)));
      ids.push(id);
    }
    const page = (after: string | null = null) => as(elsewhere, (ctx) => bulkPage(ctx, 'all', after));
    const first = await page();
    expect(first.firms).toHaveLength(10);
    expect(first.counts.firms).toBe(12);
    const second = await page(first.next);
    expect(second.firms).toHaveLength(2);
    expect(second.next).toBe(null);
    const seen = [...first.firms, ...second.firms].map(({ firmId: id }) => id);
    expect(new Set(seen)).toEqual(new Set(ids));
    const chosen = first.firms.flatMap(({ firmId: id, proposals }) =>
      proposals.map(({ capability }) => ({ firmId: id, capability })),
    );
    const { cause } = (await as(elsewhere, (ctx) => settleProposals(ctx, chosen, true)))!;
    expect((await page()).counts.firms).toBe(2);
    must(await as(elsewhere, (ctx) => undoSettling(ctx, cause)));
    expect((await page()).counts.firms).toBe(12);
  });
});
