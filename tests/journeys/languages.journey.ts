import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#platform/server';
import { openBrowser } from '../browser.ts';
import { newcomer } from './newcomer.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

test('the desk changes language from its menu, and remembers it on another device', async () => {
  const ada = await newcomer(browser, 'en');
  const page = await ada.sitDown();
  await page.goto('/today');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Welcome');

  await page.getByText('Ada Ferri').first().click();
  await page.getByRole('button', { name: 'Italiano' }).click();
  await page.getByRole('heading', { level: 1, name: 'Benvenuto' }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('it');

  const elsewhere = await ada.sitDown({ locale: 'en-GB' });
  await elsewhere.goto('/settings');
  expect(await elsewhere.getByRole('heading', { level: 1 }).textContent()).toContain('Impostazioni');
});
