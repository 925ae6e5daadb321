/** Repairs of the floor: confirmed all at once or not at all. */
import { accepted, refused, type Result } from '#platform';
import { permit } from '#accounts/server';
import type { Ctx } from '#platform/server';
import { factsFor, type Day } from '../day.ts';
import { afterRepair, tellProposal, walkIn, type Proposal, type SeatChange } from '../floor.ts';
import type { Meeting } from '../hall.ts';
import type { Happening } from '../happening.ts';
import { writeFacts, writeReasons } from './floor-facts.ts';
import './floor-tables.ts';
import { changing, of, readForum, record } from './forum.ts';
import { readHall } from './hall.ts';
import { invite, type Invited } from './invitations.ts';
import { inWords } from './meetings.ts';
import { makeReady, tokenOf, type Standpoint } from './proposals.ts';
import { announceAnew } from './publications.ts';
import { letWalkIn } from './walk-in.ts';
import { exchangeMeetings, keepMeetings, type WayBack } from './way-back.ts';

export interface Confirming extends Standpoint {
  /** Of the preview that was confirmed. */
  token: string;
  /** Write to those concerned, where agendas were announced. */
  write: boolean;
  /** The address people type, before a link's path. */
  origin: string;
}

export interface Repaired {
  repairId: string;
  letters: number;
  /** Firms that were to be told and nobody there has an address. */
  unreachable: string[];
}

/**
 * Does what a preview showed. Refused where the event changed or a slot began since: then nothing happens, and the
 * preview is made anew. The event's row is locked, so that of two who confirm at once one is first.
 */
export async function confirmRepair(
  ctx: Ctx,
  eventId: string,
  happening: Happening,
  how: Confirming,
): Promise<Result<Repaired>> {
  permit(ctx, 'run-events');
  const stale = refused('floor/changed-meanwhile');
  const seen = await readForum(ctx, eventId);
  if (how.token.split('.')[0] !== String(seen.revision)) return stale;
  const forum = await changing(ctx, eventId);
  if (!forum.ok) return forum;
  const ready = await makeReady(ctx, forum.value, happening, how, ctx.lang);
  if (!ready.ok) return ready;
  const { day, proposal } = ready.value;
  if (how.token !== tokenOf(forum.value.revision - 1, day)) return stale;

  const entry = happening.kind === 'walk-in' ? await letIn(ctx, eventId, day, happening) : null;
  if (entry && !entry.ok) return entry;
  const firmOf = (id: string) => (id === walkIn ? entry!.value.participantId : id);
  const seats = await writeSeats(ctx, eventId, day, proposal.seats, firmOf);
  const announced = await announceAnew(ctx, eventId, seats.was, seats.is);
  const wayBack: WayBack = {
    meetings: seats.rows,
    standing: seats.is.map((one) => one.id),
    ...(await writeFacts(ctx, eventId, day, happening)),
    unmet: await writeReasons(ctx, eventId, day, proposal.seats),
    walkIn: entry && { participantId: entry.value.participantId, wishIds: entry.value.wishIds },
    written: announced && how.write,
  };
  const letters = wayBack.written
    ? await writeLetters(ctx, eventId, proposal, firmOf, how.origin)
    : noLetters;
  const hall = await readHall(ctx, eventId);
  const told = (meetings: readonly Meeting[]) => meetings.map((one) => inWords(hall, one));
  const what = factsFor(day.hall, happening);
  await record(
    ctx,
    eventId,
    `floor-${happening.kind}`,
    { ...what, meetings: told(seats.was) },
    { ...what, meetings: told(seats.is), letters: letters.sent },
  );
  const repairId = ctx.newId();
  await ctx.db
    .insertInto('repair')
    .values({
      ...of(ctx, eventId),
      repair_id: repairId,
      revision: (await readForum(ctx, eventId)).revision,
      happening: JSON.stringify(happening),
      way_back: JSON.stringify(wayBack),
      repaired_at: ctx.now,
      repaired_by: ctx.actor.name,
    })
    .execute();
  return accepted({ repairId, letters: letters.sent, unreachable: letters.unreachable });
}

/** Only wishes for those who take part: a refusal after the first row was written would come too late. */
function letIn(ctx: Ctx, eventId: string, { hall }: Day, { name, wishes }: Happening & { kind: 'walk-in' }) {
  const here = new Set(hall.participants.map((one) => one.id));
  return letWalkIn(
    ctx,
    eventId,
    name,
    wishes.filter((one) => here.has(one)),
  );
}

const noLetters: Invited = { sent: 0, alreadyHad: 0, unreachable: [] };

async function writeSeats(
  ctx: Ctx,
  eventId: string,
  { hall }: Day,
  changes: readonly SeatChange[],
  firm: (id: string) => string,
): Promise<{ was: Meeting[]; is: Meeting[]; rows: WayBack['meetings'] }> {
  const touched = new Set(changes.flatMap((one) => (one.kind === 'entered' ? [] : [one.meetingId])));
  const rows = await keepMeetings(ctx, eventId, [...touched]);
  const was = hall.meetings.filter((one) => touched.has(one.id));
  const is = afterRepair(was, changes, { firm, meeting: () => ctx.newId() });
  const kept = new Map(rows.map((row) => [row.meeting_id, row]));
  const fresh = { locked_at: null, locked_by: null, run_id: null, created_at: ctx.now };
  await exchangeMeetings(
    ctx,
    eventId,
    [...touched],
    is.map(({ id, a, b, slotId, table }) => ({
      ...fresh,
      ...kept.get(id),
      ...of(ctx, eventId),
      meeting_id: id,
      a_id: a,
      b_id: b,
      slot_id: slotId,
      table_number: table,
    })),
  );
  return { was, is, rows };
}

/** Only those whose day changed are written to, each with what changed for them. */
async function writeLetters(
  ctx: Ctx,
  eventId: string,
  proposal: Proposal,
  firm: (id: string) => string,
  origin: string,
): Promise<Invited> {
  const concerns = proposal.concerns.map(firm);
  if (concerns.length === 0) return noLetters;
  const told = { it: tellProposal(proposal, 'it').told, en: tellProposal(proposal, 'en').told };
  const invited = await invite(ctx, eventId, {
    purpose: 'agenda',
    participantIds: concerns,
    again: true,
    origin,
    news: (participantId, lang) => told[lang][concerns.indexOf(participantId)]?.sentences ?? [],
  });
  return invited.ok ? invited.value : noLetters;
}
