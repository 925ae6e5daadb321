import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { revokeCapability } from '#accounts/server';
import { archiveFirm } from '#members/server';
import { closeDatabase, newId, type Ctx } from '#platform/server';
import { everyOpportunity } from '../opportunity-filter.ts';
import {
  approveOpportunity,
  changeOwn,
  closeOwn,
  correctOpportunity,
  inviteToSay,
  openOpportunities,
  opportunitiesOfFirm,
  opportunitiesToday,
  opportunityAtDesk,
  opportunityById,
  opportunityFor,
  opportunityHistory,
  opportunityLinkFor,
  opportunityLinks,
  opportunityPage,
  readOpportunitiesPage,
  readRenewalPage,
  renewOwn,
  sayOpportunity,
  settleOpportunity,
  undoOpportunity,
} from './index.ts';
import { aDistrict, code, must, need, origin, type District } from './opportunities.fixture.ts';

let district: District;
beforeAll(async () => void (district = await aDistrict()));
beforeEach(() => district.clear());
afterAll(closeDatabase);

describe('by its link a firm', () => {
  test('says something, and it waits to be read; sent twice, even at once, it is one', async () => {
    const link = await district.linkOf(district.foundry);
    const once = newId();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => must(await sayOpportunity(link, need, once, 'it'))),
    );
    expect(new Set(ids)).toEqual(new Set([once]));
    expect(await district.stateOf(once)).toBe('waiting');
    expect(await district.act(openOpportunities)).toEqual([]);
    const history = await district.act((ctx) => opportunityHistory(ctx, once));
    expect(history.map(({ verb, by }) => [verb, by])).toEqual([['entered', 'Ines di Fonderie Corvalle']]);
    const another = await sayOpportunity(link, { ...need, title: ['Another'] }, once, 'it');
    expect(must(another)).not.toBe(once);
  });

  test('changes what it said: the day stays open, other words are read again', async () => {
    const id = await district.entered();
    const link = await district.linkOf(district.foundry);
    must(await changeOwn(link, id, { ...need, until: ['2027-01-15'], quantity: ['7'] }, 'it'));
    expect(await district.stateOf(id)).toBe('open');
    must(await changeOwn(link, id, { ...need, title: ['Stampaggio a caldo'] }, 'it'));
    expect(await district.stateOf(id)).toBe('waiting');
  });

  test('reaches nothing of another district.firm, and nothing without serving its own', async () => {
    const other = await district.entered({}, district.mill);
    const link = await district.linkOf(district.foundry);
    expect(must(await readOpportunitiesPage(link)).standing).toEqual([]);
    expect(code(await closeOwn(link, other, 'found'))).toBe('link/closed');
    expect(code(await renewOwn(link, other))).toBe('link/closed');
    expect(code(await changeOwn(link, other, need, 'it'))).toBe('link/closed');
    const forged = { ...link, subject: { firmId: district.mill } };
    expect(code(await readOpportunitiesPage(forged))).toBe('link/closed');
    expect(code(await readRenewalPage(link))).toBe('link/closed');
    expect(await district.stateOf(other)).toBe('open');
  });

  test('can’t take over an id of another firm’s with its form', async () => {
    const other = await district.entered({}, district.mill);
    const mine = must(await sayOpportunity(await district.linkOf(district.foundry), need, other, 'it'));
    expect(mine).not.toBe(other);
    expect((await district.one(other)).firmId).toBe(district.mill);
  });

  test('has no page any more once it has left the list', async () => {
    const gone = await district.firm('Chiusa per sempre');
    const link = await district.linkOf(gone);
    must(await district.act((ctx) => archiveFirm(ctx, gone)));
    expect(code(await readOpportunitiesPage(link))).toBe('link/closed');
  });

  test('a thousand looks change nothing', async () => {
    await district.byMember();
    const link = await district.linkOf(district.foundry);
    const whole = () =>
      district.act(async ({ db }) => [
        await db.selectFrom('opportunity').selectAll().execute(),
        (await db.selectFrom('change').select('change_id').execute()).length,
      ]);
    const before = await whole();
    for (let n = 0; n < 40; n++)
      await Promise.all(Array.from({ length: 25 }, () => readOpportunitiesPage(link)));
    expect(await whole()).toEqual(before);
  });
});

