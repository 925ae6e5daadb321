import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../bin/chromium.mjs';
import { issueLocalSignIn } from '#accounts/server';

/** Where the house of the journeys answers. */
export const houseAddress = (): string => process.env['FILIERA_TEST_HOUSE'] ?? '';

/** Opens a browser that talks to nobody but the house. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine: set FILIERA_CHROMIUM');
  const quiet = ['--disable-gpu', '--disable-quic', '--disable-background-networking'];
  const still = ['--disable-component-update', '--disable-sync'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...still, ...asRoot] });
}

/** A page of somebody who has just signed in to the demonstration as its owner. */
export async function signedIn(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: houseAddress(), ...options });
  const page = await context.newPage();
  const link = await issueLocalSignIn(new Date());
  if (!link) throw new Error('nobody to sign in as: the demonstration is not loaded');
  await page.goto(link);
  await Promise.all([
    page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
    page.click('main button'),
  ]);
  return page;
}
