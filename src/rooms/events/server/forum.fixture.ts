/** A network with some firms and a forum, for the tests of this room. */
import { foundNetwork } from '#accounts/server';
import { inNetwork, newId, type Ctx, type Who } from '#platform/server';
import type { Result, Role } from '#platform';
import { usualPlan } from '../forum.ts';
import { createForum } from './forums.ts';
import { addParticipants } from './participants.ts';
import { selectParticipants } from './hall.ts';

export interface Fixture {
  networkId: string;
  eventId: string;
  /** Participant ids, in the order of the firms: Firm 000, Firm 001 … */
  firms: string[];
  as(role: Role, name?: string): Who;
  /** Does something as the animator and expects it to be accepted. */
  done<T>(work: (ctx: Ctx, eventId: string) => Promise<Result<T>>): Promise<T>;
  /** Does something as the animator, whatever comes of it. */
  act<T>(work: (ctx: Ctx, eventId: string) => Promise<T>): Promise<T>;
}

export const forumDay = '2026-12-10';

export async function openForum(
  firmCount: number,
  { tables = 25, opens = '09:00', closes = '17:00' } = {},
): Promise<Fixture> {
  const networkId = await foundNetwork({
    name: 'Test',
    slug: `t${newId().replaceAll('-', '').slice(0, 30)}`,
    lang: 'it',
  });
  const as = (role: Role, name = 'Ada'): Who => ({
    networkId,
    role,
    actor: { kind: 'account', id: null, name },
    lang: 'it',
  });
  const plan = { ...usualPlan(forumDay, 'Pranzo'), days: [{ day: forumDay, opens, closes }] };
  const { eventId, firms } = await inNetwork(as('animator'), async (ctx) => {
    const made = value(
      await createForum(ctx, { name: 'Forum', place: 'Modena', zone: 'Europe/Rome', plan, tables }),
    );
    const firmIds = await addFirms(ctx, firmCount);
    value(
      await addParticipants(
        ctx,
        made,
        firmIds.map((firmId) => ({ firmId })),
      ),
    );
    const rows = await selectParticipants(ctx, made).select('participant.participant_id').execute();
    return { eventId: made, firms: rows.map((row) => row.participant_id) };
  });
  return {
    networkId,
    eventId,
    firms,
    as,
    act: (work) => inNetwork(as('animator'), (ctx) => work(ctx, eventId)),
    done: async (work) => value(await inNetwork(as('animator'), (ctx) => work(ctx, eventId))),
  };
}

export async function addFirms(ctx: Ctx, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = Array.from({ length: count }, (_, i) => {
    const name = `Firm ${String(i).padStart(3, '0')}`;
    return {
      network_id: ctx.networkId,
      firm_id: ctx.newId(),
      name,
      sort_name: name.toLowerCase(),
      search: name.toLowerCase(),
      summary: `What ${name} does`,
    };
  });
  await ctx.db.insertInto('firm').values(rows).execute();
  return rows.map((row) => row.firm_id);
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