describe('the walls', () => {
  test('another network finds nothing of it', async () => {
    const id = await district.entered();
    for (const act of [
      (ctx: Ctx) => opportunityById(ctx, id),
      (ctx: Ctx) => approveOpportunity(ctx, id, {}),
      (ctx: Ctx) => correctOpportunity(ctx, id, need),
      (ctx: Ctx) => settleOpportunity(ctx, id, { kind: 'renew' }),
      (ctx: Ctx) => undoOpportunity(ctx, id, id),
    ] as ((ctx: Ctx) => Promise<unknown>)[]) {
      await expect(district.act(act, district.stranger)).rejects.toMatchObject({ status: 404 });
    }
    expect(await district.act(openOpportunities, district.stranger)).toEqual([]);
    const strangersLink = {
      ...(await district.linkOf(district.foundry)),
      who: { ...district.stranger, role: 'member' as const },
    };
    expect(code(await readOpportunitiesPage(strangersLink))).toBe('link/closed');
  });

  test('the board reads, changes nothing, and is not told whose an anonymous one is', async () => {
    const secret = await district.entered({ anonymous: ['yes'], title: ['Corvalle cerca viti'] });
    const ours = await district.entered({ visibility: ['animator'] });
    const plain = await district.entered();
    for (const act of [
      (ctx: Ctx) => approveOpportunity(ctx, plain, {}),
      (ctx: Ctx) => settleOpportunity(ctx, plain, { kind: 'renew' }),
      (ctx: Ctx) => opportunityHistory(ctx, plain),
      (ctx: Ctx) => inviteToSay(ctx, [district.foundry], { origin }),
      (ctx: Ctx) => opportunityLinkFor(ctx, district.foundry),
    ] as ((ctx: Ctx) => Promise<unknown>)[]) {
      await expect(district.act(act, district.board)).rejects.toMatchObject({ status: 403 });
    }
    await expect(district.act((ctx) => opportunityAtDesk(ctx, ours), district.board)).rejects.toMatchObject({
      status: 404,
    });
    const list = (filter = {}) =>
      district.act((ctx) => opportunityPage(ctx, { ...everyOpportunity, ...filter }, {}), district.board);
    expect((await list()).rows.map(({ id }) => id).sort()).toEqual([secret, plain].sort());
    expect((await list({ firm: district.foundry })).rows.map(({ id }) => id)).toEqual([plain]);
    expect((await list({ query: 'corvalle' })).rows.map(({ id }) => id)).toEqual([plain]);
    const told = JSON.stringify([
      await district.act((ctx) => opportunityAtDesk(ctx, secret), district.board),
      (await list()).rows.filter(({ id }) => id === secret),
      (await district.act((ctx) => opportunitiesOfFirm(ctx, district.foundry), district.board)).filter(
        ({ id }) => id === secret,
      ),
    ]);
    expect(told.toLowerCase()).not.toMatch(/corvalle|valdorsa/);
    expect(told).not.toContain(district.foundry);
    expect(await district.act(opportunitiesToday, district.board)).toEqual([]);
  });

  test('another member learns whose it is only when it is revealed to them', async () => {
    const id = await district.entered({
      anonymous: ['yes'],
      title: ['Corvalle cerca viti'],
      text: ['Chiamate Ines a Valdorsa: ines@corvalle.example'],
    });
    const seen = (revealedTo: string[], firmId = district.mill) =>
      district.act((ctx) => opportunityFor(ctx, id, { audience: 'members', firmId }, new Set(revealedTo)));
    expect(JSON.stringify(await seen([])).toLowerCase()).not.toMatch(/corvalle|valdorsa/);
    expect(JSON.stringify(await seen([]))).not.toContain(district.foundry);
    expect((await seen([district.mill])).firm).toMatchObject({
      id: district.foundry,
      name: 'Fonderie Corvalle',
    });
    expect((await seen([], district.foundry)).firm).toMatchObject({ name: 'Fonderie Corvalle' });
    must(await district.act((ctx) => settleOpportunity(ctx, id, { kind: 'close', why: 'found' })));
    await expect(seen([])).rejects.toMatchObject({ status: 404 });
  });

  test('a revoked link opens nothing', async () => {
    const link = await district.linkOf(district.foundry);
    await district.act((ctx) => revokeCapability(ctx, link.capabilityId));
    const again = await district.act((ctx) => opportunityLinks(ctx, [district.foundry]));
    expect(again.find(({ linkId }) => linkId === link.capabilityId)?.state).toBe('revoked');
  });
});
