import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Purpose } from '#accounts';
import { issueCapability } from '#accounts/server';
import { memberWords } from '#events';
import { linkFor } from '#events/server';
import { closeDatabase, inNetwork, systemIn, type Ctx } from '#platform/server';
import { writeForum } from '../../src/cli/demo/forum.ts';
import { writeMembers } from '../../src/cli/demo/members.ts';
import { houseAddress, openBrowser } from '../browser.ts';
import { comingForum } from '../worlds/motor-valley/coming-forum.ts';
import { motorValley } from '../worlds/motor-valley/index.ts';
import { pastForum } from '../worlds/motor-valley/past-forum.ts';
import { newcomer } from './newcomer.ts';

/** What somebody sees who opens a link on an old telephone: no account, no script, one act. */
const t = memberWords.it;
let browser: Browser;
let page: Page;
let links: Record<'wishes' | 'coming' | 'past', string>;

beforeAll(async () => {
  browser = await openBrowser();
  const phone = { viewport: { width: 360, height: 640 }, javaScriptEnabled: false };
  page = await (await browser.newContext({ baseURL: houseAddress(), ...phone })).newPage();
  const { networkId } = await newcomer(browser, 'it');
  const now = new Date();
  links = await inNetwork(systemIn(networkId, 'it'), async (ctx) => {
    const settled = await writeMembers(ctx, motorValley);
    await writeForum(ctx, { ...comingForum(now), wishes: [] }, settled);
    await writeForum(ctx, pastForum(now), settled);
    const firm = settled.firm('selvarossa').firmId;
    return {
      wishes: await linkOf(ctx, firm, 'draft', 'wishes'),
      coming: await linkOf(ctx, firm, 'draft', 'agenda'),
      past: await linkOf(ctx, firm, 'over', 'agenda', tomorrow(now)),
    };
  });
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

const tomorrow = (now: Date) => new Date(now.getTime() + 86_400_000);

async function linkOf(
  ctx: Ctx,
  firm: string,
  state: 'draft' | 'over',
  purpose: Purpose,
  expiresAt?: Date,
): Promise<string> {
  const seat = await ctx.db
    .selectFrom('participant')
    .innerJoin('event', 'event.event_id', 'participant.event_id')
    .innerJoin('mandate', 'mandate.firm_id', 'participant.firm_id')
    .select(['event.event_id', 'participant.participant_id', 'mandate.person_id'])
    .where('participant.firm_id', '=', firm)
    .where('event.state', '=', state)
    .executeTakeFirstOrThrow();
  if (expiresAt) {
    const subject = { eventId: seat.event_id, participantId: seat.participant_id };
    return issueCapability(ctx, { personId: seat.person_id, purpose, subject, expiresAt });
  }
  const link = await linkFor(ctx, seat.event_id, seat.participant_id, purpose);
  if (!link.ok) throw new Error(link.refusal.code);
  return link.value.path;
}

test('chooses two firms, is thanked, and finds them chosen when coming back', async () => {
  await page.goto(links.wishes);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(t.wishesTitle);
  for (const firm of ['Fonderie Corvalle', 'Fucine Tornabuio'])
    await page.getByRole('checkbox', { name: firm }).check();
  const onward = page
    .getByRole('button', { name: t.saveAndNext })
    .or(page.getByRole('button', { name: t.save }));
  await onward.click();
  await page.getByText(t.wishesSaid).waitFor();

  await page.goto(links.wishes);
  await page.getByText(t.chosen(2)).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
});

test('says at which hours nobody can come', async () => {
  await page.goto(links.coming);
  await page.getByText(t.cannot).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: t.cannotSend }).click();
  await page.getByText(t.cannotSaid).waitFor();
});

test('reads whom the firm met, in either language', async () => {
  await page.goto(links.past);
  await page.getByText(t.over).waitFor();
  expect(await page.locator('li.meeting').count()).toBeGreaterThan(2);
  await page.getByRole('link', { name: t.languages.en }).click();
  await page.getByText(memberWords.en.over).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
});

test('weighs under twenty kilobytes and carries no script', async () => {
  for (const link of Object.values(links)) {
    let weight = 0;
    page.removeAllListeners('response');
    page.on('response', async (response) => {
      weight += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await page.goto(link, { waitUntil: 'networkidle' });
    expect(await page.locator('script').count()).toBe(0);
    expect(weight).toBeLessThan(20_000);
  }
});
