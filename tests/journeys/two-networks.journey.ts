import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { platformWords } from '#platform';
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

test('one account works in two networks, and neither sees the other’s firms', async () => {
  const page = await signedIn(browser, { locale: 'en-GB' });
  await page.goto('/members?q=lungomonte');
  const firm = (await page.getByRole('link', { name: 'Acciaierie Lungomonte' }).getAttribute('href'))!;

  await page.getByRole('button', { name: platformWords.en.frame.networks }).click();
  await page.getByRole('button', { name: 'Gold Chain of Nowhere' }).click();
  await page.getByText('Gold Chain of Nowhere').first().waitFor();
  await page.goto('/members');
  expect(await page.locator('a[data-row]').allInnerTexts()).toHaveLength(6);
  expect((await page.goto(firm))?.status()).toBe(404);
  await page.goto('/members?q=lungomonte');
  expect(await page.locator('a[data-row]').count()).toBe(0);
  await page.context().close();
});
