import { fail, redirect } from '@sveltejs/kit';
import { choicesFor, tableIn } from '#events';
import {
  drop,
  lastPublication,
  move,
  readHall,
  reportMeetings,
  reportsOf,
  setLock,
  type MeetingReport,
} from '#events/server';
import { desk } from '#accounts/server';
import { accepted } from '#platform';
import { inNetwork, notFound, type Ctx } from '#platform/server';
import { deskAct, text, told } from '../../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

async function findMeeting(ctx: Ctx, eventId: string, meetingId: string) {
  const hall = await readHall(ctx, eventId);
  const meeting = hall.meetings.find((one) => one.id === meetingId);
  return meeting ? { hall, meeting } : notFound('meeting');
}

export const load: PageServerLoad = ({ locals, params }) =>
  inNetwork(desk(locals), async (ctx) => {
    const { hall, meeting } = await findMeeting(ctx, params.event, params.meeting);
    const name = (id: string) => hall.participants.find((one) => one.id === id)?.name ?? '';
    const slot = hall.slots.find((one) => one.id === meeting.slotId);
    const told = await lastPublication(ctx, params.event);
    const [a, b] =
      name(meeting.a).localeCompare(name(meeting.b)) <= 0 ? [meeting.a, meeting.b] : [meeting.b, meeting.a];
    return {
      meeting: { ...meeting, a, b, nameA: name(a), nameB: name(b), at: slot?.startsAt ?? ctx.now },
      choices: choicesFor(hall, meeting),
      announced: told !== null,
      begun: slot !== undefined && slot.startsAt <= ctx.now,
      reports: await reportsOf(ctx, params.event, meeting.id),
    };
  });

const outcomes: readonly MeetingReport['outcome'][] = ['held', 'no-show', 'cancelled'];

export const actions: Actions = {
  move: (event) =>
    deskAct(event, async (ctx, fields) => {
      const { hall, meeting } = await findMeeting(ctx, event.params.event, event.params.meeting);
      const choice = choicesFor(hall, meeting).find((one) => one.slotId === text(fields, 'slot'));
      const asked = text(fields, 'table');
      const to = {
        slotId: text(fields, 'slot'),
        table: tableIn(choice, asked === '' ? null : Number(asked), meeting.table),
      };
      const from = { slotId: text(fields, 'fromSlot'), table: Number(text(fields, 'fromTable')) };
      return told('moved', await move(ctx, event.params.event, meeting.id, from, to));
    }),
  lock: (event) =>
    deskAct(event, async (ctx) =>
      told('locked', await setLock(ctx, event.params.event, [event.params.meeting], true)),
    ),
  unlock: (event) =>
    deskAct(event, async (ctx) =>
      told('unlocked', await setLock(ctx, event.params.event, [event.params.meeting], false)),
    ),
  drop: async (event) => {
    const gone = await deskAct(event, (ctx) => drop(ctx, event.params.event, event.params.meeting));
    if (!gone.ok) return fail(409, { refusal: gone.refusal });
    redirect(303, `/events/${event.params.event}/timetable?view=unmet`);
  },
  report: (event) =>
    deskAct(event, async (ctx, fields) => {
      const { hall, meeting } = await findMeeting(ctx, event.params.event, event.params.meeting);
      const written = await reportMeetings(ctx, event.params.event, [
        {
          meetingId: meeting.id,
          participantId: [meeting.a, meeting.b].find((side) => side === text(fields, 'side')) ?? null,
          outcome: outcomes.find((one) => one === text(fields, 'outcome')) ?? 'held',
          cardsExchanged: Math.min(99, Math.max(0, Math.floor(Number(text(fields, 'cards')) || 0))),
          againWanted: fields.has('again'),
          note: text(fields, 'note').slice(0, 2000),
          occurredAt: hall.slots.find((slot) => slot.id === meeting.slotId)?.startsAt ?? ctx.now,
        },
      ]);
      return told('reported', written.ok ? accepted(true) : written);
    }),
};
