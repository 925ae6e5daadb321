import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsWords, outgoingWords } from '#events';
import { importWords } from '#members';
import { closeDatabase } from '#platform/server';
import { openBrowser } from '../browser.ts';
import { someWishes, twoLists, type BroughtList } from './lists.ts';
import { newcomer } from './newcomer.ts';

/** The whole journey of a newcomer: from a spreadsheet of firms to printed agendas. */
const bring = importWords.en;
const forum = eventsWords.en;
const { first, later, real } = twoLists();

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await newcomer(browser, 'en')).sitDown();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();

/** Brings a list as far as its rows; answers what the page says of them. */
async function preview(list: BroughtList): Promise<string> {
  await page.goto('/members/import');
  const file = { name: list.name, mimeType: 'text/csv', buffer: Buffer.from(list.text) };
  await page.getByLabel(bring.file, { exact: true }).setInputFiles(file);
  await press(bring.read);
  await page.waitForURL('**/columns');
  await press(bring.columns.preview);
  await page.waitForURL('**/rows');
  return page.locator('main header').first().innerText();
}

async function take(): Promise<void> {
  await page.getByRole('button', { name: /^Take / }).click();
  await page.waitForURL('**/report');
  await page.getByRole('heading', { level: 1, name: bring.report.title }).waitFor({ timeout: 60_000 });
}

describe('a newcomer', () => {
  test('brings in a list of firms, its columns guessed, every row accounted for', async () => {
    const told = await preview(first);
    expect(told).toContain(`${new Intl.NumberFormat('en-GB').format(first.names.length)} rows in all`);
    await take();
    await page.goto('/members');
    const shown = await page.locator('main header').first().innerText();
    const firms = Number(/([\d,]+) firms/.exec(shown)?.[1]?.replaceAll(',', ''));
    expect(firms).toBeGreaterThan(first.names.length * 0.9);
  });

  test('brings a later list, sees who is there already, and undoes it', async () => {
    const told = await preview(later);
    const same = Number(/([\d,]+) already here/.exec(told)?.[1]?.replaceAll(',', '') ?? 0);
    expect(same).toBeGreaterThan(real ? 500 : 60);
    await take();
    await press(bring.report.undo);
    await press(bring.report.undoAct);
    await says(/^Undone: /);
    await page.goto('/members');
    const shown = await page.locator('main header').first().innerText();
    expect(Number(/([\d,]+) firms/.exec(shown)?.[1]?.replaceAll(',', ''))).toBeLessThanOrEqual(
      first.names.length,
    );
  });

  const guests = [...new Set(first.names)].slice(0, 60);

  test('sets up a forum of sixty of them', async () => {
    await page.goto('/events/new');
    await page.getByLabel(forum.forum.name, { exact: true }).fill('The first forum');
    await page.locator('[name=place]').fill('The old tannery');
    await press(forum.forum.create);
    await page.getByRole('heading', { level: 1, name: 'The first forum' }).waitFor();
    await page.getByRole('link', { name: forum.forum.acts['add-participants'].act }).first().click();
    await page.getByLabel(forum.participants.pasteNames).fill(guests.join('\n'));
    await press(forum.participants.addPasted);
    await says(/^60 firms added/);
  });

  test('brings two hundred and forty wishes from a file', async () => {
    await page.goto(page.url().replace(/\/participants.*/, '/wishes'));
    const file = {
      name: 'wishes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(someWishes(guests, 240)),
    };
    await page.getByLabel(forum.wishes.file).setInputFiles(file);
    await press(forum.wishes.bring);
    await says(/^240 wishes added/);
  });

  test('makes a timetable while watching', async () => {
    await page.goto(page.url().replace(/\/wishes.*/, '/timetable'));
    await press(forum.meetings.make);
    await page.getByText(/\d+ meetings, \d+ wish/).waitFor({ timeout: 60_000 });
    const told = await page.getByText(/\d+ meetings, \d+ wish/).innerText();
    expect(Number(/(\d+) meetings/.exec(told)?.[1])).toBeGreaterThan(200);
  });

  test('announces it, and prints agendas, cards, overview and calendars', async () => {
    const root = page.url().replace(/\/timetable.*/, '');
    await page.goto(`${root}/announce`);
    await page.locator('main form').getByRole('button').first().click();
    await page.goto(`${root}/print`);
    const links = page.locator('main a[href*=".pdf"]');
    const papers = new Set(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!)));
    expect(papers.size).toBeGreaterThan(60);
    const wide = [...papers].filter((paper) => !paper.includes('participant='));
    for (const paper of [...wide, [...papers].at(-1)!]) {
      const answer = await page.request.get(paper);
      const bytes = await answer.body();
      expect([paper, answer.status(), answer.headers()['content-type']]).toEqual([
        paper,
        200,
        'application/pdf',
      ]);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.subarray(-8).toString()).toContain('%%EOF');
    }
    const calendar = page.getByRole('link', { name: outgoingWords.en.print.calendar }).first();
    const answer = await page.request.get((await calendar.getAttribute('href'))!);
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR[^]*BEGIN:VEVENT[^]*END:VCALENDAR\s*$/);
  });
});
