import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCapability } from '#accounts/server';
import { mergeFirms } from '#members/server';
import { closeDatabase } from '#platform/server';
import { everyOpportunity } from '../opportunity-filter.ts';
import {
  approveOpportunity,
  changeOwn,
  correctOpportunity,
  countOpportunities,
  inviteToSay,
  openOpportunities,
  opportunitiesOfFirm,
  opportunityHistory,
  opportunityLinkFor,
  opportunityLinks,
  opportunityPage,
  readOpportunitiesPage,
  revokeOpportunityLinks,
  setAsideOpportunity,
  settleOpportunity,
  undoOpportunity,
} from './index.ts';
import {
  aDistrict,
  code,
  linkIn,
  must,
  need,
  opened,
  origin,
  start,
  type District,
} from './opportunities.fixture.ts';

let district: District;
beforeAll(async () => void (district = await aDistrict()));
beforeEach(() => district.clear());
afterAll(closeDatabase);

describe('at the desk', () => {
  test('entered on the telephone it is open, in the history, and ready to be matched', async () => {
    const id = await district.entered({ capability: ['jewellery:lost-wax-casting'], quantity: ['5.000'] });
    expect(await district.act(openOpportunities)).toMatchObject([
      {
        id,
        firmId: district.foundry,
        quantity: 5000,
        capabilities: ['jewellery:lost-wax-casting'],
        expiresOn: '2027-02-20',
      },
    ]);
    const [first] = await district.act((ctx) => opportunityHistory(ctx, id));
    expect(first).toMatchObject({ verb: 'entered', by: 'Ada', before: null, undoable: false });
  });

  test('of two who read it at once, one opens it and the other is told', async () => {
    const id = await district.byMember();
    const both = await Promise.all([1, 2].map(() => district.act((ctx) => approveOpportunity(ctx, id, {}))));
    expect(both.map(code).sort()).toEqual(['accepted', 'opportunity/open-already']);
    const verbs = (await district.act((ctx) => opportunityHistory(ctx, id))).map((change) => change.verb);
    expect(verbs).toEqual(['opened', 'entered']);
  });

  test('set aside, its firm is told why, by letter and on its page; mended, it waits again', async () => {
    const id = await district.byMember();
    const before = (await district.mails()).length;
    const done = await district.act((ctx) => setAsideOpportunity(ctx, id, 'Quale lega?', origin));
    expect(must(done)).toEqual({ written: true });
    const letter = (await district.mails())[before]!;
    expect(letter).toMatchObject({ to_address: 'ines@corvalle.example', lang: 'it' });
    expect(letter.body).toContain('Quale lega?');
    const link = await opened(linkIn(letter.body));
    expect(must(await readOpportunitiesPage(link)).standing[0]?.standing.word).toBe('Quale lega?');
    must(await changeOwn(link, id, { ...need, text: ['Titanio grado 5, AMS 4928'] }, 'it'));
    expect(await district.stateOf(id)).toBe('waiting');
  });

  test('a correction that started from an older state is refused, with nothing written', async () => {
    const id = await district.entered();
    const edit = (title: string) =>
      district.act((ctx) => correctOpportunity(ctx, id, { ...need, title: [title], version: ['1'] }));
    expect(code(await edit('One'))).toBe('accepted');
    expect(code(await edit('Two'))).toBe('opportunity/changed-meanwhile');
    expect((await district.one(id)).terms.title).toBe('One');
  });

  test('each act can be taken back, unless something came after it', async () => {
    const id = await district.entered();
    must(await district.act((ctx) => settleOpportunity(ctx, id, { kind: 'close', why: 'found' })));
    const [closed] = await district.act((ctx) => opportunityHistory(ctx, id));
    must(await district.act((ctx) => undoOpportunity(ctx, id, closed!.changeId)));
    expect(await district.stateOf(id)).toBe('open');
    const again = await district.act((ctx) => undoOpportunity(ctx, id, closed!.changeId));
    expect(code(again)).toBe('change/changed-since');
  });

  test('an opening taken back waits to be read once more', async () => {
    const id = await district.byMember();
    must(await district.act((ctx) => approveOpportunity(ctx, id, {})));
    const [opening] = await district.act((ctx) => opportunityHistory(ctx, id));
    must(await district.act((ctx) => undoOpportunity(ctx, id, opening!.changeId)));
    const one = await district.one(id);
    expect([one.standing.state, one.standing.approved, one.reviewedAt]).toEqual(['waiting', false, null]);
  });

  test('the list begins with what waits, then what closes soonest, page by page', async () => {
    const far = await district.entered({ until: ['2027-06-01'] });
    const near = await district.entered({ until: ['2026-12-01'] });
    const waits = await district.byMember();
    const closed = await district.entered();
    must(await district.act((ctx) => settleOpportunity(ctx, closed, { kind: 'close', why: 'no-longer' })));
    const page = (asked: { after?: string | null; before?: string | null }) =>
      district.act((ctx) => opportunityPage(ctx, everyOpportunity, { ...asked, size: 2 }));
    const first = await page({});
    expect(first.rows.map(({ id }) => id)).toEqual([waits, near]);
    const second = await page({ after: first.after });
    expect(second.rows.map(({ id }) => id)).toEqual([far]);
    expect((await page({ before: second.before })).rows.map(({ id }) => id)).toEqual([waits, near]);
    const count = (filter: object) =>
      district.act((ctx) => countOpportunities(ctx, { ...everyOpportunity, ...filter }));
    expect(await count({})).toBe(3);
    expect(await count({ state: 'closed' })).toBe(1);
    expect(await count({ expiring: true })).toBe(1);
    expect(await count({ side: 'offers' })).toBe(0);
    expect(await count({ query: 'corvalle VITI' })).toBe(3);
    expect(await count({ query: '100%' })).toBe(0);
  });

  test('after a merge they are the heir’s, and again its own when the merge is undone', async () => {
    const old = await district.firm('Corvalle vecchia');
    const id = await district.entered({}, old);
    must(await district.act((ctx) => mergeFirms(ctx, district.mill, old, {})));
    expect((await district.act(openOpportunities))[0]).toMatchObject({ id, firmId: district.mill });
    expect(
      (await district.act((ctx) => opportunitiesOfFirm(ctx, district.mill))).map((one) => one.id),
    ).toEqual([id]);
    expect(
      must(await readOpportunitiesPage(await district.linkOf(district.mill))).standing.map((one) => one.id),
    ).toEqual([id]);
  });
});

