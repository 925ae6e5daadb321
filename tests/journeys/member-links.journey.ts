import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkFor, readHall } from '#events/server';
import { closeDatabase, inNetwork, systemIn } from '#platform/server';
import { openForum, value, type Fixture } from '../../src/rooms/events/server/forum.fixture.ts';
import { arrange } from '../../src/rooms/events/server/meetings.ts';
import { announce } from '../../src/rooms/events/server/publications.ts';
import { houseAddress, openBrowser } from '../browser.ts';

let browser: Browser;
let forum: Fixture;
beforeAll(async () => {
  browser = await openBrowser();
  forum = await openForum(35);
  await inNetwork(systemIn(forum.networkId), async (ctx) => {
    const firms = await ctx.db.selectFrom('firm').select('firm_id').orderBy('sort_name').limit(2).execute();
    for (const { firm_id } of firms) {
      const person = { network_id: ctx.networkId, person_id: ctx.newId() };
      const named = {
        given_name: 'Anna',
        family_name: 'Rossi',
        sort_name: 'rossi anna',
        email: 'anna@example.org',
      };
      await ctx.db
        .insertInto('person')
        .values({ ...person, ...named, lang: 'it' })
        .execute();
      await ctx.db
        .insertInto('mandate')
        .values({ ...person, mandate_id: ctx.newId(), firm_id })
        .execute();
    }
  });
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

/** A telephone without script, and what it had to fetch. */
async function telephone(
  purpose: 'agenda' | 'wishes',
): Promise<{ page: Page; close: BrowserContext['close']; bytes(): Promise<number> }> {
  const { path } = await forum.done((ctx, id) => linkFor(ctx, id, forum.firms[0]!, purpose));
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  // A redirect has no body; a page left behind has none any more.
  page.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  await page.goto(houseAddress() + path);
  await page.waitForLoadState('networkidle');
  return {
    page,
    close: () => context.close(),
    bytes: async () => Buffer.concat(await Promise.all(bodies)).length,
  };
}

test('whom to meet: tick, save, change one’s mind; what was typed is never lost', async () => {
  const { page, close, bytes } = await telephone('wishes');
  expect(await bytes()).toBeLessThan(20_000);
  expect(await page.locator('html').getAttribute('lang')).toBe('it');
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(2).check();
  await page.getByRole('button', { name: 'Salva e mostra le prossime' }).click();
  expect(await page.getByRole('status').innerText()).toBe('Salvato. Grazie.');
  await page.getByRole('textbox').fill('x'.repeat(1200));
  await page.getByRole('button', { name: 'Salva la mia scelta' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('troppo lungo di 200 caratteri');
  expect(await page.getByRole('textbox').inputValue()).toHaveLength(1200);
  await page.getByRole('textbox').fill('Chi piega tubi di titanio');
  await page.getByRole('button', { name: 'Salva la mia scelta' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Whom would you like to meet?');
  expect(await page.getByText('You have chosen 2 firms.').count()).toBe(1);
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await close();
});

test('the agenda: seen with one tap, “I can’t come” with two, and a file for the calendar', async () => {
  await forum.done(async (ctx, id) => {
    const { slots } = await readHall(ctx, id);
    const slotId = slots.find((slot) => slot.kind === 'meeting')!.id;
    return arrange(ctx, id, forum.firms[0]!, forum.firms[1]!, { slotId, table: 7 });
  });
  await forum.done((ctx, id) => announce(ctx, id));
  const { page, close, bytes } = await telephone('agenda');
  expect(await bytes()).toBeLessThan(20_000);
  expect(await page.getByText('Tavolo 7').count()).toBe(1);
  await page.getByRole('button', { name: 'Ho visto e ci sarò' }).click();
  expect(await page.getByRole('status').innerText()).toMatch(/^Grazie/);
  expect(await page.getByRole('button', { name: 'Ho visto e ci sarò' }).count()).toBe(0);
  await page.getByText('Non posso venire alle …').click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Avvisa chi organizza' }).click();
  expect(await page.getByRole('status').innerText()).toContain('ce ne occupiamo');
  const file = await page.request.get(`${page.url().split('?')[0]}/agenda.ics`);
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await file.text()).toContain('LOCATION:tavolo 7');
  await close();
});

test('a link that opens nothing says what to do, and nothing about why', async () => {
  const { path } = value(
    await inNetwork(systemIn(forum.networkId), (ctx) =>
      linkFor(ctx, forum.eventId, forum.firms[0]!, 'agenda'),
    ),
  );
  const said = async (address: string) => {
    const answer = await fetch(houseAddress() + address, { headers: { 'accept-language': 'en' } });
    return [answer.status, (await answer.text()).replace(/nonce-[\w+/=]+/g, '')];
  };
  const unknown = await said(path.replace(/[^/]+$/, 'A'.repeat(32)));
  expect(unknown[0]).toBe(404);
  expect(unknown[1]).toContain('This link doesn’t open any more');
  expect(await said(path.replace(/\/m\/[^/]+/, '/m/nobody'))).toEqual(unknown);
});
