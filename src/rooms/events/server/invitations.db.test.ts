import { inNetwork, type Ctx } from '#platform/server';
import { expect, test } from 'vitest';
import { absenceRequests, settleAbsenceRequest } from './absence-requests.ts';
import { askToBeAway, seeAgenda } from './agenda-answers.ts';
import { openForum, value, type Fixture } from './forum.fixture.ts';
import { readSlots, readWishes } from './hall.ts';
import { invite, linkFor, revokeInvitations } from './invitations.ts';
import { linksPage } from './links-page.ts';
import { arrange } from './meetings.ts';
import { openMember, readMemberPage } from './member-page.ts';
import { closeWishesAt } from './wish-call.ts';
import { chooseWishes } from './wish-answers.ts';

const origin = 'https://filiera.example';
const before = new Date('2026-12-01T09:00:00Z');

/** A forum whose first firms have one person each, with an address. */
async function forumWithPeople(firms: number, people = firms): Promise<Fixture> {
  const forum = await openForum(firms);
  await forum.act(async (ctx, eventId) => {
    const rows = await ctx.db
      .selectFrom('participant')
      .innerJoin('firm', 'firm.firm_id', 'participant.firm_id')
      .select(['firm.firm_id', 'firm.name'])
      .where('event_id', '=', eventId)
      .orderBy('firm.sort_name')
      .limit(people)
      .execute();
    for (const [i, firm] of rows.entries())
      await addPerson(ctx, firm.firm_id, i % 2 ? 'en' : 'it', firm.name);
  });
  return forum;
}

async function addPerson(ctx: Ctx, firmId: string, lang: 'it' | 'en', firm: string): Promise<void> {
  const personId = ctx.newId();
  const email = `${firm.toLowerCase().replace(' ', '.')}@example.org`;
  await ctx.db
    .insertInto('person')
    .values({
      network_id: ctx.networkId,
      person_id: personId,
      given_name: 'Anna',
      family_name: `of ${firm}`,
      sort_name: firm.toLowerCase(),
      email,
      lang,
    })
    .execute();
  await ctx.db
    .insertInto('mandate')
    .values({ network_id: ctx.networkId, mandate_id: ctx.newId(), person_id: personId, firm_id: firmId })
    .execute();
}

const mails = (ctx: Ctx) => ctx.db.selectFrom('mail').selectAll().orderBy('to_address').execute();
const linkIn = (body: string) => /https:\/\/filiera\.example\/m\/([\w-]+)\/([\w-]+)/.exec(body)!;

async function memberOf(forum: Fixture, firm: number, purpose: 'agenda' | 'wishes', now = before) {
  const { path } = await forum.done((ctx, id) => linkFor(ctx, id, forum.firms[firm]!, purpose));
  const [, , network, token] = path.split('/');
  return { member: value(await openMember(network!, token!, now)), network: network!, token: token! };
}

/** Everything the network holds, counted and summed, to see whether anything moved. */
async function everything({ act }: Fixture): Promise<string> {
  return act(async (ctx) => {
    const tables = [
      'capability',
      'change',
      'wish',
      'wish_note',
      'agenda_seen',
      'absence_request',
      'mail',
      'event',
    ] as const;
    const parts = [];
    for (const table of tables) parts.push(await ctx.db.selectFrom(table).selectAll().execute());
    return JSON.stringify(parts);
  });
}

test('a letter to each firm, in the language of its person, with a link that opens', async () => {
  const forum = await forumWithPeople(3, 2);
  const invited = await forum.done((ctx, id) => invite(ctx, id, { purpose: 'wishes', origin }));
  expect(invited).toEqual({ sent: 2, alreadyHad: 0, unreachable: ['Firm 002'] });
  const [first, second] = await forum.act(mails);
  expect(first).toMatchObject({
    lang: 'it',
    to_name: 'Anna of Firm 000',
    subject: 'Chi vorreste incontrare? · Forum',
  });
  expect(second).toMatchObject({ lang: 'en', subject: 'Whom would you like to meet at Forum?' });
  const [, network, token] = linkIn(second!.body);
  const page = value(await readMemberPage(value(await openMember(network!, token!, before))));
  expect(page).toMatchObject({ purpose: 'wishes', firm: 'Firm 001', lang: 'en', open: true });
});

test('inviting again leaves alone who has a link, unless asked to write again', async () => {
  const forum = await forumWithPeople(2);
  const send = (again: boolean) =>
    forum.done((ctx, id) => invite(ctx, id, { purpose: 'wishes', origin, again }));
  expect(await send(false)).toMatchObject({ sent: 2 });
  expect(await send(false)).toMatchObject({ sent: 0, alreadyHad: 2 });
  expect(await send(true)).toMatchObject({ sent: 2 });
});

