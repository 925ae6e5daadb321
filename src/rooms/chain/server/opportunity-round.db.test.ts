import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCapability } from '#accounts/server';
import { closeDatabase } from '#platform/server';
import {
  opportunitiesRound,
  opportunitiesToday,
  opportunityHistory,
  readOpportunitiesPage,
  readRenewalPage,
  renewByLink,
} from './index.ts';
import { aDistrict, code, later, must, opened, type District } from './opportunities.fixture.ts';

let district: District;
beforeAll(async () => void (district = await aDistrict()));
beforeEach(() => district.clear());
afterAll(closeDatabase);

describe('the house’s round', () => {
  const round = (days: number) => opportunitiesRound(district.networkId, later(days));

  test('writes fourteen and three days before the end, then closes, and never writes twice', async () => {
    const id = await district.entered();
    const first = (await district.mails()).length;
    for (const days of [1, 75, 76, 76, 77, 86, 87, 87, 88, 90]) await round(days);
    const letters = (await district.mails()).slice(first);
    expect(letters.map(({ subject }) => subject)).toEqual(
      Array(2).fill('È ancora attuale? «Stampaggio a freddo di viti»'),
    );
    expect(letters[0]!.body).toContain('20 feb 2027');
    expect(letters[0]!.body).not.toContain('ultima volta');
    expect(letters[1]!.body).toContain('È l’ultima volta che vi scriviamo per questo.');
    expect(await district.stateOf(id)).toBe('open');
    await round(91);
    expect(await district.stateOf(id)).toBe('closed');
    expect((await district.mails()).length).toBe(first + 2);
    const [last] = await district.act((ctx) => opportunityHistory(ctx, id));
    expect(last).toMatchObject({ verb: 'expired', by: 'Filiera' });
  });

  test('two at once write one letter, and none at night', async () => {
    await district.entered();
    const first = (await district.mails()).length;
    await opportunitiesRound(district.networkId, new Date(later(76).getTime() - 6 * 3_600_000));
    expect((await district.mails()).length).toBe(first);
    await Promise.all([round(76), round(76), round(76)]);
    expect((await district.mails()).length).toBe(first + 1);
  });

  test('the letter’s link renews by its button and not by being opened', async () => {
    const id = await district.entered();
    await round(76);
    const path = /http:\/\/[^/]+(\/m\/\S+)/.exec((await district.mails()).at(-1)!.body)![1]!;
    const link = await opened(path, 80);
    for (let n = 0; n < 5; n++) must(await readRenewalPage(link));
    expect((await district.one(id)).renewals).toBe(0);
    must(await renewByLink(link));
    must(await renewByLink(link));
    const one = await district.one(id);
    expect([one.renewals, one.terms.expiresOn]).toEqual([1, '2027-05-11']);
    expect(code(await readOpportunitiesPage(link))).toBe('link/closed');
  });

  test('after the end the same button puts it back; after a month the link is closed', async () => {
    const id = await district.entered();
    await round(87);
    const path = /http:\/\/[^/]+(\/m\/\S+)/.exec((await district.mails()).at(-1)!.body)![1]!;
    await round(95);
    expect(await district.stateOf(id)).toBe('closed');
    must(await renewByLink(await opened(path, 100)));
    expect(await district.stateOf(id)).toBe('open');
    const [, , network, token] = path.split('/');
    expect(code(await openCapability(network!, token!, later(125)))).toBe('link/expired');
  });

  test('a firm without an address is left for a telephone call, as the morning list says', async () => {
    const mute = await district.firm('Senza telefono');
    const id = await district.entered({}, mute);
    const first = (await district.mails()).length;
    await round(88);
    expect((await district.mails()).length).toBe(first);
    expect(await district.act(opportunitiesToday, { ...district.animator, now: later(88) })).toMatchObject([
      {
        key: 'opportunities/silent',
        data: { count: 1, firm: 'Senza telefono' },
        href: `/opportunities/${id}`,
      },
    ]);
  });
});
