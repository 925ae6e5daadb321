import type { Browser, Page } from 'playwright-core';
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

const english = { locale: 'en-GB', extraHTTPHeaders: { 'accept-language': 'en' } };
const speakEnglish = (page: Page) =>
  page.context().addCookies([{ name: 'lang', value: 'en', url: new URL(page.url()).origin }]);

test('without a script: a firm is written down, corrected by two, archived and brought back', async () => {
  const first = await signedIn(browser, { ...english, javaScriptEnabled: false });
  await speakEnglish(first);
  await first.goto('/members/new');
  await first.click('text=Add the firm');
  expect(await first.textContent('main')).toContain('A name is needed.');
  await first.fill('[name=name]', 'Zoppas Gears');
  await first.fill('[name=city]', 'Forlì');
  await first.fill('[name=tags]', 'gears, racing');
  await first.click('text=Add the firm');
  expect(await first.textContent('h1')).toBe('Zoppas Gears');
  const address = first.url().split('?')[0]!;

  const second = await first.context().newPage();
  await Promise.all([first.goto(`${address}/edit`), second.goto(`${address}/edit`)]);
  await first.fill('[name=city]', 'Faenza');
  await first.click('button:text-is("Save")');
  await second.fill('[name=city]', 'Cesena');
  await second.fill('[name=phone]', '+39 0547 1');
  await second.click('button:text-is("Save")');
  expect(await second.textContent('main')).toContain('Somebody saved before you');
  expect(await second.inputValue('[name=phone]')).toBe('+39 0547 1');
  await second.check('[name="take.city"][value=right]');
  await second.click('button:text-is("Save")');
  const told = await second.textContent('main');
  expect(told).toContain('Faenza');
  expect(told).toContain('+39 0547 1');

  await second.click('text=History');
  expect(await second.textContent('main')).toContain('Forlì');
  await second.locator('button:text-is("Take this back")').last().click();
  expect(await second.textContent('main')).toContain('Taken back');

  await first.goto(address);
  await first.click('button:text-is("Archive")');
  await first.goto('/members?q=zoppas');
  expect(await first.textContent('main')).toContain('No firm matches');
  await first.goto('/members?q=zoppas&archived=yes');
  await first.click('a[data-row]');
  await first.click('button:text-is("Restore")');
  expect(await first.textContent('main')).toContain('Back in the lists');
});

test('with the keyboard alone: search as one types, walk, choose, tag, open', async () => {
  const page = await signedIn(browser, english);
  await speakEnglish(page);
  await page.goto('/members');
  await page.waitForLoadState('networkidle');
  const before = await page.locator('a[data-row]').count();
  await page.keyboard.press('/');
  await page.keyboard.type('aluminium', { delay: 30 });
  await page.waitForURL(/q=aluminium/);
  const found = await page.locator('a[data-row]').count();
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThan(before);
  expect(await page.inputValue('#firm-search')).toBe('aluminium');

  // From the search line straight into the rows.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await page.textContent('#selection')).toContain('2 firms selected');
  await page.fill('#selection [name=label]', 'light metals');
  await page.click('#selection button:text-is("Put the tag on")');
  await page.waitForURL(/tagged=/);
  expect(await page.textContent('main')).toContain('light metals');

  await page.waitForLoadState('networkidle');
  await page.keyboard.press('j');
  const name = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Enter');
  await page.waitForURL(/members\/[0-9a-f-]{36}/);
  expect(await page.textContent('h1')).toBe(name);
});

test('two firms become one and two again', async () => {
  const page = await signedIn(browser, { ...english, javaScriptEnabled: false });
  await speakEnglish(page);
  for (const [name, city] of [
    ['Twin Stampi', 'Imola'],
    ['TWIN STAMPI SRL', 'Lugo'],
  ]) {
    await page.goto('/members/new');
    await page.fill('[name=name]', name!);
    await page.fill('[name=city]', city!);
    await page.click('text=Add the firm');
  }
  await page.goto('/members?q=twin');
  for (const box of await page.locator('input[name=firm]').all()) await box.check();
  await page.click('text=Merge the two');
  await page.check('[name="take.city"][value=right]');
  await page.click('button:text-is("Merge the two")');
  expect(await page.textContent('main')).toContain('is now part of this firm');
  await page.goto('/members?q=twin');
  expect(await page.locator('a[data-row]').count()).toBe(1);
  await page.click('a[data-row]');
  await page.click('text=History');
  await page.click('text=Make them two again');
  await page.goto('/members?q=twin');
  expect(await page.locator('a[data-row]').count()).toBe(2);
});
