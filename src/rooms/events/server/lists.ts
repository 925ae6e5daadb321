import type { Ctx } from '#platform/server';
import { sits } from '../hall.ts';
import { wishCounts } from '../wish.ts';
import { readForum } from './forum.ts';
import { readMeetings, readWishes, selectParticipants } from './hall.ts';

export interface ParticipantLine {
  id: string;
  name: string;
  city: string;
  people: string[];
  made: number;
  received: number;
  mutual: number;
  meetings: number;
}

/** Every firm of the forum with its wishes and meetings counted. */
export async function listParticipants(ctx: Ctx, eventId: string): Promise<ParticipantLine[]> {
  await readForum(ctx, eventId);
  const rows = await selectParticipants(ctx, eventId)
    .select(['participant.participant_id as id', 'firm.name', 'firm.city', 'participant.people'])
    .execute();
  const counts = wishCounts(await readWishes(ctx, eventId));
  const meetings = await readMeetings(ctx, eventId);
  return rows.map((row) => ({
    ...row,
    ...(counts.get(row.id) ?? { made: 0, received: 0, mutual: 0 }),
    meetings: meetings.filter((meeting) => sits(meeting, row.id)).length,
  }));
}
