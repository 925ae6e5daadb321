import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshFolder } from '../own-house.ts';
import { killAndCount } from './kill-and-count.ts';
import { seeded } from './seeded.ts';

test('kill -9 loses no acknowledged write and needs no hand', { timeout: 300_000 }, async () => {
  const folder = freshFolder();
  const toll = await killAndCount(folder, { kills: 6, writers: 10, random: seeded(Date.now()) });
  rmSync(folder, { recursive: true, force: true });
  expect(toll).toMatchObject({ lost: 0, stuck: [] });
  expect(toll.acknowledged).toBeGreaterThan(0);
});
