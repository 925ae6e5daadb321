import { mayEditMembers } from '#members/server';
import type { TodaySentence } from '#platform';
import type { Ctx } from '#platform/server';
import { addDays, reminderDays } from '../opportunity-life.ts';
import { selectOpportunities, todayHere } from './opportunities.ts';

/** What waits to be read, and what is about to close without a word from its firm. */
export async function opportunitiesToday(ctx: Ctx): Promise<TodaySentence[]> {
  if (!mayEditMembers(ctx)) return [];
  const waiting = await selectOpportunities(ctx)
    .where('state', '=', 'waiting')
    .orderBy('entered_at')
    .execute();
  const today = await todayHere(ctx);
  const last = reminderDays[1];
  const silent = await selectOpportunities(ctx)
    .where('state', '=', 'open')
    .where('expires_on', '>=', today)
    .where('expires_on', '<', addDays(today, last))
    .orderBy('expires_on')
    .execute();
  return [
    { key: 'opportunities/waiting', rows: waiting, href: '/opportunities?state=waiting' },
    { key: 'opportunities/silent', rows: silent, href: '/opportunities?show=expiring' },
  ].flatMap(({ key, rows, href }) => {
    const [first] = rows;
    if (!first) return [];
    const data = { count: rows.length, title: first.title, firm: first.firm_name };
    return [{ key, data, href: rows.length === 1 ? `/opportunities/${first.opportunity_id}` : href }];
  });
}