test('an agenda is sent with the meetings in words and as a calendar file', async () => {
  const forum = await forumWithPeople(2);
  const refused = await forum.act((ctx, id) => invite(ctx, id, { purpose: 'agenda', origin }));
  expect(refused).toMatchObject({ refusal: { code: 'forum/no-meetings' } });
  await meet(forum);
  await forum.done((ctx, id) => invite(ctx, id, { purpose: 'agenda', origin }));
  const [mail] = await forum.act(mails);
  expect(mail!.body).toMatch(/9:00–\d+:\d+ {2}Tavolo 4 {2}Firm 001/);
  expect(mail!.attachments).toMatchObject([{ name: 'agenda.ics' }]);
});

test('a link opened a thousand times changes nothing', async () => {
  const forum = await forumWithPeople(2);
  await meet(forum);
  const agenda = await memberOf(forum, 0, 'agenda');
  const wishes = await memberOf(forum, 1, 'wishes');
  const was = await everything(forum);
  for (let i = 0; i < 500; i++) {
    for (const { network, token } of [agenda, wishes]) {
      value(await readMemberPage(value(await openMember(network, token, before))));
    }
  }
  expect(await everything(forum)).toBe(was);
});

test('unknown, expired, revoked and another network’s links get one answer', async () => {
  const forum = await forumWithPeople(2);
  const neighbour = await forumWithPeople(1);
  const { network, token } = await memberOf(forum, 0, 'wishes');
  const theirs = await memberOf(neighbour, 0, 'wishes');
  const closed = { ok: false, refusal: { code: 'link/closed' } };
  expect(await openMember(theirs.network, token, before)).toEqual(closed);
  expect(await openMember('nowhere', token, before)).toEqual(closed);
  expect(await openMember(network, `${token.slice(0, -1)}~`, before)).toEqual(closed);
  expect(await openMember(network, token, new Date('2027-02-01'))).toEqual(closed);
  await forum.act((ctx, id) => revokeInvitations(ctx, id, forum.firms[0]!, 'wishes'));
  expect(await openMember(network, token, before)).toEqual(closed);
});

test('a link for one purpose does not serve another', async () => {
  const forum = await forumWithPeople(2);
  const agenda = await memberOf(forum, 0, 'agenda');
  const wanted = { shown: [forum.firms[1]!], wanted: [forum.firms[1]!] };
  expect(await chooseWishes(agenda.member, wanted)).toMatchObject({ refusal: { code: 'link/closed' } });
  expect(await forum.act(readWishes)).toEqual([]);
  const wishes = await memberOf(forum, 0, 'wishes');
  expect(await seeAgenda(wishes.member)).toMatchObject({ refusal: { code: 'link/closed' } });
});

test('wishes told twice are told once; unticked they are taken back, ticked again they are back', async () => {
  const forum = await forumWithPeople(3);
  const [, b, c] = forum.firms as [string, string, string];
  const { member } = await memberOf(forum, 0, 'wishes');
  const choose = (wanted: string[], note = '') => chooseWishes(member, { shown: [b, c], wanted, note });
  value(await choose([b, c], 'Somebody who bends tubes'));
  const once = await everything(forum);
  value(await choose([b, c], 'Somebody who bends tubes'));
  expect(await everything(forum)).toBe(once);
  value(await choose([c]));
  expect((await forum.act(readWishes)).map((wish) => wish.to)).toEqual([c]);
  value(await choose([b, c]));
  expect(await forum.act(readWishes)).toHaveLength(2);
  expect(await chooseWishes(member, { shown: [member.participantId], wanted: [] })).toMatchObject({
    refusal: { code: 'wish/stranger' },
  });
});

test('before two firms agree to meet, one sees of the other only what all members may see', async () => {
  const forum = await forumWithPeople(2);
  const { member } = await memberOf(forum, 0, 'wishes');
  const others = async () => {
    const page = value(await readMemberPage(member));
    return page.purpose === 'wishes' ? page.others : [];
  };
  expect(await others()).toMatchObject([{ name: 'Firm 001', line: '' }]);
  await forum.act((ctx) =>
    ctx.db
      .updateTable('firm')
      .set({ visibility: JSON.stringify({ summary: 'members' }) })
      .execute(),
  );
  expect(await others()).toMatchObject([{ name: 'Firm 001', line: 'What Firm 001 does' }]);
});

