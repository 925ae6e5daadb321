/**
 * The demonstration: two invented networks, written once into an empty installation. Each network is filled in
 * one transaction, so a start that was killed half-way simply fills it at the next one.
 */
import { foundNetwork, letIn, networkBySlug } from '#accounts/server';
import { inNetwork, systemIn } from '#platform/server';
import type { WorldForum } from '../../tests/worlds/forum.ts';
import { goldChain } from '../../tests/worlds/gold-chain/index.ts';
import { comingForum } from '../../tests/worlds/motor-valley/coming-forum.ts';
import { motorValley } from '../../tests/worlds/motor-valley/index.ts';
import { nearForum } from '../../tests/worlds/motor-valley/near-forum.ts';
import { pastForum } from '../../tests/worlds/motor-valley/past-forum.ts';
import type { Cast } from '../../tests/worlds/world.ts';
import { writeAnswers } from './demo/answers.ts';
import { writeChain } from './demo/chain.ts';
import { writeForum } from './demo/forum.ts';
import { writeHistory } from './demo/history.ts';
import { writeIntroductions } from './demo/introductions.ts';
import { writeMembers } from './demo/members.ts';
import { writeNotes } from './demo/notes.ts';
import { bringWaitingList } from './demo/waiting-list.ts';
import { daysBefore } from './demo/rows.ts';

/** Founds and fills both networks; what is there already stays as it is. Returns the names of those it filled. */
export async function loadDemo(now = new Date()): Promise<string[]> {
  const valley = await settle(motorValley, [pastForum(now), nearForum(now), comingForum(now)], now);
  const chain = await settle(goldChain, [], now);
  return [valley, chain].filter((name) => name !== null);
}

async function settle(cast: Cast, forums: readonly WorldForum[], now: Date): Promise<string | null> {
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
  for (const member of cast.staff) await letIn(networkId, { ...member, since: daysBefore(now, cast.age) });
  return inNetwork({ ...systemIn(networkId, cast.lang), now }, async (ctx) => {
    if (await ctx.db.selectFrom('firm').select('firm_id').limit(1).executeTakeFirst()) return null;
    const settled = await writeMembers(ctx, cast);
    await writeHistory(ctx, cast.edits, settled);
    await writeNotes(ctx, cast.notes, settled);
    await writeIntroductions(ctx, cast.introductions, settled);
    if (cast.waitingList) await bringWaitingList(ctx, cast.waitingList);
    const placing = await writeChain(ctx, cast, settled);
    for (const forum of forums) await writeForum(ctx, forum, settled);
    await writeAnswers(placing);
    return cast.name;
  });
}
