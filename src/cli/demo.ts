/**
 * The demonstration: two invented networks, written once into an empty installation. Each network is filled in
 * one transaction, so a start that was killed half-way simply fills it at the next one.
 */
import { foundNetwork, letIn, networkBySlug } from '#accounts/server';
import { inNetwork, systemIn, type Ctx } from '#platform/server';
import { goldChain } from '../../tests/worlds/gold-chain/index.ts';
import { comingForum } from '../../tests/worlds/motor-valley/coming-forum.ts';
import { edits } from '../../tests/worlds/motor-valley/edits.ts';
import { motorValley } from '../../tests/worlds/motor-valley/index.ts';
import { notes } from '../../tests/worlds/motor-valley/notes.ts';
import { pastForum } from '../../tests/worlds/motor-valley/past-forum.ts';
import type { Cast } from '../../tests/worlds/world.ts';
import { writeForum } from './demo/forum.ts';
import { writeHistory } from './demo/history.ts';
import { type Settled, writeMembers, writeNotes } from './demo/members.ts';
import { daysBefore } from './demo/rows.ts';

/** Founds and fills both networks; what is there already stays as it is. Returns the names of those it filled. */
export async function loadDemo(now = new Date()): Promise<string[]> {
  const filled = [
    await settle(motorValley, now, 900, async (ctx, settled) => {
      await writeHistory(ctx, edits, settled);
      await writeNotes(ctx, notes, settled);
      await writeForum(ctx, pastForum(now), settled);
      await writeForum(ctx, comingForum(now), settled);
    }),
    await settle(goldChain, now, 300, (ctx, settled) => writeHistory(ctx, [], settled)),
  ];
  return filled.filter((name) => name !== null);
}

async function settle(
  cast: Cast,
  now: Date,
  age: number,
  andThen: (ctx: Ctx, settled: Settled) => Promise<void>,
): Promise<string | null> {
  const standing = await networkBySlug(cast.slug);
  const networkId =
    standing?.networkId ??
    (await foundNetwork({
      name: cast.name,
      slug: cast.slug,
      lang: cast.lang,
      zone: cast.zone,
      description: cast.about,
      invented: true,
    }));
  for (const member of cast.staff) await letIn(networkId, { ...member, since: daysBefore(now, age) });
  return inNetwork({ ...systemIn(networkId, cast.lang), now }, async (ctx) => {
    const { count } = await ctx.db
      .selectFrom('firm')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count > 0) return null;
    await andThen(ctx, await writeMembers(ctx, cast, age));
    return cast.name;
  });
}