describe('links', () => {
  test('are sent to those who have none, and told apart from those who can’t be reached', async () => {
    const mute = await district.firm('Senza posta');
    const fresh = await district.firm('Officina Nuova', 'ines@nuova.example');
    const invite = (again = false) =>
      district.act((ctx) => inviteToSay(ctx, [fresh, mute], { origin, again }));
    expect(await invite()).toEqual({ sent: 1, alreadyHad: 0, unreachable: ['Senza posta'] });
    expect(await invite()).toEqual({ sent: 0, alreadyHad: 1, unreachable: ['Senza posta'] });
    expect(await invite(true)).toMatchObject({ sent: 1 });
    const { body, subject } = (await district.mails()).at(-1)!;
    expect(subject).toBe('Che cosa offrite, che cosa cercate?');
    const page = must(await readOpportunitiesPage(await opened(linkIn(body))));
    expect(page).toMatchObject({ firm: 'Officina Nuova', lang: 'it', standing: [] });
  });

  test('can be taken back', async () => {
    const { path } = must(await district.act((ctx) => opportunityLinkFor(ctx, district.mill)));
    const open = await district.act((ctx) => opportunityLinks(ctx, [district.mill]));
    expect(await district.act((ctx) => revokeOpportunityLinks(ctx, district.mill))).toBe(
      open.filter((link) => link.state === 'open').length,
    );
    const [, , network, token] = path.split('/');
    expect(code(await openCapability(network!, token!, start))).toBe('link/revoked');
  });
});
