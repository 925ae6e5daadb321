import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { houseAddress, openBrowser, signedIn } from '../browser.ts';
import { routesOf } from '../trespass/routes.ts';

/** Looks at every page a visitor of the desk can reach by its links: by day and by night, in both languages, on a phone. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const patterns = routesOf()
  .filter((route) => route.page)
  .sort((a, b) => a.params.length - b.params.length)
  .map(({ path, audience }) => ({
    path,
    audience,
    fits: new RegExp(`^${path.replace(/\[+\.{3}[^\]]+\]+/g, '.+').replace(/\[+[^\]]+\]+/g, '[^/]+')}$`),
  }));
const patternOf = (pathname: string) => patterns.find((pattern) => pattern.fits.test(pathname))?.path;

let browser: Browser;
let page: Page;
/** One address for each pattern that links lead to. */
const found = new Map<string, string>();

beforeAll(async () => {
  browser = await openBrowser();
  page = await signedIn(browser);
  const starts = patterns.filter(({ path, audience }) => audience === 'desk' && !path.includes('['));
  const waiting = starts.map(({ path }) => path);
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const pattern = patternOf(path.replace(/[?#].*$/, ''));
    if (!pattern || found.has(pattern)) continue;
    const answer = await page.request.get(path, { maxRedirects: 0 });
    if (answer.status() !== 200 || !/text\/html/.test(answer.headers()['content-type'] ?? '')) continue;
    found.set(pattern, path);
    await page.goto(path);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    waiting.push(...links);
  }
});
afterAll(() => browser.close());

async function dressed(lang: 'it' | 'en', theme: 'light' | 'dark', width: number): Promise<void> {
  const url = houseAddress();
  await page.context().addCookies([
    { name: 'lang', value: lang, url },
    { name: 'theme', value: theme, url },
  ]);
  await page.setViewportSize({ width, height: 900 });
}

test('the desk is reached by its links', () => {
  expect([...found.keys()]).toEqual(expect.arrayContaining(['/today', '/kit', '/settings']));
});

describe.each(['it', 'en'] as const)('in %s', (lang) => {
  test.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('every page can be read by everybody, %s at %d', async (theme, width) => {
    await dressed(lang, theme, width);
    const troubles: string[] = [];
    for (const path of found.values()) {
      await page.goto(path);
      expect(await page.locator('html').getAttribute('lang'), path).toBe(lang);
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      for (const { id, nodes } of violations) troubles.push(`${path} ${id}: ${nodes[0]?.target.join(' ')}`);
    }
    expect(troubles).toEqual([]);
  });
});

test('on a phone no page is wider than its screen', async () => {
  await dressed('it', 'light', 390);
  const wide: string[] = [];
  for (const path of found.values()) {
    await page.goto(path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${path} by ${over}`);
  }
  expect(wide).toEqual([]);
});

test('no page is complained about by the browser', async () => {
  await dressed('en', 'light', 1440);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  for (const path of found.values()) await page.goto(path, { waitUntil: 'load' });
  expect(complaints).toEqual([]);
});
