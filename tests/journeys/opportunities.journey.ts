import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkBySlug } from '#accounts/server';
import { opportunityLinkFor } from '#chain/server';
import { closeDatabase, inNetwork, systemIn } from '#platform/server';
import { houseAddress, openBrowser, signedIn } from '../browser.ts';

let browser: Browser;
let desk: Page;
let foundry: string;
beforeAll(async () => {
  browser = await openBrowser();
  desk = await signedIn(browser, { javaScriptEnabled: false });
  const { networkId } = (await networkBySlug('motor-valley'))!;
  foundry = await inNetwork(systemIn(networkId), async (ctx) => {
    const firm = await ctx.db
      .selectFrom('firm')
      .select('firm_id')
      .where('name', 'like', 'Fonderie Corvalle%')
      .executeTakeFirstOrThrow();
    const link = await opportunityLinkFor(ctx, firm.firm_id);
    if (!link.ok) throw new Error(link.refusal.code);
    return link.value.path;
  });
});
afterAll(async () => {
  await browser.close();
  await closeDatabase();
});

test('a foundry says its need by telephone, in Italian and without a script; the animator reads it and opens it', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'it-IT',
    viewport: { width: 390, height: 844 },
  });
  const phone = await context.newPage();
  let bodies: Promise<Buffer>[] = [];
  phone.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  const heavy = async () => {
    await phone.waitForLoadState('networkidle');
    const weight = Buffer.concat(await Promise.all(bodies)).length;
    bodies = [];
    return weight;
  };
  await phone.goto(`${houseAddress()}${foundry}?lang=it`);
  expect(await heavy()).toBeLessThan(20_000);
  await phone.getByRole('link', { name: 'Ditene un’altra' }).click();
  expect(await heavy()).toBeLessThan(20_000);

  // Two lines short: nothing that was typed is lost.
  const title = 'Stampaggio a freddo di viti in titanio';
  await phone.getByLabel('Quanti pezzi').fill('molti');
  await phone.getByLabel('In una riga').fill(title);
  await phone.getByRole('button', { name: 'Invia' }).click();
  expect(await phone.getByRole('alert').innerText()).toContain('Manca qualcosa');
  expect(await phone.getByLabel('In una riga').inputValue()).toBe(title);
  expect(await phone.getByLabel('Quanti pezzi').inputValue()).toBe('molti');

  await phone.getByLabel('Cerchiamo un prodotto, un pezzo o un servizio').check();
  await phone.getByLabel('Quanti pezzi').fill('5.000');
  await phone
    .getByLabel('Dite di più')
    .fill('Noi di Fonderie Corvalle cerchiamo stampaggio a freddo, titanio grado 5.');
  await phone.getByLabel('Non dite che è nostra').check();
  await phone.getByRole('button', { name: 'Invia' }).click();
  expect(await phone.getByRole('status').innerText()).toMatch(/^Grazie/);
  const mine = phone.getByRole('listitem').filter({ hasText: title });
  expect(await mine.innerText()).toContain('La stiamo leggendo');

  await desk.goto('/opportunities?state=waiting');
  await desk.getByRole('link', { name: title }).click();
  const others = desk.getByRole('region', { name: 'What others read' });
  expect(await others.innerText()).toContain('Noi di […] cerchiamo stampaggio a freddo');
  expect(await others.innerText()).not.toContain('Corvalle');
  expect(await desk.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(0);
  await desk.getByRole('button', { name: 'Open it' }).click();
  expect(await desk.getByText('It is open now.').count()).toBe(1);

  await phone.reload();
  expect(await mine.innerText()).toContain('Aperta fino a ');
  expect(await mine.innerText()).toContain('senza il vostro nome');
  await mine.getByRole('button', { name: 'Abbiamo trovato: chiudi' }).click();
  expect(await phone.getByRole('status').innerText()).toMatch(/^Chiusa/);
  await context.close();
});

test('during a telephone call the animator writes an offer down on one page, without a script', async () => {
  await desk.goto('/opportunities/new');
  await desk.getByLabel('Firm', { exact: true }).fill('corvalle');
  await desk.getByLabel('Commercial offer').check();
  await desk.getByLabel('In one line').fill('Free hours on the investment casting line');
  await desk.getByLabel('In their words').fill('Investment casting of aluminium, up to 40 kg.');
  await desk.getByRole('button', { name: 'Read the text for it' }).click();
  expect(await desk.getByRole('checkbox', { name: /investment casting/i }).count()).toBeGreaterThan(0);
  expect(await desk.getByLabel('In one line').inputValue()).toBe('Free hours on the investment casting line');
  await desk.getByRole('button', { name: 'Write it down' }).last().click();
  expect(await desk.getByText('It is open.').count()).toBe(1);
  expect(await desk.getByRole('link', { name: /Fonderie Corvalle/ }).count()).toBeGreaterThan(0);
  await desk.getByText('Close', { exact: true }).click();
  await desk.getByRole('button', { name: 'No longer needed' }).click();
  expect(await desk.getByText('closed: no longer').first().isVisible()).toBe(true);
});
