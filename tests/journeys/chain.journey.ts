import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueCapability } from '#accounts/server';
import { choosePacks, opportunityLinkFor } from '#chain/server';
import { usualPlan } from '#events';
import { addParticipants, createForum, linkFor, readHall } from '#events/server';
import { closeDatabase, inNetwork, systemIn, type Ctx } from '#platform/server';
import { houseAddress, openBrowser } from '../browser.ts';
import { newcomer, value, type Newcomer } from './newcomer.ts';

/**
 * A foundry says by telephone, in Italian, what it needs; a machinist said in English what it offers. The animator
 * reads why they belong together, both say yes, and the pair stands among the forum's wishes.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

const cast = [
  { name: 'Fonderia Valchiusa', given: 'Ines', lang: 'it' },
  { name: 'Harrow Precision', given: 'Edwin', lang: 'en' },
  { name: 'Studio Legale Pratoverde', given: 'Livia', lang: 'it' },
  { name: 'Larch & Sons Catering', given: 'Maud', lang: 'en' },
] as const;

interface Scene {
  eventId: string;
  firms: string[];
  participants: string[];
}

async function setScene(ada: Newcomer): Promise<Scene> {
  return inNetwork(systemIn(ada.networkId), async (ctx) => {
    value(await choosePacks(ctx, ['mechanical']));
    const firms = [];
    for (const one of cast) firms.push(await settle(ctx, one));
    const eventId = value(
      await createForum(ctx, {
        name: 'Forum d’inverno',
        place: 'Ponteferro',
        zone: 'Europe/Rome',
        plan: usualPlan('2030-12-10', 'Pranzo'),
        tables: 4,
      }),
    );
    value(
      await addParticipants(
        ctx,
        eventId,
        firms.map((firmId) => ({ firmId })),
      ),
    );
    const { participants } = await readHall(ctx, eventId);
    const byName = new Map(participants.map((one) => [one.name, one.id]));
    return { eventId, firms, participants: cast.map(({ name }) => byName.get(name)!) };
  });
}

async function settle(ctx: Ctx, { name, given, lang }: (typeof cast)[number]): Promise<string> {
  const [firm_id, person_id] = [ctx.newId(), ctx.newId()];
  const network_id = ctx.networkId;
  await ctx.db
    .insertInto('firm')
    .values({ network_id, firm_id, name, sort_name: name.toLowerCase(), lang })
    .execute();
  await ctx.db
    .insertInto('person')
    .values({
      network_id,
      person_id,
      given_name: given,
      email: `${given.toLowerCase()}@${ctx.newId()}.example`,
      family_name: 'Prova',
      sort_name: `prova ${given}`,
      lang,
    })
    .execute();
  await ctx.db
    .insertInto('mandate')
    .values({ network_id, mandate_id: ctx.newId(), firm_id, person_id })
    .execute();
  return firm_id;
}

/** A telephone without script. */
async function telephone(path: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: houseAddress(),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function say(page: Page, kind: string, line: string, text: string, send: string): Promise<void> {
  await page.locator(`input[name="kind"][value="${kind}"]`).check();
  await page.locator('input[name="title"]').fill(line);
  await page.locator('textarea[name="text"]').fill(text);
  await page.getByRole('button', { name: send, exact: true }).click();
  expect(await page.getByRole('status').count()).toBe(1);
}

test('a need said in Italian by telephone meets an offer in English, and both want the meeting', async () => {
  const ada = await newcomer(browser);
  const { eventId, firms, participants } = await setScene(ada);
  const as = systemIn(ada.networkId);
  const page = await ada.sitDown();
  const saying = async (at: number) =>
    telephone(value(await inNetwork(as, (ctx) => opportunityLinkFor(ctx, firms[at]!))).path);

  const foundry = await saying(0);
  expect(await foundry.locator('html').getAttribute('lang')).toBe('it');
  await say(
    foundry,
    'commercial-request',
    'Chi lavora a 5 assi i nostri getti in magnesio?',
    'Scatole cambio da 3 a 20 pezzi, fresatura a cinque assi e collaudo.',
    'Invia',
  );
  const machinist = await saying(1);
  expect(await machinist.locator('html').getAttribute('lang')).toBe('en');
  await say(
    machinist,
    'commercial-offer',
    'Five-axis milling of light alloy castings',
    'Small batches of aluminium and magnesium castings, measured and delivered in three weeks.',
    'Send it',
  );

  // The animator reads both and opens them to the network.
  for (const title of ['Chi lavora a 5 assi', 'Five-axis milling of light']) {
    await page.goto('/opportunities');
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('button', { name: 'Open it' }).click();
  }
  await page.goto('/opportunities');
  await page.getByRole('link', { name: 'Chi lavora a 5 assi' }).first().click();
  const first = page.locator('#suppliers article').first();
  expect(await first.getByRole('heading').first().innerText()).toBe('Harrow Precision');
  // Why: a sentence, and the facts it rests on can be opened.
  await first.getByRole('link', { name: 'Five-axis milling of light alloy castings' }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Five-axis milling');

  // Both find each other on their own page for the forum, each in its own language, and say yes.
  for (const [at, other, save] of [
    [0, 'Harrow Precision', /Salva e mostra/],
    [1, 'Fonderia Valchiusa', /Save, and see/],
  ] as const) {
    const { path } = value(await inNetwork(as, (ctx) => linkFor(ctx, eventId, participants[at]!, 'wishes')));
    const phone = await telephone(path);
    const pick = phone.locator('fieldset', { hasText: other });
    await pick.locator('input[value="yes"]').check();
    await phone.getByRole('button', { name: save }).click();
    expect(await phone.getByRole('status').count()).toBe(1);
  }

  await page.goto(`/events/${eventId}/wishes`);
  const wishes = await page.locator('main').innerText();
  expect(wishes).toContain('Fonderia Valchiusa');
  expect(wishes).toContain('Harrow Precision');
  const kept = await inNetwork(as, (ctx) =>
    ctx.db
      .selectFrom('wish')
      .select(['from_id', 'to_id', 'source'])
      .where('event_id', '=', eventId)
      .where('withdrawn_at', 'is', null)
      .execute(),
  );
  const pair = [participants[0], participants[1]].sort();
  expect(kept.map((wish) => [wish.from_id, wish.to_id].sort())).toEqual([pair, pair]);
  expect(new Set(kept.map((wish) => wish.source))).toEqual(new Set(['member']));
});

test('an introduction: asked unnamed, answered by telephone, named when both have said yes', async () => {
  const ada = await newcomer(browser);
  const { firms } = await setScene(ada);
  const page = await ada.sitDown();
  await page.goto(`/introductions/new?a=${firms[0]}&b=${firms[1]}`);
  const [toFoundry, toMachinist] = [page.locator('textarea').nth(0), page.locator('textarea').nth(1)];
  await toFoundry.fill('Un’officina lavora getti a cinque assi.');
  await toMachinist.fill('A foundry needs its castings machined.');
  await page.getByRole('button', { name: 'Save, and write later' }).click();
  await page.waitForURL(/introductions\/[0-9a-f-]{36}/);
  const introductionId = page.url().split('/').at(-1)!;

  const linkOf = (at: number) =>
    inNetwork(systemIn(ada.networkId), async (ctx) => {
      const { person_id } = await ctx.db
        .selectFrom('mandate')
        .select('person_id')
        .where('firm_id', '=', firms[at]!)
        .executeTakeFirstOrThrow();
      return issueCapability(ctx, {
        personId: person_id,
        purpose: 'introduction',
        subject: { introductionId, firmId: firms[at]! },
        expiresAt: new Date(ctx.now.getTime() + 86_400_000),
      });
    });
  const [foundry, machinist] = [await telephone(await linkOf(0)), await telephone(await linkOf(1))];
  expect(await foundry.locator('body').innerText()).not.toContain('Harrow');
  await foundry.getByRole('button', { name: 'Sì, presentateci' }).click();
  expect(await foundry.locator('body').innerText()).not.toContain('Harrow');
  expect(await machinist.locator('body').innerText()).not.toContain('Valchiusa');
  await machinist.getByRole('button', { name: 'Yes, introduce us' }).click();
  expect(await machinist.getByRole('heading', { level: 1 }).innerText()).toBe('Meet Fonderia Valchiusa');
  await foundry.reload();
  expect(await foundry.getByRole('heading', { level: 1 }).innerText()).toBe('Ecco Harrow Precision');
  await foundry.getByRole('button', { name: 'Ci siamo incontrati', exact: true }).click();
  await page.reload();
  expect(await page.locator('main').innerText()).toContain('Harrow Precision: yes');
});
