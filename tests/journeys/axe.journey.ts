import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { langCookie, langs } from '#platform';
import { closeDatabase } from '#platform/server';
import { houseAddress, openBrowser, signedIn } from '../browser.ts';
import { routesOf } from '../trespass/routes.ts';
import { addressesOf, elsewhere, examplesOfTheDemo } from './examples.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

/** Every rule by day; by night those that colours can break: nothing else of the page changes. */
async function faultsOn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const day = await axe(page).withTags(rules).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const night = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  const told = (when: string, { violations }: typeof day) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${when}: ${id} at ${target.join(' ')}`));
  return [...told('by day', day), ...told('by night', night)];
}

describe.each(langs)('in %s, by day and by night', (lang) => {
  const prefer = (page: Page) =>
    page.context().addCookies([{ name: langCookie, value: lang, url: houseAddress() }]);

  test('every page of the desk and of members is free of barriers', { timeout: 600_000 }, async () => {
    const page = await signedIn(browser);
    await prefer(page);
    const faults: Record<string, string[]> = {};
    for (const address of addresses) {
      const answer = await page.goto(address);
      const found = await faultsOn(page);
      if (answer?.status() !== 200) found.push(`answered ${answer?.status()}`);
      const came = new URL(page.url());
      if (came.pathname + came.search !== address) found.push(`sent on to ${came.pathname}`);
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
    await look('/sign-in');
    await page.fill('input[type=email]', 'nobody@motor-valley.example');
    await page.locator('main form').first().getByRole('button').click();
    await page.waitForURL('**/sign-in/code');
    await look('/sign-in/code');
    for (const address of [
      '/begin/used-long-ago-already',
      '/sign-in/link/used-long-ago-already',
      '/sign-in/nowhere',
      '/no-such-page',
    ]) {
      await page.goto(address);
      await look(address);
    }
    expect(faults).toEqual({});
    await page.context().close();
  });
});
