/** The desk's list of offers and needs: a page by key, what waits to be read first. */
import { readPlace, writePlace } from '#members';
import { mayEditMembers } from '#members/server';
import { isId, type Ctx } from '#platform/server';
import { sql, type SqlBool } from 'kysely';
import { opportunityKinds, isNeed } from '../opportunity.ts';
import type { OpportunityFilter } from '../opportunity-filter.ts';
import { addDays, reminderDays } from '../opportunity-life.ts';
import {
  firmAndMerged,
  keptOpportunity,
  selectOpportunities,
  todayHere,
  type KeptOpportunity,
} from './opportunities.ts';
import { atDesk, type AtDesk } from './opportunity-reading.ts';
import { readChain } from './chain.ts';

export interface OpportunitiesFound {
  rows: AtDesk[];
  before: string | null;
  after: string | null;
}

const pageSize = 40;
const rank = sql<number>`array_position(array['waiting', 'open', 'set-aside', 'closed'], state)`;

/** The condition a filter comes to, for this reader: the board is not shown what is the animator's alone. */
async function filtered(ctx: Ctx, filter: OpportunityFilter) {
  const edits = mayEditMembers(ctx);
  const today = await todayHere(ctx);
  const firm = filter.firm !== null && isId(filter.firm) ? await firmAndMerged(ctx, filter.firm) : null;
  const words = filter.query.split(/\s+/).filter(Boolean).slice(0, 8);
  const capabilities = await capabilitiesMeant(ctx, filter);
  const kinds = opportunityKinds.filter(
    (kind) => filter.side === null || isNeed(kind) === (filter.side === 'needs'),
  );
  return (
    selectOpportunities(ctx)
      .where('kind', 'in', filter.kind ? [filter.kind] : kinds)
      .$if(filter.state !== null, (query) => query.where('state', '=', filter.state!))
      .$if(filter.state === null, (query) => query.where('state', '<>', 'closed'))
      .$if(filter.expiring, (query) =>
        query
          .where('state', '=', 'open')
          .where('expires_on', '>=', today)
          .where('expires_on', '<=', addDays(today, reminderDays[0])),
      )
      .$if(firm !== null, (query) => query.where('opportunity.firm_id', 'in', firm!))
      // Whoever may not know whose it is can't find it by its firm either.
      .$if(firm !== null && !edits, (query) => query.where('anonymous', '=', false))
      .$if(!edits, (query) => query.where('opportunity.visibility', '<>', 'animator'))
      // Nor by a name that its own words let slip.
      .$if(!edits && words.length > 0, (query) => query.where('anonymous', '=', false))
      .$if(capabilities !== null, (query) =>
        query.where(sql<SqlBool>`opportunity.capabilities && ${capabilities!}::text[]`),
      )
      .where(({ and, val }) =>
        and([
          val(true),
          ...words.map((word) => {
            const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
            return sql<SqlBool>`(title || ' ' || opportunity.text || ' ' || firm.name) ilike ${like}`;
          }),
        ]),
      )
  );
}

/** A stage stands for all that is done in it. */
async function capabilitiesMeant(ctx: Ctx, filter: OpportunityFilter): Promise<string[] | null> {
  if (filter.capability) return [filter.capability];
  if (!filter.stage) return null;
  const { capabilities } = await readChain(ctx);
  return capabilities.filter(({ stage }) => stage === filter.stage).map(({ id }) => id);
}

export async function countOpportunities(ctx: Ctx, filter: OpportunityFilter): Promise<number> {
  const { found } = await (
    await filtered(ctx, filter)
  )
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  return found;
}

/** What waits to be read first, then what closes soonest. What is closed: the last closed first. */
export async function opportunityPage(
  ctx: Ctx,
  filter: OpportunityFilter,
  asked: { after?: string | null; before?: string | null; size?: number },
): Promise<OpportunitiesFound> {
  const size = asked.size ?? pageSize;
  const backward = Boolean(asked.before);
  const place = readPlace((backward ? asked.before : asked.after) ?? null, 3);
  const down = (filter.state === 'closed') !== backward;
  const beyond = sql.raw(down ? '<' : '>');
  const direction = down ? 'desc' : 'asc';
  const rows = await (
    await filtered(ctx, filter)
  )
    .$if(place !== null, (query) =>
      query.where(
        sql<SqlBool>`(${rank}, expires_on, opportunity_id) ${beyond}
          (${Number(place![0])}::int, ${String(place![1])}::date, ${String(place![2])}::uuid)`,
      ),
    )
    .orderBy(rank, direction)
    .orderBy('expires_on', direction)
    .orderBy('opportunity_id', direction)
    .limit(size + 1)
    .execute();
  const more = rows.length > size;
  const shown = rows.slice(0, size).map(keptOpportunity);
  if (backward) shown.reverse();
  return {
    rows: await Promise.all(shown.map((one) => atDesk(ctx, one))),
    before: (backward ? more : place !== null) ? placeOf(shown[0]) : null,
    after: (backward ? true : more) ? placeOf(shown.at(-1)) : null,
  };
}

const ranks = { waiting: 1, open: 2, 'set-aside': 3, closed: 4 } as const;
const placeOf = (one: KeptOpportunity | undefined) =>
  one ? writePlace([String(ranks[one.standing.state]), one.terms.expiresOn, one.id]) : null;
