import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsWords, usualPlan, type Place } from '#events';
import { addParticipants, arrange, createForum, readHall, setLock } from '#events/server';
import { closeDatabase, inNetwork, systemIn, type Ctx } from '#platform/server';
import { openBrowser } from '../browser.ts';
import { newcomer, type Newcomer, value } from './newcomer.ts';

/** Meetings moved by keyboard, by hand and without scripts; clashes refused in words. */
const t = eventsWords.en.meetings;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

const firms = ['Alloy Works', 'Brake Makers', 'Carbon Lay-up', 'Damper House'];

/** Alloy meets Brake at 09:00, table 1; Carbon meets Damper at 09:20, table 1; Alloy meets Carbon at 09:40, table 2. */
async function threeMeetings({ networkId }: Newcomer): Promise<string> {
  const name = 'A small forum';
  const plan = usualPlan('2030-12-10', 'Lunch');
  const does = <T>(work: (ctx: Ctx) => Promise<T>) => inNetwork(systemIn(networkId), work);
  return does(async (ctx) => {
    const eventId = value(await createForum(ctx, { name, place: '', zone: 'Europe/Rome', plan, tables: 3 }));
    const rows = firms.map((firm) => ({
      network_id: networkId,
      firm_id: ctx.newId(),
      name: firm,
      sort_name: firm.toLowerCase(),
    }));
    await ctx.db.insertInto('firm').values(rows).execute();
    value(
      await addParticipants(
        ctx,
        eventId,
        rows.map((row) => ({ firmId: row.firm_id })),
      ),
    );
    const { slots, participants } = await readHall(ctx, eventId);
    const place = (slot: number, table: number): Place => ({ slotId: slots[slot]!.id, table });
    const [alloy, brake, carbon, damper] = participants.map((one) => one.id) as [
      string,
      string,
      string,
      string,
    ];
    const made = [
      value(await arrange(ctx, eventId, alloy, brake, place(0, 1))),
      value(await arrange(ctx, eventId, carbon, damper, place(1, 1))),
      value(await arrange(ctx, eventId, alloy, carbon, place(2, 2))),
    ];
    value(
      await setLock(
        ctx,
        eventId,
        made.map((meeting) => meeting.id),
        false,
      ),
    );
    return eventId;
  });
}

// Keys and drags are for the script: it must have taken hold of the page first.
const board = (page: Page, eventId: string) =>
  page.goto(`/events/${eventId}/timetable?view=table`, { waitUntil: 'networkidle' });
const onBoard = (page: Page, firm: string) => page.locator('td a', { hasText: firm }).first();

test('on the board, by keyboard: a clash is told, a free place takes the meeting, undo brings it back', async () => {
  const ada = await newcomer(browser);
  const page = await ada.sitDown();
  const eventId = await threeMeetings(ada);
  await board(page, eventId);
  await onBoard(page, 'Brake Makers').focus();
  const said = page.locator('p.said');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => said.innerText()).toBe('At 09:20, Carbon Lay-up and Damper House sit at table 1.');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => said.innerText())
    .toBe('Alloy Works is already at table 2 with Carbon Lay-up at 09:40.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => said.innerText()).toBe(t.here('10:00', 2));
  await page.keyboard.press('Enter');
  const moved = page.getByText(t.moved('Alloy Works', 'Brake Makers', '10:00', 2));
  await moved.waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Brake Makers');
  await page.getByRole('button', { name: t.moveBack }).click();
  await page.getByText(t.moved('Alloy Works', 'Brake Makers', '09:00', 1)).waitFor();
});

test('on the board, by drag: a taken table refuses in words, a free one takes the meeting', async () => {
  const ada = await newcomer(browser);
  const page = await ada.sitDown({ viewport: { width: 1440, height: 1000 } });
  const eventId = await threeMeetings(ada);
  await board(page, eventId);
  await onBoard(page, 'Brake Makers').dragTo(onBoard(page, 'Damper House'));
  await page.getByText('At 09:20, Carbon Lay-up and Damper House sit at table 1.').waitFor();
  await onBoard(page, 'Brake Makers').dragTo(page.locator('#cell-1-2'));
  await page.getByText(t.moved('Alloy Works', 'Brake Makers', '09:20', 3)).waitFor();
});

test('without scripts, on the meeting’s own page, with what somebody else did meanwhile told', async () => {
  const ada = await newcomer(browser);
  const [page, other] = await Promise.all([
    ada.sitDown({ javaScriptEnabled: false }),
    ada.sitDown({ javaScriptEnabled: false }),
  ]);
  const eventId = await threeMeetings(ada);
  for (const one of [page, other]) {
    await board(one, eventId);
    await onBoard(one, 'Brake Makers').click();
    await one.waitForURL(/timetable\/[0-9a-f-]{36}/);
  }
  const move = async (one: Page, slot: string) => {
    await one.locator('select[name=slot]').selectOption({ label: slot });
    await one.getByRole('button', { name: t.move }).click();
  };
  await move(page, t.slotFree('15:00', 3));
  await page.getByText(t.moved('Alloy Works', 'Brake Makers', '15:00', 1)).waitFor();
  await move(other, t.slotFree('15:20', 3));
  await other
    .getByText('Somebody moved Alloy Works – Brake Makers meanwhile: it is now at 15:00, table 1.')
    .waitFor();
});