test('firms on another page of the list keep their wishes', async () => {
  const forum = await forumWithPeople(3);
  const [, b, c] = forum.firms as [string, string, string];
  const { member } = await memberOf(forum, 0, 'wishes');
  value(await chooseWishes(member, { shown: [b], wanted: [b] }));
  value(await chooseWishes(member, { shown: [c], wanted: [c] }));
  expect(await forum.act(readWishes)).toHaveLength(2);
});

test('after the hour the animator set, wishes can be read but not changed', async () => {
  const forum = await forumWithPeople(2);
  await forum.done((ctx, id) => closeWishesAt(ctx, id, '2026-12-01T10:00'));
  const unreadable = await forum.act((ctx, id) => closeWishesAt(ctx, id, '2026-13-01T10:00'));
  expect(unreadable).toMatchObject({ refusal: { code: 'wishes/hour-unreadable' } });
  const { member } = await memberOf(forum, 0, 'wishes');
  expect(value(await readMemberPage(member))).toMatchObject({ open: false, closesAt: before });
  const told = await chooseWishes(member, { shown: [forum.firms[1]!], wanted: [forum.firms[1]!] });
  expect(told).toMatchObject({ refusal: { code: 'wishes/closed' } });
});

test('an agenda seen twice is seen once, and the desk knows', async () => {
  const forum = await forumWithPeople(2);
  await meet(forum);
  const { member } = await memberOf(forum, 0, 'agenda');
  value(await seeAgenda(member));
  const once = await everything(forum);
  value(await seeAgenda(member));
  expect(await everything(forum)).toBe(once);
  const page = await forum.act(linksPage);
  expect(page.firms.map((one) => one.seenAt !== null)).toEqual([true, false]);
});

test('“I can’t come at” reaches the animator, who settles it; it moves no meeting by itself', async () => {
  const forum = await forumWithPeople(2);
  await meet(forum);
  const { member } = await memberOf(forum, 0, 'agenda');
  const [first, second] = (await forum.act(readSlots)).filter((slot) => slot.kind === 'meeting');
  const ask = (slots: string[], note: string) => askToBeAway(member, slots, note);
  value(await ask([first!.id, second!.id], 'My flight is late'));
  const once = await everything(forum);
  value(await ask([first!.id, second!.id], 'My flight is late'));
  expect(await everything(forum)).toBe(once);
  expect(await forum.act(absenceRequests)).toMatchObject([
    { firm: 'Firm 000', person: 'Anna of Firm 000', note: 'My flight is late', slotId: first!.id },
    { slotId: second!.id },
  ]);
  const settle = (slotId: string, away: boolean) =>
    forum.act((ctx, id) => settleAbsenceRequest(ctx, id, { participantId: forum.firms[0]!, slotId, away }));
  expect(await settle(first!.id, true)).toMatchObject({ refusal: { code: 'absence/in-a-meeting' } });
  value(await settle(second!.id, true));
  value(await settle(first!.id, false));
  expect(await forum.act(absenceRequests)).toEqual([]);
  value(await ask([], ''));
  expect(await ask(['not-an-hour'], '')).toMatchObject({ refusal: { code: 'answer/no-such-hour' } });
});

test('who only reads at the desk can’t send links, nor settle what members ask', async () => {
  const forum = await forumWithPeople(1);
  const asBoard = <T>(work: (ctx: Ctx) => Promise<T>) => inNetwork(forum.as('board'), work);
  const tries = [
    asBoard((ctx) => invite(ctx, forum.eventId, { purpose: 'wishes', origin })),
    asBoard((ctx) => linkFor(ctx, forum.eventId, forum.firms[0]!, 'wishes')),
    asBoard((ctx) => revokeInvitations(ctx, forum.eventId, forum.firms[0]!, 'wishes')),
    asBoard((ctx) => linksPage(ctx, forum.eventId)),
    asBoard((ctx) => closeWishesAt(ctx, forum.eventId, '2026-12-01T10:00')),
  ];
  for (const one of await Promise.allSettled(tries)) {
    expect(one).toMatchObject({ status: 'rejected', reason: { status: 403 } });
  }
});

/** The first two firms meet in the first slot, at table 4. */
async function meet(forum: Fixture): Promise<void> {
  await forum.done(async (ctx, id) => {
    const slot = (await readSlots(ctx, id)).find((one) => one.kind === 'meeting')!;
    return arrange(ctx, id, forum.firms[0]!, forum.firms[1]!, { slotId: slot.id, table: 4 });
  });
}
