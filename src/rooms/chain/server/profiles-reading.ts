import { accepted, type Result } from '#platform';
import { permitEditing } from '#members/server';
import { addJob, inNetwork, type Ctx, type Who } from '#platform/server';
import { propose, speechOf } from './proposals.ts';
import { proposalReader } from './text-reading.ts';

const atOnce = 250;

/** Asks for every firm's profile to be read; what it proposes waits for a person. */
export async function startReadingProfiles(ctx: Ctx): Promise<Result<null>> {
  permitEditing(ctx);
  // One key a network: pressed twice, it is read once.
  await addJob(
    ctx,
    'profiles-reading',
    { actor: ctx.actor, lang: ctx.lang },
    { key: `profiles-${ctx.networkId}` },
  );
  return accepted(null);
}

/** Reads every profile, piece by piece, in the order of firms. */
export async function readProfiles(who: Who, signal?: AbortSignal): Promise<void> {
  for (let after: string | null = null; !signal?.aborted;) {
    after = await inNetwork(who, (ctx) => readPiece(ctx, after));
    if (after === null) return;
  }
}

async function readPiece(ctx: Ctx, after: string | null): Promise<string | null> {
  const firms = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'summary', 'offers', 'description'])
    .where('archived_at', 'is', null)
    .$if(after !== null, (query) => query.where('firm_id', '>', after!))
    .orderBy('firm_id')
    .limit(atOnce)
    .execute();
  if (firms.length === 0) return null;
  const tags = await ctx.db
    .selectFrom('firm_tag')
    .innerJoin('tag', (join) =>
      join.onRef('tag.network_id', '=', 'firm_tag.network_id').onRef('tag.tag_id', '=', 'firm_tag.tag_id'),
    )
    .select(['firm_tag.firm_id', 'tag.label'])
    .where(
      'firm_tag.firm_id',
      'in',
      firms.map((firm) => firm.firm_id),
    )
    .execute();
  const tagsOf = Map.groupBy(tags, (tag) => tag.firm_id);
  const proposalsOf = await proposalReader(ctx);
  const proposals = firms.flatMap(({ firm_id: firmId, ...firm }) =>
    proposalsOf(speechOf({ ...firm, tags: (tagsOf.get(firmId) ?? []).map(({ label }) => label) })).map(
      (proposal) => ({ ...proposal, firmId }),
    ),
  );
  await propose(ctx, proposals, 'profile');
  return firms.at(-1)!.firm_id;
}
