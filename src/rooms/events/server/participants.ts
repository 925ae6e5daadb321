import type { TableRow } from '#members';
import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import type { Meeting } from '../hall.ts';
import { clashAt } from '../meeting.ts';
import { capFrom, peopleFrom, readNames, type NameReading } from '../participant.ts';
import { changing, of, record } from './forum.ts';
import { readHall, selectParticipants } from './hall.ts';
import { seatMeetings, unseat } from './seats.ts';

export interface NewParticipant {
  firmId: string;
  people?: string[];
}

/** Adds firms; one that was removed comes back with its wishes. Returns how many are new here. */
export async function addParticipants(
  ctx: Ctx,
  eventId: string,
  firms: readonly NewParticipant[],
): Promise<Result<number>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const known = await knownFirms(
    ctx,
    firms.map((one) => one.firmId),
  );
  const fresh = firms.filter((one) => known.has(one.firmId));
  if (fresh.length === 0) return firms.length === 0 ? accepted(0) : refused('participant/no-such-firm');
  const rows = await ctx.db
    .insertInto('participant')
    .values(
      fresh.map(({ firmId, people = [] }) => ({
        ...of(ctx, eventId),
        participant_id: ctx.newId(),
        firm_id: firmId,
        people,
      })),
    )
    .onConflict((same) =>
      same
        .columns(['network_id', 'event_id', 'firm_id'])
        .doUpdateSet({ removed_at: null })
        .where('participant.removed_at', 'is not', null),
    )
    .returning('firm_id')
    .execute();
  const names = rows.map((row) => known.get(row.firm_id)!);
  if (rows.length > 0) await record(ctx, eventId, 'participants-added', null, { firms: names });
  return accepted(rows.length);
}

async function knownFirms(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('firm')
    .select(['firm_id', 'name'])
    .where('firm_id', 'in', asked)
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.firm_id, row.name]));
}

/** Reads pasted or imported rows against the members; nothing is added yet. */
export async function readPastedNames(
  ctx: Ctx,
  eventId: string,
  rows: readonly TableRow[],
): Promise<NameReading> {
  const firms = await ctx.db
    .selectFrom('firm')
    .select(['firm_id as id', 'name'])
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute();
  const taking = await selectParticipants(ctx, eventId).select('firm.firm_id').execute();
  return readNames(rows, firms, new Set(taking.map((row) => row.firm_id)));
}

export interface ParticipantDetails {
  people: string;
  cap: string;
}

export async function changeParticipant(
  ctx: Ctx,
  eventId: string,
  participantId: string,
  seenVersion: number,
  given: ParticipantDetails,
): Promise<Result<null>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const found = await findParticipant(ctx, eventId, participantId);
  if (found.version !== seenVersion) return refused('participant/changed-meanwhile');
  const cap = capFrom(given.cap);
  if (!cap.ok) return cap;
  const people = peopleFrom(given.people);
  await ctx.db
    .updateTable('participant')
    .set((eb) => ({ people, cap: cap.value, version: eb('version', '+', 1) }))
    .where('event_id', '=', eventId)
    .where('participant_id', '=', participantId)
    .execute();
  const before = { firm: found.name, people: found.people, cap: found.cap };
  await record(ctx, eventId, 'participant-changed', before, { firm: found.name, people, cap: cap.value });
  return accepted(null);
}

export async function findParticipant(ctx: Ctx, eventId: string, participantId: string) {
  if (!isId(participantId)) notFound('participant');
  const row = await selectParticipants(ctx, eventId)
    .select(['firm.name', 'firm.firm_id', 'participant.people', 'participant.cap', 'participant.version'])
    .where('participant.participant_id', '=', participantId)
    .executeTakeFirst();
  if (!row) notFound('participant');
  return row;
}

export interface Removed {
  name: string;
  meetings: number;
  /** Give it to `bringBack` to undo. */
  changeId: string;
}

/** Takes a firm out: its meetings are dropped, its wishes wait in case it comes back. */
export async function removeParticipant(
  ctx: Ctx,
  eventId: string,
  participantId: string,
): Promise<Result<Removed>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const { name } = await findParticipant(ctx, eventId, participantId);
  const meetings = await unseat(
    ctx,
    eventId,
    (meeting) => meeting.a === participantId || meeting.b === participantId,
  );
  await ctx.db
    .updateTable('participant')
    .set({ removed_at: ctx.now })
    .where('event_id', '=', eventId)
    .where('participant_id', '=', participantId)
    .execute();
  const changeId = await record(
    ctx,
    eventId,
    'participant-removed',
    { firm: name, participantId, meetings },
    null,
  );
  return accepted({ name, meetings: meetings.length, changeId });
}

/** Undoes a removal: the firm is back with its wishes, and with those of its meetings whose place is still free. */
export async function bringBack(
  ctx: Ctx,
  eventId: string,
  changeId: string,
): Promise<Result<{ name: string; lost: number }>> {
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  if (!isId(changeId)) notFound('change');
  const change = await ctx.db
    .selectFrom('change')
    .select('before')
    .where('noun', '=', 'event')
    .where('noun_id', '=', eventId)
    .where('change_id', '=', changeId)
    .where('verb', '=', 'participant-removed')
    .executeTakeFirst();
  if (!change) notFound('change');
  const { firm, participantId, meetings } = change.before as {
    firm: string;
    participantId: string;
    meetings: Meeting[];
  };
  const back = await ctx.db
    .updateTable('participant')
    .set({ removed_at: null })
    .where('event_id', '=', eventId)
    .where('participant_id', '=', participantId)
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
  if (back.numUpdatedRows === 0n) return accepted({ name: firm, lost: 0 });
  let hall = await readHall(ctx, eventId);
  const here = new Set(hall.participants.map((one) => one.id));
  const seated: Meeting[] = [];
  for (const meeting of meetings) {
    if (!here.has(meeting.a) || !here.has(meeting.b) || clashAt(hall, meeting, meeting, null)) continue;
    hall = { ...hall, meetings: [...hall.meetings, meeting] };
    seated.push(meeting);
  }
  await seatMeetings(ctx, eventId, seated, null);
  await record(ctx, eventId, 'participant-returned', null, { firm, meetings: seated.length });
  return accepted({ name: firm, lost: meetings.length - seated.length });
}
