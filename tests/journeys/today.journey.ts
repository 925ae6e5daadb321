import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#platform/server';
import { openBrowser, signedIn } from '../browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

/** Each sentence of the morning, and something that must stand where its button leads. */
const morning = [
  ['have asked to be away', 'Edith Pinsent'],
  ['wait for a timetable', 'Timetable'],
  ['want to meet again', 'Old Ropeworks'],
  ['cards-from-the-spring-fair.csv', 'Tornerie Valdorsa di Dorsani'],
  ['Have they met?', 'Marl End Thermal'],
  ['wait to be read', 'Scuola Tecnica Valdorsa'],
] as const;

test('each sentence of Today leads to what it speaks of', async () => {
  const page = await signedIn(browser, { locale: 'en-GB' });
  for (const [sentence, subject] of morning) {
    await page.goto('/today');
    const entry = page.locator('.list > *').filter({ hasText: sentence });
    await entry.getByRole('link').click();
    await page.waitForURL((url) => url.pathname !== '/today');
    expect(await page.locator('main').innerText()).toContain(subject);
  }
  await page.context().close();
});
