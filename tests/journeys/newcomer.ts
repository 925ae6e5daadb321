import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { foundNetwork, letIn, openSession } from '#accounts/server';
import type { Lang, Result } from '#platform';
import { newId } from '#platform/server';
import { houseAddress } from '../browser.ts';

/** The owner of a network of their own, so that a journey can do as it likes and disturb no other. */
export interface Newcomer {
  networkId: string;
  accountId: string;
  email: string;
  /** Another browser of theirs, signed in. */
  sitDown(options?: BrowserContextOptions): Promise<Page>;
}

export async function newcomer(browser: Browser, lang: Lang = 'en'): Promise<Newcomer> {
  const word = newId().slice(-10);
  const email = `ada.${word}@newcomer.example`;
  const networkId = await foundNetwork({ name: `Chain of ${word}`, slug: `chain-${word}`, lang });
  const accountId = await letIn(networkId, { name: 'Ada Ferri', email, role: 'owner', lang });
  return {
    networkId,
    accountId,
    email,
    async sitDown(options = {}) {
      const context = await browser.newContext({ baseURL: houseAddress(), ...options });
      const value = await openSession(accountId, { agent: 'journey', address: '', now: new Date() });
      await context.addCookies([{ name: 'filiera', value, url: houseAddress() }]);
      return context.newPage();
    },
  };
}

/** What was answered; a refusal while a scene is being set is a mistake of the test. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
