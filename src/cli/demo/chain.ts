/** Writes a cast's place in the chain: its sector pack and words, where firms stand, who supplies whom, what they seek. */
import { choosePacks, startReadingProfiles } from '#chain/server';
import type { Ctx } from '#platform/server';
import { fullId } from '../../../tests/worlds/ids.ts';
import type { Cast } from '../../../tests/worlds/world.ts';
import { writeApart } from './apart.ts';
import type { Settled } from './members.ts';
import { writeOpportunities } from './opportunities.ts';
import { writeOwnWords } from './own-words.ts';
import { writeStanding } from './standing.ts';
import { writeSupply } from './supply.ts';

/** A cast's chain being written: where its firms came to live, and how its own pack's ids read in full. */
export interface Placing {
  ctx: Ctx;
  cast: Cast;
  settled: Settled;
  full(id: string): string;
}

export async function writeChain(ctx: Ctx, cast: Cast, settled: Settled): Promise<Placing> {
  const { pack } = cast.chain;
  const chosen = await choosePacks(ctx, [pack]);
  if (!chosen.ok) throw new Error(`demo/chain: ${chosen.refusal.code}`);
  const placing: Placing = { ctx, cast, settled, full: (id) => fullId(pack, id) };
  await writeOwnWords(placing);
  await writeStanding(placing);
  await writeSupply(placing);
  await writeOpportunities(placing);
  await writeApart(placing);
  // What profiles say beyond what is noted waits to be taken or left.
  await startReadingProfiles(ctx);
  return placing;
}
