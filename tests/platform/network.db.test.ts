import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundNetwork } from '#accounts/server';
import {
  addJob,
  closeDatabase,
  inNetwork,
  keepFile,
  newId,
  readFile,
  recordChange,
  startJobs,
  systemIn,
} from '#platform/server';

let network: string;
beforeAll(async () => {
  network = await foundNetwork({ name: 'Muri', slug: `muri-${newId().slice(-8)}`, lang: 'it' });
});
afterAll(closeDatabase);

describe('work in a network', () => {
  it('is undone whole when it throws', async () => {
    const nounId = newId();
    await expect(
      inNetwork(systemIn(network), async (ctx) => {
        await recordChange(ctx, { noun: 'firm', nounId, verb: 'edit', before: null, after: { name: 'x' } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const changes = await inNetwork(systemIn(network), (ctx) =>
      ctx.db.selectFrom('change').selectAll().where('noun_id', '=', nounId).execute(),
    );
    expect(changes).toEqual([]);
  });

  it('is done again after a deadlock, and each of two that cross ends well', async () => {
    const [one, two] = [newId(), newId()];
    await inNetwork(systemIn(network), async (ctx) => {
      for (const id of [one, two]) {
        await ctx.db
          .insertInto('mail')
          .values({
            network_id: network,
            mail_id: id,
            to_address: 'a@b.example',
            lang: 'it',
            subject: '',
            body: '',
            state: 'kept',
          })
          .execute();
      }
    });
    let runs = 0;
    const cross = (first: string, second: string) =>
      inNetwork(systemIn(network), async (ctx) => {
        runs++;
        for (const id of [first, second]) {
          await ctx.db
            .updateTable('mail')
            .set({ body: sql`body || ${first.slice(-1)}` })
            .where('mail_id', '=', id)
            .execute();
          await new Promise((wake) => setTimeout(wake, 150));
        }
      });
    await Promise.all([cross(one, two), cross(two, one)]);
    expect(runs).toBeGreaterThan(2);
    const mails = await inNetwork(systemIn(network), (ctx) =>
      ctx.db.selectFrom('mail').select('body').where('mail_id', 'in', [one, two]).execute(),
    );
    for (const { body } of mails) expect(body).toHaveLength(2);
  });

  it('remembers who did what, and nobody can rewrite it', async () => {
    const nounId = newId();
    await inNetwork(systemIn(network), (ctx) =>
      recordChange(ctx, {
        noun: 'firm',
        nounId,
        verb: 'edit',
        before: { city: 'Modena' },
        after: { city: 'Imola' },
      }),
    );
    await expect(
      inNetwork(systemIn(network), (ctx) =>
        ctx.db.deleteFrom('change').where('noun_id', '=', nounId).execute(),
      ),
    ).rejects.toThrow('permission denied');
    await expect(
      inNetwork(systemIn(network), (ctx) =>
        ctx.db.updateTable('change').set({ verb: 'x' }).where('noun_id', '=', nounId).execute(),
      ),
    ).rejects.toThrow('permission denied');
  });
});

it('a file comes back byte by byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256));
  const fileId = await inNetwork(systemIn(network), (ctx) =>
    keepFile(ctx, { name: 'a.bin', type: 'application/octet-stream', bytes }),
  );
  const kept = await inNetwork(systemIn(network), (ctx) => readFile(ctx, fileId));
  expect(kept?.bytes.equals(bytes)).toBe(true);
  const elsewhere = await foundNetwork({ name: 'Altrove', slug: `altrove-${newId().slice(-8)}`, lang: 'it' });
  expect(await inNetwork(systemIn(elsewhere), (ctx) => readFile(ctx, fileId))).toBeNull();
});

it('a job carries its network, runs once, and only if its asker committed', async () => {
  const task = `try-${newId()}`;
  const ran: unknown[] = [];
  const runner = await startJobs({ [task]: async (payload) => void ran.push(payload) }, { alone: false });
  await inNetwork(systemIn(network), async (ctx) => {
    await addJob(ctx, task, { step: 'given up' });
    throw new Error('given up');
  }).catch(() => undefined);
  await inNetwork(systemIn(network), (ctx) => addJob(ctx, task, { step: 'asked', networkId: 'a lie' }));
  for (let waited = 0; waited < 10_000 && ran.length === 0; waited += 50) {
    await new Promise((wake) => setTimeout(wake, 50));
  }
  await runner.stop();
  expect(ran).toEqual([{ step: 'asked', networkId: network }]);
});
