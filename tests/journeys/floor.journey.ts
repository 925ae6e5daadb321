import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsWords, usualPlan } from '#events';
import {
  addParticipants,
  announce,
  arrange,
  createForum,
  linkFor,
  makeWishes,
  readHall,
  setLock,
} from '#events/server';
import { addMandate, createPerson } from '#members/server';
import { closeDatabase, inNetwork, systemIn, type Ctx } from '#platform/server';
import { openBrowser } from '../browser.ts';
import { newcomer, type Newcomer, value } from './newcomer.ts';

/** The day of a forum, without scripts: somebody does not come, the floor is repaired, and it can be undone. */
const t = eventsWords.en.floor;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

const firms = ['Alloy Works', 'Brake Makers', 'Carbon Lay-up', 'Damper House'];

/** At 09:00 Alloy meets Brake; Carbon would like to meet Alloy, and waits. Announced; Alloy has a link to its agenda. */
async function announcedForum({ networkId }: Newcomer): Promise<{ eventId: string; agenda: string }> {
  const plan = usualPlan('2030-12-10', 'Lunch');
  return inNetwork(systemIn(networkId, 'en'), async (ctx) => {
    const name = 'A small forum';
    const eventId = value(await createForum(ctx, { name, place: '', zone: 'Europe/Rome', plan, tables: 2 }));
    const ids = await addFirms(ctx);
    value(
      await addParticipants(
        ctx,
        eventId,
        ids.map((firmId) => ({ firmId, people: ['Anna Alloy'] })),
      ),
    );
    const { slots, participants } = await readHall(ctx, eventId);
    const [alloy, brake, carbon] = participants.map((one) => one.id) as [string, string, string];
    value(
      await makeWishes(ctx, eventId, [
        { from: alloy, to: brake, weight: 3 },
        { from: carbon, to: alloy, weight: 2 },
      ]),
    );
    const met = value(await arrange(ctx, eventId, alloy, brake, { slotId: slots[0]!.id, table: 1 }));
    value(await setLock(ctx, eventId, [met.id], false));
    value(await announce(ctx, eventId));
    const { path } = value(await linkFor(ctx, eventId, alloy, 'agenda'));
    return { eventId, agenda: path };
  });
}

async function addFirms(ctx: Ctx): Promise<string[]> {
  const rows = firms.map((name) => ({
    network_id: ctx.networkId,
    firm_id: ctx.newId(),
    name,
    sort_name: name.toLowerCase(),
  }));
  await ctx.db.insertInto('firm').values(rows).execute();
  const ids = rows.map((row) => row.firm_id);
  const anna = { given_name: 'Anna', family_name: 'Alloy', email: 'anna@alloy.example', lang: 'en' };
  const personId = value(await createPerson(ctx, anna));
  value(await addMandate(ctx, { personId, firmId: ids[0]!, role: 'Sales', since: '', until: '' }));
  return ids;
}

const agendaOf = async (page: Page, path: string): Promise<string> => {
  await page.goto(path);
  return page.locator('main').innerText();
};

test('a firm does not come: seen first, confirmed, told to those concerned, and undone', async () => {
  const ada = await newcomer(browser);
  const page = await ada.sitDown({ javaScriptEnabled: false });
  const member = await (
    await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['FILIERA_TEST_HOUSE']! })
  ).newPage();
  const { eventId, agenda } = await announcedForum(ada);
  expect(await agendaOf(member, agenda)).toContain('Brake Makers');

  await page.goto(`/events/${eventId}/floor`);
  await page.getByRole('link', { name: t.tab }).first().waitFor();
  await page.getByLabel(t.firm, { exact: true }).selectOption({ label: 'Brake Makers' });
  await page.getByRole('button', { name: t.see }).first().click();
  await page.getByText('1 meeting is lost, 1 waiting wish gets in.').waitFor();
  await page
    .getByText("Your meeting with Brake Makers at 09:00 is not held: Brake Makers can't be there then")
    .waitFor();
  expect(await agendaOf(member, agenda)).toContain('Brake Makers');

  await page.getByRole('button', { name: t.confirm }).click();
  await page.getByText('Brake Makers does not come today.').waitFor();
  await page.getByText(t.lettersSent(1)).waitFor();
  const after = await agendaOf(member, agenda);
  expect(after).toContain('Carbon Lay-up');
  expect(after).not.toContain('Brake Makers');

  await page.getByRole('button', { name: t.undo }).click();
  await page.getByText(t.undone).waitFor();
  const back = await agendaOf(member, agenda);
  expect(back).toContain('Brake Makers');
  expect(back).not.toContain('Carbon Lay-up');
});

test('what somebody else confirmed meanwhile is told, and the day is shown as it is now', async () => {
  const ada = await newcomer(browser);
  const [page, other] = await Promise.all([ada.sitDown(), ada.sitDown()]);
  const { eventId } = await announcedForum(ada);
  for (const one of [page, other]) {
    await one.goto(`/events/${eventId}/floor`);
    await one.getByLabel(t.firm, { exact: true }).selectOption({ label: 'Alloy Works' });
    await one.getByRole('button', { name: t.see }).first().click();
    await one.getByRole('button', { name: t.confirm }).waitFor();
  }
  await page.getByRole('button', { name: t.confirm }).click();
  await page.getByText('Alloy Works does not come today.').waitFor();
  await other.getByRole('button', { name: t.confirm }).click();
  await other.getByText('Something changed in this forum meanwhile.').waitFor();
  await other.getByText(t.nobodyMoves).waitFor();
});
