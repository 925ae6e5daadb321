import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '#platform';
import { createFirm } from '#members/server';
import { inNetwork, newId, type Ctx, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import { emptyTrade } from '../trade.ts';
import {
  addCapability,
  choosePacks,
  confirmSupply,
  declareCapabilities,
  declareSupply,
  editCapability,
  endPosition,
  endSupply,
  placeFirm,
  removeCapability,
  saveTrade,
  standingHistory,
  standingOf,
  supplyOf,
  undoStanding,
} from './index.ts';

let animator: Who;
let board: Who;
let stranger: Who;
let firmId: string;

const as = <T>(who: Who, work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const code = (result: Result<unknown>) => (result.ok ? 'accepted' : result.refusal.code);
const firmNamed = async (name: string) => must(await as(animator, (ctx) => createFirm(ctx, { name })));
const casting = 'jewellery:lost-wax-casting';
const add = (capability = casting, who = animator) =>
  as(who, (ctx) => addCapability(ctx, firmId, capability));
const standing = (who = animator, id = firmId) => as(who, (ctx) => standingOf(ctx, id));
const undoLast = () =>
  as(animator, async (ctx) => undoStanding(ctx, (await standingHistory(ctx, firmId))[0]!.changeId));

beforeAll(async () => {
  const network = await aNetwork('Gold of Somewhere');
  animator = network.as('animator');
  board = network.as('board', 'Bruno');
  stranger = (await aNetwork('Elsewhere')).as('owner', 'Otto');
  must(await as(animator, (ctx) => choosePacks(ctx, ['jewellery'])));
});
beforeEach(async () => void (firmId = await firmNamed('Fonderia Rame')));

describe('what a firm can do', () => {
  test('is declared, confirmed, taken away and brought back', async () => {
    must(await add());
    expect(code(await add())).toBe('capability/held-already');
    expect(code(await add('jewellery:alchemy'))).toBe('capability/unknown');
    const seen = { evidence: 'confirmed', note: 'visited in May', valid_until: '2027-05-31' };
    must(await as(animator, (ctx) => editCapability(ctx, firmId, casting, seen)));
    expect((await standing()).capabilities).toEqual([
      {
        capability: casting,
        evidence: 'confirmed',
        note: 'visited in May',
        source: 'desk',
        visibility: 'members',
        validUntil: '2027-05-31',
      },
    ]);
    must(await as(animator, (ctx) => removeCapability(ctx, firmId, casting)));
    expect((await standing()).capabilities).toEqual([]);
    must(await undoLast());
    expect((await standing()).capabilities[0]).toMatchObject({
      evidence: 'confirmed',
      note: 'visited in May',
    });
  });

  test('declared anew, it says nothing of how it was known before', async () => {
    must(await add());
    const seen = { evidence: 'shown', note: 'certificate 7', visibility: 'animator' };
    must(await as(animator, (ctx) => editCapability(ctx, firmId, casting, seen)));
    must(await as(animator, (ctx) => removeCapability(ctx, firmId, casting)));
    must(await add());
    expect((await standing()).capabilities[0]).toMatchObject({
      evidence: 'declared',
      note: '',
      visibility: 'members',
    });
  });

  test('what was changed again since is not taken back', async () => {
    must(await add());
    const [added] = await as(animator, (ctx) => standingHistory(ctx, firmId));
    must(await as(animator, (ctx) => editCapability(ctx, firmId, casting, { evidence: 'confirmed' })));
    const undone = await as(animator, (ctx) => undoStanding(ctx, added!.changeId));
    expect(code(undone)).toBe('change/changed-since');
  });

  test('two who add the same at once leave one, and one change', async () => {
    const both = await Promise.all([add(), add()]);
    expect(both.map(code).sort()).toEqual(['accepted', 'capability/held-already']);
    expect(await as(animator, (ctx) => standingHistory(ctx, firmId))).toHaveLength(1);
  });

  test('many at once: of each firm those it had not', async () => {
    const other = await firmNamed('Galvanica Nord');
    must(await add());
    const cause = newId();
    const said = [firmId, other, other].map((id) => ({ firmId: id, capability: casting }));
    const added = await as(animator, (ctx) => declareCapabilities(ctx, said, { source: 'import', cause }));
    expect(added).toEqual([{ firmId: other, capability: casting }]);
  });

  test('the board reads, without what is the animator’s alone', async () => {
    must(await add());
    expect((await standing(board)).capabilities).toHaveLength(1);
    must(
      await as(animator, (ctx) =>
        editCapability(ctx, firmId, casting, { evidence: 'declared', visibility: 'animator' }),
      ),
    );
    expect((await standing(board)).capabilities).toEqual([]);
    await expect(add(casting, board)).rejects.toMatchObject({ status: 403 });
  });

  test('another network finds nothing and changes nothing', async () => {
    must(await add());
    expect((await standing(stranger)).capabilities).toEqual([]);
    await expect(as(stranger, (ctx) => addCapability(ctx, firmId, 'common:notary'))).rejects.toThrow();
    await expect(as(stranger, (ctx) => removeCapability(ctx, firmId, casting))).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('the place in the chain', () => {
  test('is noted, known better, ended and brought back', async () => {
    const stage = 'jewellery:casting';
    must(await as(animator, (ctx) => placeFirm(ctx, firmId, stage)));
    must(await as(animator, (ctx) => placeFirm(ctx, firmId, stage, 'confirmed')));
    expect((await standing()).positions).toEqual([{ stage, evidence: 'confirmed' }]);
    must(await as(animator, (ctx) => endPosition(ctx, firmId, stage)));
    expect((await standing()).positions).toEqual([]);
    must(await undoLast());
    expect((await standing()).positions).toEqual([{ stage, evidence: 'confirmed' }]);
    expect(code(await as(animator, (ctx) => placeFirm(ctx, firmId, 'jewellery:nowhere')))).toBe(
      'stage/unknown',
    );
  });
});

describe('how a firm works', () => {
  const trade = {
    ...emptyTrade,
    lotFrom: 50,
    lotTo: 500,
    languages: ['it', 'de'],
    minimumOrder: 150_000,
    currency: 'EUR',
  };

  test('two editors from one starting point: the second is told what is there now', async () => {
    const save = (version: number) => as(animator, (ctx) => saveTrade(ctx, firmId, trade, version));
    expect((await Promise.all([save(0), save(0)])).map(code).sort()).toEqual([
      'accepted',
      'changed-meanwhile',
    ]);
    const { version } = await standing();
    must(await as(animator, (ctx) => saveTrade(ctx, firmId, { ...trade, freeCapacity: 'plenty' }, version)));
    expect((await standing()).trade.freeCapacity).toBe('plenty');
    must(await undoLast());
    expect((await standing()).trade).toEqual(trade);
  });

  test('a field may be the animator’s alone', async () => {
    const hidden = { ...trade, visibility: { minimum_order: 'animator' as const } };
    must(await as(animator, (ctx) => saveTrade(ctx, firmId, hidden, 0)));
    expect((await standing(board)).trade).toMatchObject({ lotFrom: 50, minimumOrder: null, currency: null });
    expect((await standing()).trade.minimumOrder).toBe(150_000);
  });
});

describe('who supplies whom', () => {
  const both = (id: string) => as(animator, (ctx) => supplyOf(ctx, id));

  test('declared by one, confirmed by both, ended, and taken back', async () => {
    const buyerId = await firmNamed('Orafi Riuniti');
    const tie = { supplierId: firmId, buyerId };
    const supplyId = must(await as(animator, (ctx) => declareSupply(ctx, tie, 'supplier')));
    expect(await both(buyerId)).toMatchObject([
      { as: 'buyer', supplierSaid: true, buyerSaid: false, otherName: 'Fonderia Rame' },
    ]);
    must(await as(animator, (ctx) => confirmSupply(ctx, supplyId)));
    expect(await both(firmId)).toMatchObject([{ as: 'supplier', supplierSaid: true, buyerSaid: true }]);
    expect(code(await as(animator, (ctx) => declareSupply(ctx, tie, 'buyer')))).toBe('supply/said-already');
    must(await as(animator, (ctx) => endSupply(ctx, supplyId)));
    expect(await both(firmId)).toEqual([]);
    must(await undoLast());
    expect(await both(firmId)).toMatchObject([{ supplierSaid: true, buyerSaid: true }]);
  });

  test('an ended tie begins anew with what is said now', async () => {
    const tie = { supplierId: firmId, buyerId: await firmNamed('Orafi Riuniti') };
    const supplyId = must(await as(animator, (ctx) => declareSupply(ctx, tie, 'both')));
    must(await as(animator, (ctx) => endSupply(ctx, supplyId)));
    must(await as(animator, (ctx) => declareSupply(ctx, tie, 'buyer')));
    expect(await both(firmId)).toMatchObject([{ supplierSaid: false, buyerSaid: true }]);
  });

  test('both sides at once leave one tie, confirmed', async () => {
    const tie = { supplierId: firmId, buyerId: await firmNamed('Orafi Riuniti') };
    const said = await Promise.all(
      (['supplier', 'buyer'] as const).map((side) => as(animator, (ctx) => declareSupply(ctx, tie, side))),
    );
    expect(said.map(code)).toEqual(['accepted', 'accepted']);
    expect(await both(firmId)).toMatchObject([{ supplierSaid: true, buyerSaid: true }]);
  });

  test('not with itself, not with a firm of elsewhere', async () => {
    const itself = { supplierId: firmId, buyerId: firmId };
    expect(code(await as(animator, (ctx) => declareSupply(ctx, itself, 'both')))).toBe('supply/itself');
    const away = must(await as(stranger, (ctx) => createFirm(ctx, { name: 'Away' })));
    const tie = { supplierId: firmId, buyerId: away };
    expect(code(await as(animator, (ctx) => declareSupply(ctx, tie, 'both')))).toBe('firm/unknown');
  });
});
