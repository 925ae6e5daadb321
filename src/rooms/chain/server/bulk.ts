import { sql } from 'kysely';
import { permitEditing } from '#members/server';
import { isId, type Ctx } from '#platform/server';
import { capabilityName } from '../chain-names.ts';
import { LIKELY, SURE, type Proposal, type Sureness } from '../proposal.ts';
import { readChain } from './chain.ts';

/** Firms on one page, and proposals of one firm: what a person settles in a minute. */
const firmsOnPage = 10;
const mostOfFirm = 8;

export interface FirmProposed {
  firmId: string;
  name: string;
  city: string;
  proposals: (Proposal & { name: string })[];
  /** Waiting too, but less sure than those shown. */
  more: number;
}

export interface BulkPage {
  firms: FirmProposed[];
  /** Where the next page begins; null at the end. */
  next: string | null;
  counts: { proposals: number; firms: number };
}

/** The least certain that is shown. */
export const leastOf = (show: Sureness | 'all') => (show === 'sure' ? SURE : show === 'likely' ? LIKELY : 0);

/**
 * Firms for which something waits, those with the surest first; `after` is the firm the page before ended with. Settled
 * firms leave the list, so that what is seen next is always what waits.
 */
export async function bulkPage(ctx: Ctx, show: Sureness | 'all', after: string | null): Promise<BulkPage> {
  permitEditing(ctx);
  const least = leastOf(show);
  const chain = await readChain(ctx);
  const waiting = sql`capability_proposal p join firm using (network_id, firm_id)
    where p.settled_at is null and p.certainty >= ${least}::real and firm.archived_at is null`;
  const { rows: counted } = await sql<{ proposals: string; firms: string }>`
    select count(*) as proposals, count(distinct p.firm_id) as firms from ${waiting}`.execute(ctx.db);
  // Beside the firm's id the place in the list is its surest proposal: both say where a page begins.
  const { rows: firms } = await sql<{ firmId: string; name: string; city: string; best: number }>`
    with best as (select p.firm_id, firm.name, firm.city, max(p.certainty) as best from ${waiting}
      group by p.firm_id, firm.name, firm.city)
    select firm_id as "firmId", name, city, best from best
    where ${after !== null && isId(after)} is false
      or (-best, firm_id) > (select -best, firm_id from best where firm_id = ${isId(after ?? '') ? after : null}::uuid)
    order by best desc, firm_id limit ${firmsOnPage + 1}`.execute(ctx.db);
  const shown = firms.slice(0, firmsOnPage);
  const { rows: proposals } = await sql<Proposal & { firmId: string }>`
    select p.firm_id as "firmId", p.capability, p.certainty, p.words from ${waiting}
      and p.firm_id = any(${shown.map(({ firmId }) => firmId)}::uuid[])
    order by p.certainty desc, p.capability`.execute(ctx.db);
  const ofFirm = Map.groupBy(proposals, ({ firmId }) => firmId);
  return {
    firms: shown.map(({ firmId, name, city }) => {
      const all = ofFirm.get(firmId) ?? [];
      return {
        firmId,
        name,
        city,
        proposals: all
          .slice(0, mostOfFirm)
          .map((one) => ({ ...one, name: capabilityName(chain, one.capability, ctx.lang) })),
        more: Math.max(0, all.length - mostOfFirm),
      };
    }),
    next: firms.length > firmsOnPage ? shown.at(-1)!.firmId : null,
    counts: { proposals: Number(counted[0]!.proposals), firms: Number(counted[0]!.firms) },
  };
}
