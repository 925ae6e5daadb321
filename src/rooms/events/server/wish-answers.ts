/** Whom a member would like to meet, told through a link. Told twice, it is told once. */
import { accepted, refused, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import { readNote } from '../invitation.ts';
import { of } from './forum.ts';
import { readSlots } from './hall.ts';
import { speaking, type Speaker } from './speaking.ts';
import { closingOfWishes } from './wish-call.ts';

/** Yes to some of the firms that were shown, no to the others; those not shown stay as they are. */
export function chooseWishes(
  member: Speaker,
  { shown, wanted, note: typed }: { shown: readonly string[]; wanted: readonly string[]; note?: string },
): Promise<Result<null>> {
  return speaking(member, 'wishes', async (ctx, self) => {
    const closesAt = await closingOfWishes(ctx, member.eventId, await readSlots(ctx, member.eventId));
    if (ctx.now >= closesAt) return refused('wishes/closed', undefined, { at: closesAt.toISOString() });
    const note = readNote(typed ?? '');
    if (!note.ok) return note;
    const others = await othersOf(ctx, member);
    const asked = new Set(wanted.filter((id) => shown.includes(id)));
    if ([...shown].some((id) => !others.has(id))) return refused('wish/stranger');

    const standing = await ctx.db
      .selectFrom('wish')
      .select('to_id')
      .where('event_id', '=', member.eventId)
      .where('from_id', '=', member.participantId)
      .where('withdrawn_at', 'is', null)
      .execute();
    const stands = new Set(standing.map((one) => one.to_id));
    const added = [...asked].filter((id) => !stands.has(id));
    const taken = shown.filter((id) => stands.has(id) && !asked.has(id));
    await addWishes(ctx, member, added);
    await takeBackWishes(ctx, member, taken);
    const noted = typed !== undefined && (await keepNote(ctx, member, note.value));
    if (added.length + taken.length > 0 || noted) {
      const named = (ids: string[]) => ids.map((id) => others.get(id)!);
      const wishes = { firm: self.firm, added: named(added), takenBack: named(taken), note: note.value };
      await self.record('wishes-told', null, wishes);
    }
    return accepted(null);
  });
}

/** Names of the other firms that take part, by participant. */
async function othersOf(ctx: Ctx, member: Speaker): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('participant')
    .innerJoin('firm', 'firm.firm_id', 'participant.firm_id')
    .select(['participant_id', 'firm.name'])
    .where('event_id', '=', member.eventId)
    .where('removed_at', 'is', null)
    .where('participant_id', '!=', member.participantId)
    .execute();
  return new Map(rows.map((row) => [row.participant_id, row.name]));
}

async function addWishes(ctx: Ctx, member: Speaker, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const made = { source: 'member' as const, made_at: ctx.now };
  await ctx.db
    .insertInto('wish')
    .values(
      ids.map((to_id) => ({
        ...of(ctx, member.eventId),
        wish_id: ctx.newId(),
        from_id: member.participantId,
        to_id,
        weight: 2 as const,
        ...made,
      })),
    )
    .onConflict((same) =>
      same
        .columns(['network_id', 'event_id', 'from_id', 'to_id'])
        .doUpdateSet({ ...made, withdrawn_at: null }),
    )
    .execute();
}

async function takeBackWishes(ctx: Ctx, member: Speaker, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('wish')
    .set({ withdrawn_at: ctx.now })
    .where('event_id', '=', member.eventId)
    .where('from_id', '=', member.participantId)
    .where('to_id', 'in', ids)
    .execute();
}

/** Whether the note is another than before. */
async function keepNote(ctx: Ctx, member: Speaker, text: string): Promise<boolean> {
  const row = { ...of(ctx, member.eventId), participant_id: member.participantId };
  const before = await ctx.db
    .selectFrom('wish_note')
    .select('text')
    .where('event_id', '=', member.eventId)
    .where('participant_id', '=', member.participantId)
    .executeTakeFirst();
  if ((before?.text ?? '') === text) return false;
  const fresh = { text, person_id: member.personId, written_at: ctx.now };
  await ctx.db
    .insertInto('wish_note')
    .values({ ...row, ...fresh })
    .onConflict((same) => same.columns(['network_id', 'event_id', 'participant_id']).doUpdateSet(fresh))
    .execute();
  return true;
}
