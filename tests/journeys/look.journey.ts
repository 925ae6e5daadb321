import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#platform/server';
import { openBrowser, signedIn } from '../browser.ts';
import { routesOf } from '../trespass/routes.ts';
import { addressesOf, elsewhere, examplesOfTheDemo } from './examples.ts';

/** What a reader of any page notices first: it fits the screen, and the browser finds nothing to complain about. */
let browser: Browser;
let page: Page;
let addresses: string[];

beforeAll(async () => {
  browser = await openBrowser();
  page = await signedIn(browser);
  const examples = await examplesOfTheDemo();
  addresses = routesOf()
    .filter((route) => route.page && !elsewhere.includes(route.path))
    .flatMap((route) => addressesOf(route, examples));
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

test('on a phone no page is wider than its screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const wide: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${address} by ${over}`);
  }
  expect(wide).toEqual([]);
});

test('the browser complains about no page', async () => {
  const complaints: string[] = [];
  const complain = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('console', (message) => message.type() === 'error' && complain(message.text()));
  page.on('pageerror', (error) => complain(error.message));
  for (const address of addresses) await page.goto(address, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
});
