/** What a member says to an agenda. Said twice, it is said once. */
import { accepted, refused, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import { readNote } from '../invitation.ts';
import { readSlots } from './hall.ts';
import { editionOf } from './publications.ts';
import { speaking, type Speaker } from './speaking.ts';

/** "I have seen it, and I'll be there." */
export function seeAgenda(member: Speaker): Promise<Result<null>> {
  return speaking(member, 'agenda', async (ctx, self) => {
    const edition = await editionOf(ctx, member.eventId, member.participantId);
    const seen = await ctx.db
      .insertInto('agenda_seen')
      .values({ ...self.row, person_id: member.personId, edition, seen_at: ctx.now })
      .onConflict((same) => same.doNothing())
      .returning('edition')
      .executeTakeFirst();
    if (seen) await self.record('agenda-seen', null, { firm: self.firm, edition });
    return accepted(null);
  });
}

/** "I can't come at …": asks the animator, and takes back what is no longer asked. */
export function askToBeAway(
  member: Speaker,
  slotIds: readonly string[],
  typed: string,
): Promise<Result<null>> {
  return speaking(member, 'agenda', async (ctx, self) => {
    const note = readNote(typed);
    if (!note.ok) return note;
    const slots = (await readSlots(ctx, member.eventId)).filter((slot) => slot.kind === 'meeting');
    const wanted = slots.filter((slot) => slotIds.includes(slot.id));
    if (wanted.length !== new Set(slotIds).size) return refused('answer/no-such-hour', 'slots');
    const standing = await standingRequests(ctx, member);
    const same =
      standing.length === wanted.length &&
      standing.every((one) => one.note === note.value && wanted.some((slot) => slot.id === one.slot_id));
    if (same) return accepted(null);
    await ctx.db
      .updateTable('absence_request')
      .set({ withdrawn_at: ctx.now })
      .where('event_id', '=', member.eventId)
      .where('participant_id', '=', member.participantId)
      .where('withdrawn_at', 'is', null)
      .where('settled_at', 'is', null)
      .execute();
    const fresh = { person_id: member.personId, note: note.value, asked_at: ctx.now };
    for (const slot of wanted) {
      await ctx.db
        .insertInto('absence_request')
        .values({ ...self.row, slot_id: slot.id, ...fresh })
        .onConflict((conflict) =>
          conflict
            .columns(['network_id', 'event_id', 'participant_id', 'slot_id'])
            .doUpdateSet({ ...fresh, withdrawn_at: null, settled_at: null, settled_by: null }),
        )
        .execute();
    }
    const at = wanted.map((slot) => slot.startsAt);
    const before = slots
      .filter((slot) => standing.some((one) => one.slot_id === slot.id))
      .map((slot) => slot.startsAt);
    await self.record(
      'absence-asked',
      { firm: self.firm, at: before },
      { firm: self.firm, at, note: note.value },
    );
    return accepted(null);
  });
}

function standingRequests(ctx: Ctx, member: Speaker) {
  return ctx.db
    .selectFrom('absence_request')
    .select(['slot_id', 'note'])
    .where('event_id', '=', member.eventId)
    .where('participant_id', '=', member.participantId)
    .where('withdrawn_at', 'is', null)
    .where('settled_at', 'is', null)
    .execute();
}
