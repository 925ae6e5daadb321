/** A firm nobody expected: one of the members, found by its name, or one that is new to the network. */
import { accepted, refused, type Result } from '#platform';
import { createFirm } from '#members/server';
import type { Ctx } from '#platform/server';
import { finder } from '../naming.ts';
import { usualWeight } from '../wish.ts';
import { selectParticipants } from './hall.ts';
import { addParticipants } from './participants.ts';
import { makeWishes } from './wishes.ts';

export interface WalkInFirm {
  /** Null: no member has this name; it will be written among them. */
  firmId: string | null;
  name: string;
  /** Members with a name like it. */
  near: string[];
}

export async function findWalkIn(ctx: Ctx, eventId: string, name: string): Promise<Result<WalkInFirm>> {
  const firms = await ctx.db
    .selectFrom('firm')
    .select(['firm_id as id', 'name'])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute();
  const found = finder(firms)(name);
  if (found.kind === 'many')
    return refused('participant/two-of-that-name', 'name', { name, names: found.names });
  if (found.kind === 'none') return accepted({ firmId: null, name, near: found.near });
  const here = await selectParticipants(ctx, eventId)
    .select('participant.participant_id')
    .where('participant.firm_id', '=', found.id)
    .executeTakeFirst();
  const firm = firms.find((one) => one.id === found.id)!;
  if (here) return refused('floor/here-already', 'name', { firm: firm.name });
  return accepted({ firmId: firm.id, name: firm.name, near: [] });
}

/** Lets it take part, with its wishes. Returns what it is called by now. */
export async function letWalkIn(
  ctx: Ctx,
  eventId: string,
  typed: string,
  wished: readonly string[],
): Promise<Result<{ participantId: string; wishIds: string[]; firm: string }>> {
  const found = await findWalkIn(ctx, eventId, typed);
  if (!found.ok) return found;
  const made = found.value.firmId ? accepted(found.value.firmId) : await createFirm(ctx, { name: typed });
  if (!made.ok) return made;
  const added = await addParticipants(ctx, eventId, [{ firmId: made.value }]);
  if (!added.ok) return added;
  const { participant_id: participantId } = await selectParticipants(ctx, eventId)
    .select('participant.participant_id')
    .where('participant.firm_id', '=', made.value)
    .executeTakeFirstOrThrow();
  const wishes = wished.map((to) => ({ from: participantId, to, weight: usualWeight }));
  const written = await makeWishes(ctx, eventId, wishes);
  if (!written.ok) return written;
  const rows = await ctx.db
    .selectFrom('wish')
    .select('wish_id')
    .where('event_id', '=', eventId)
    .where('from_id', '=', participantId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return accepted({ participantId, wishIds: rows.map((row) => row.wish_id), firm: found.value.name });
}
