// npm run endurance:kills [KILLS] [SEED]: ten writers, processes killed at random moments, one JSON line.
import { rmSync } from 'node:fs';
import { freshFolder } from '../own-house.ts';
import { killAndCount } from './kill-and-count.ts';
import { seeded } from './seeded.ts';

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const folder = freshFolder();
Object.assign(process.env, { FILIERA_DATA: folder, FILIERA_LOG: 'silent', DATABASE_URL: '' });
const toll = await killAndCount(folder, { kills, writers: 10, random: seeded(seed) });
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ seed, ...toll })}\n`);
process.exitCode = toll.lost === 0 && toll.stuck.length === 0 ? 0 : 1;
