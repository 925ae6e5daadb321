import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#platform/server';
import { houseAddress, openBrowser } from '../browser.ts';
import { newcomer } from './newcomer.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

async function askForCode(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await page.waitForURL('**/sign-in/code');
}

async function codeFor(page: Page, email: string): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto('/outbox');
  const letter = outbox.locator('article', { hasText: email }).first();
  const code = /\b(\d{6})\b/.exec((await letter.getByRole('heading').textContent()) ?? '')?.[1];
  await outbox.close();
  return code ?? '';
}

test.each([true, false])(
  'a wrong code stays out, the one from the outbox comes in (scripts: %s)',
  async (javaScriptEnabled) => {
    const ada = await newcomer(browser);
    const options = { baseURL: houseAddress(), javaScriptEnabled, locale: 'en-GB' };
    const page = await (await browser.newContext(options)).newPage();
    await askForCode(page, ada.email);
    const code = await codeFor(page, ada.email);

    const wrong = code === '000000' ? '000001' : '000000';
    await page.getByLabel('Six-digit code').fill(wrong);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByLabel('Six-digit code').and(page.locator('[aria-invalid=true]')).waitFor();

    await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.waitForURL('**/today');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Welcome');
  },
);
