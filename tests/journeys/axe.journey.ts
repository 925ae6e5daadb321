import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { langCookie } from '#platform';
import { closeDatabase } from '#platform/server';
import { houseAddress, openBrowser, signedIn } from '../browser.ts';
import { routesOf } from '../trespass/routes.ts';
import { addressesOf, examplesOfTheDemo } from './examples.ts';

/** Pages that only send elsewhere, or need a visit of their own below. */
const elsewhere = ['/', '/sign-in/code', '/sign-in/link/[token]', '/sign-in/nowhere'];
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** By night the same page is drawn in other colours: only what colours decide can differ. */
const ofColour = ['color-contrast', 'link-in-text-block'];

let browser: Browser;
let addresses: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const pages = routesOf().filter((route) => route.page && !elsewhere.includes(route.path));
  const examples = await examplesOfTheDemo();
  addresses = pages.flatMap((route) => addressesOf(route, examples));
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

// No page of ours has frames: axe then needs no second page to put its findings together.
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

async function faultsOn(page: Page): Promise<string[]> {
  const told: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
    const builder = theme === 'light' ? axe(page).withTags(all) : axe(page).withRules(ofColour);
    const { violations } = await builder.analyze();
    for (const { id, nodes } of violations)
      told.push(...nodes.map(({ target }) => `${theme}: ${id} at ${target.join(' ')}`));
  }
  return told;
}

describe.each(['it', 'en'] as const)('in %s, by day and by night', (lang) => {
  const prefer = (page: Page) =>
    page.context().addCookies([{ name: langCookie, value: lang, url: houseAddress() }]);

  test('every page of the desk and of members is free of barriers', async () => {
    const page = await signedIn(browser);
    await prefer(page);
    const faults: Record<string, string[]> = {};
    for (const address of addresses) {
      const answer = await page.goto(address);
      const found = await faultsOn(page);
      if (answer?.status() !== 200) found.push(`answered ${answer?.status()}`);
      // A member's page speaks the member's language, whoever looks at it.
      const spoken = await page.getAttribute('html', 'lang');
      if (spoken !== lang && !address.startsWith('/m/')) found.push(`speaks ${spoken}`);
      if (found.length > 0) faults[address] = found;
    }
    expect(faults).toEqual({});
    await page.context().close();
  });

  test('so are the ways in, and the page that is not there', async () => {
    const page = await (await browser.newContext({ baseURL: houseAddress() })).newPage();
    await prefer(page);
    const faults: Record<string, string[]> = {};
    const look = async (address: string) => {
      const found = await faultsOn(page);
      if (found.length > 0) faults[address] = found;
    };
    await page.goto('/sign-in');
    await page.fill('input[type=email]', 'nobody@motor-valley.example');
    await page.locator('main form').first().getByRole('button').click();
    await page.waitForURL('**/sign-in/code');
    await look('/sign-in/code');
    for (const address of ['/sign-in/link/used-long-ago-already', '/sign-in/nowhere', '/no-such-page']) {
      await page.goto(address);
      await look(address);
    }
    expect(faults).toEqual({});
    await page.context().close();
  });
});
