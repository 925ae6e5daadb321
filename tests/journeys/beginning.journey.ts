import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountsWords } from '#accounts';
import { platformWords } from '#platform';
import { openBrowser, signedIn } from '../browser.ts';
import { runFiliera } from '../house-process.ts';
import { freshFolder } from '../own-house.ts';

const t = accountsWords.en.begin;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an empty house is begun by its printed link, once, without a script', async () => {
  const house = runFiliera(freshFolder(), ['start'], { FILIERA_DEMO: '0' });
  try {
    await house.opened;
    const link = /found your network: (\S+)/.exec(house.stdout())?.[1];
    expect(link).toMatch(/\/begin\/[\w-]{32}$/);
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(link!);
    await page.goto(link!);
    await page.getByLabel(t.network).fill('Gold & Goldsmiths');
    await page.getByLabel(t.you).fill('Ada Moretti');
    await page.locator('input[name=email]').evaluate((field) => field.removeAttribute('required'));
    await page.getByRole('button', { name: t.found }).click();
    expect(await page.getByLabel(t.network).inputValue()).toBe('Gold & Goldsmiths');
    await page.getByLabel(t.email).fill('ada@goldsmiths.example');
    await page.getByRole('button', { name: t.found }).click();
    await page.waitForURL('**/today');
    expect(await page.textContent('h1')).toBe(platformWords.en.today.begin.title);
    expect(await page.textContent('header')).toContain('Gold & Goldsmiths');

    const late = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await late.goto(link!);
    expect(await late.textContent('main')).toContain(t.spent);
  } finally {
    house.process.kill('SIGTERM');
    await house.ended;
  }
});

test('an owner founds another network and sits down in it', async () => {
  const page = await signedIn(browser, { locale: 'en-GB' });
  await page.context().addCookies([{ name: 'lang', value: 'en', url: new URL(page.url()).origin }]);
  await page.goto('/settings');
  await page.getByRole('link', { name: t.another }).click();
  await page.getByLabel(t.network).fill('A network of my own');
  await page.getByRole('button', { name: t.found }).click();
  await page.waitForURL('**/today');
  expect(await page.textContent('header')).toContain('A network of my own');
});
