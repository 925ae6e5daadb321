/**
 * The house's own round, every hour in every network: it closes what is past its day and reminds firms before. Each
 * row is held and looked at again in a transaction of its own, in which its letter is written too, so a round that
 * is cut off, or two at once, leave nothing undone and write to nobody twice.
 */
import { allNetworks } from '#accounts/server';
import { clockWords, dayIn } from '#platform';
import { houseAddress, inNetwork, log, systemIn, type Ctx, type JobHandlers } from '#platform/server';
import { addDays, isPast, reminderDays, reminderDue } from '../opportunity-life.ts';
import { lockOpportunity, todayHere } from './opportunities.ts';
import { stepOpportunity } from './opportunity-acts.ts';
import { writeReminder } from './opportunity-mail.ts';

const earliest = '07:00';

/** Those the round may have to touch today: nothing but their ids. */
async function nearTheirEnd(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('opportunity')
    .select('opportunity_id')
    .where('state', '<>', 'closed')
    .where('expires_on', '<=', addDays(await todayHere(ctx), reminderDays[0]))
    .orderBy('expires_on')
    .orderBy('opportunity_id')
    .execute();
  return rows.map((row) => row.opportunity_id);
}

/** What the day asks of one: it is closed, its firm is reminded, or nothing. */
export async function lookAfter(
  ctx: Ctx,
  id: string,
  origin: string,
): Promise<'expired' | 'reminded' | 'unreachable' | null> {
  const kept = await lockOpportunity(ctx, id);
  if (kept.standing.state === 'closed') return null;
  const { zone } = await ctx.db.selectFrom('network').select('zone').executeTakeFirstOrThrow();
  const today = dayIn(ctx.now, zone);
  const { expiresOn } = kept.terms;
  if (isPast(expiresOn, today)) {
    await stepOpportunity(ctx, kept, { kind: 'expire' });
    return 'expired';
  }
  // Nobody's telephone rings for it at night.
  if (clockWords(ctx.now, 'en', zone) < earliest) return null;
  if (kept.standing.state !== 'open' || kept.firmArchived) return null;
  const enteredOn = dayIn(kept.enteredAt, zone);
  const remindedOn = kept.remindedAt && dayIn(kept.remindedAt, zone);
  const reminder = reminderDue({ expiresOn, enteredOn, remindedOn }, today);
  if (reminder === null) return null;
  if (!(await writeReminder(ctx, kept, reminder, origin))) return 'unreachable';
  await ctx.db
    .updateTable('opportunity')
    .set({ reminded_at: ctx.now })
    .where('opportunity_id', '=', id)
    .execute();
  return 'reminded';
}

export async function opportunitiesRound(networkId: string, now = new Date()): Promise<void> {
  const who = { ...systemIn(networkId), now };
  const origin = houseAddress();
  for (const id of await inNetwork(who, nearTheirEnd)) {
    await inNetwork(who, (ctx) => lookAfter(ctx, id, origin)).catch((error: Error) =>
      // One that fails must not keep the others waiting; the next round tries it again.
      log().error({ error: error.message, opportunity: id }, 'an offer or need could not be looked after'),
    );
  }
}

export const opportunityJobs: JobHandlers = {
  'opportunities-round': async () => {
    for (const { networkId } of await allNetworks()) await opportunitiesRound(networkId);
  },
};
/** When the round is made, as the house's clock of jobs reads it; after a night switched off, once for all of it. */
export const opportunityHours = '7 * * * * opportunities-round ?fill=1d&jobKey=opportunities-round&max=3';
