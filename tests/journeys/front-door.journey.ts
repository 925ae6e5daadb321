import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLocalSignIn } from '#accounts/server';
import { houseAddress, openBrowser, signedIn } from '../browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a ready link signs in with one button, and looking at it uses nothing up', async () => {
  const link = await issueLocalSignIn(new Date());
  for (const _scanner of [1, 2]) expect((await fetch(houseAddress() + link)).status).toBe(200);
  const page = await signedIn(browser);
  expect(new URL(page.url()).pathname).toBe('/today');
  await page.context().close();
});
