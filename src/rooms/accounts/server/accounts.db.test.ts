import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inNetwork, systemIn, closeDatabase, newId, type Who } from '#platform/server';
import {
  askForCode,
  changeRole,
  closeSession,
  foundNetwork,
  issueCapability,
  letIn,
  letStaffIn,
  openCapability,
  openSession,
  readSession,
  recentSignInMails,
  revokeCapability,
  showOut,
  tryCode,
} from './index.ts';

let network: string;
let slug: string;
let anna: string;
let owner: Who;
const now = new Date('2026-11-21T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const email = `anna@${newId()}.example`;

beforeAll(async () => {
  slug = `prova-${newId().slice(-8)}`;
  network = await foundNetwork({ name: 'Prova', slug, lang: 'it' });
  anna = await letIn(network, { email, name: 'Anna', role: 'owner', lang: 'it' });
  owner = {
    networkId: network,
    role: 'owner',
    actor: { kind: 'account', id: anna, name: 'Anna' },
    lang: 'it',
    now,
  };
});
afterAll(closeDatabase);

const ask = async (address: string, from = newId()) => {
  const asked = await askForCode({ email: address, lang: 'it', address: from, now });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value;
};
const codeSent = async () =>
  /^\d{6}/.exec((await recentSignInMails()).find((mail) => mail.to_address === email)!.subject)![0];
const codeOf = async <T>(
  result: Promise<{ ok: boolean } & ({ ok: true; value: T } | { ok: false; refusal: { code: string } })>,
) => {
  const settled = await result;
  return settled.ok ? null : settled.refusal.code;
};

describe('signing in by code', () => {
  it('opens the account once', async () => {
    const asked = await ask(email);
    const code = await codeSent();
    expect(await tryCode(asked, code, later(9))).toEqual({ ok: true, value: anna });
    expect(await codeOf(tryCode(asked, code, later(9)))).toBe('code/spent');
  });

  it('of ten right answers at once, one wins', async () => {
    const asked = await ask(email);
    const code = await codeSent();
    const answers = await Promise.all(Array.from({ length: 5 }, () => tryCode(asked, code, now)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it('bears five tries, then not even the right code', async () => {
    const asked = await ask(email);
    const code = await codeSent();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++)
      expect(await codeOf(tryCode(asked, wrong, now))).toBe('code/wrong');
    expect(await codeOf(tryCode(asked, code, now))).toBe('code/too-many-tries');
  });

  it('expires after ten minutes', async () => {
    const asked = await ask(email);
    expect(await codeOf(tryCode(asked, await codeSent(), later(10)))).toBe('code/expired');
  });

  it('answers the same for an address nobody has, and writes to nobody', async () => {
    const before = (await recentSignInMails()).length;
    const asked = await ask(`nobody@${newId()}.example`);
    expect(await codeOf(tryCode(asked, '123456', now))).toBe('code/wrong');
    expect((await recentSignInMails()).length).toBe(before);
  });

  it('sends at most twenty codes an hour to one address', async () => {
    const busy = `busy@${newId()}.example`;
    for (let sent = 0; sent < 20; sent++) await ask(busy);
    expect(await codeOf(askForCode({ email: busy, lang: 'it', address: newId(), now }))).toBe(
      'code/too-many-codes',
    );
  });
});

describe('a session', () => {
  it('tells who sits where, until it is closed', async () => {
    const key = await openSession(anna, { agent: 'test', address: '::1', now });
    const session = await readSession(key, now);
    expect(session?.signedIn).toMatchObject({ name: 'Anna', here: { networkId: network, role: 'owner' } });
    await closeSession(key);
    expect(await readSession(key, now)).toBeNull();
  });

  it('changes its key once a day; the old one serves for two more minutes', async () => {
    const key = await openSession(anna, { agent: 'test', address: '::1', now });
    const nextDay = later(25 * 60);
    const rotated = await readSession(key, nextDay);
    expect(rotated?.newKey).toMatch(/^[\w-]{32}$/);
    expect((await readSession(rotated!.newKey!, nextDay))?.newKey).toBeNull();
    expect(await readSession(key, later(25 * 60 + 1))).not.toBeNull();
    expect(await readSession(key, later(25 * 60 + 3))).toBeNull();
  });

  it('ends thirty days after its last use', async () => {
    const key = await openSession(anna, { agent: 'test', address: '::1', now });
    expect(await readSession(key, later(30 * 24 * 60 + 1))).toBeNull();
  });
});

describe('staff', () => {
  it('come in by invitation and go out at once', async () => {
    const address = `bruno@${newId()}.example`;
    const bruno = await inNetwork(owner, (ctx) =>
      letStaffIn(ctx, { name: 'Bruno', email: address, role: 'animator', lang: 'it' }),
    );
    if (!bruno.ok) throw new Error(bruno.refusal.code);
    const key = await openSession(bruno.value, { agent: '', address: '', now });
    expect((await readSession(key, now))?.signedIn.here?.role).toBe('animator');
    await inNetwork(owner, (ctx) => showOut(ctx, bruno.value));
    expect((await readSession(key, now))?.signedIn.here).toBeNull();
  });

  it('always keep one owner, even when two owners show each other out at once', async () => {
    const other = await letIn(network, {
      email: `carla@${newId()}.example`,
      name: 'Carla',
      role: 'owner',
      lang: 'it',
    });
    const results = await Promise.all([
      inNetwork(owner, (ctx) => showOut(ctx, other)),
      inNetwork(owner, (ctx) => changeRole(ctx, anna, 'board')),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    await letIn(network, { email, name: 'Anna', role: 'owner', lang: 'it' });
  });

  it('can be changed by an owner only', async () => {
    await expect(
      inNetwork({ ...owner, role: 'animator' }, (ctx) => showOut(ctx, anna)),
    ).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('a capability link', () => {
  const person = newId();
  beforeAll(() =>
    inNetwork(systemIn(network), (ctx) =>
      ctx.db
        .insertInto('person')
        .values({ network_id: network, person_id: person, given_name: 'Dora', sort_name: 'dora' } as never)
        .execute(),
    ),
  );
  const issue = () =>
    inNetwork(owner, (ctx) =>
      issueCapability(ctx, {
        personId: person,
        purpose: 'agenda',
        subject: { event: 'e' },
        expiresAt: later(60),
      }),
    );
  const tokenOf = (path: string) => path.split('/').at(-1)!;

  it('opens one thing for one person, as often as it is looked at', async () => {
    const path = await issue();
    expect(path).toMatch(new RegExp(`^/m/${slug}/[\\w-]{32}$`));
    for (let look = 0; look < 20; look++) {
      const opened = await openCapability(slug, tokenOf(path), now, 'agenda');
      expect(opened).toMatchObject({ ok: true, value: { personId: person, subject: { event: 'e' } } });
    }
  });

  it('opens nothing for another purpose, in another network, after its day, or once taken back', async () => {
    const token = tokenOf(await issue());
    const elsewhere = `altra-${newId().slice(-8)}`;
    await foundNetwork({ name: 'Altra', slug: elsewhere, lang: 'it' });
    expect(await codeOf(openCapability(slug, token, now, 'wishes'))).toBe('link/unknown');
    expect(await codeOf(openCapability(elsewhere, token, now, 'agenda'))).toBe('link/unknown');
    expect(await codeOf(openCapability(slug, token, later(61), 'agenda'))).toBe('link/expired');
    const opened = await openCapability(slug, token, now, 'agenda');
    if (!opened.ok) throw new Error('should open');
    await inNetwork(owner, (ctx) => revokeCapability(ctx, opened.value.capabilityId));
    expect(await codeOf(openCapability(slug, token, now, 'agenda'))).toBe('link/revoked');
  });

  it('is kept only as a hash', async () => {
    const token = tokenOf(await issue());
    const rows = await inNetwork(systemIn(network), (ctx) =>
      ctx.db.selectFrom('capability').selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
