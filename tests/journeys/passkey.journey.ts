import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountsWords } from '#accounts';
import { closeDatabase } from '#platform/server';
import { openBrowser, signedIn } from '../browser.ts';

const t = accountsWords.en;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

/** An authenticator as a telephone has it: it keeps keys and says yes by itself. */
async function authenticatorOf(devtools: CDPSession): Promise<string> {
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

test('a passkey is added, signs in without a code, and stops working once removed', async () => {
  const page = await signedIn(browser, { locale: 'en-GB' });
  await page.context().addCookies([{ name: 'lang', value: 'en', url: new URL(page.url()).origin }]);
  const authenticator = await authenticatorOf(await page.context().newCDPSession(page));
  expect(authenticator).not.toBe('');

  await page.goto('/settings/you');
  await page.getByLabel(t.settings.passkeyName).fill('The telephone');
  await page.getByRole('button', { name: t.settings.passkeyAdd }).click();
  await page.getByText('The telephone').waitFor();

  await page.request.post('/sign-out', { headers: { origin: new URL(page.url()).origin } });
  await page.goto('/today');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await page.getByRole('button', { name: t.signIn.passkey }).click();
  await page.waitForURL('**/today');

  await page.goto('/settings/you');
  await page.getByRole('listitem').filter({ hasText: 'The telephone' }).getByRole('button').click();
  await page.getByText(t.settings.passkeysNone).waitFor();
  await page.request.post('/sign-out', { headers: { origin: new URL(page.url()).origin } });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: t.signIn.passkey }).click();
  await page.getByText(t.refusals['passkey/unknown']!).waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
