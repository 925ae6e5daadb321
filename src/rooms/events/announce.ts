/** Announcing: what the firms were told is kept whole, and later changes are measured against it. */
import type { Meeting } from './hall.ts';

export interface Told {
  a: string;
  b: string;
  slotId: string;
  startsAt: string;
  table: number;
}

export interface Snapshot {
  meetings: Told[];
}

export function snapshotOf(meetings: readonly Meeting[], startsAt: (slotId: string) => Date): Snapshot {
  return {
    meetings: meetings.map(({ a, b, slotId, table }) => ({
      a,
      b,
      slotId,
      startsAt: startsAt(slotId).toISOString(),
      table,
    })),
  };
}

/** The same news, told again with some meetings elsewhere, gone or new; what else has changed stays untold. */
export function toldAnew(
  told: Snapshot,
  was: readonly Meeting[],
  is: readonly Meeting[],
  startsAt: (slotId: string) => Date,
): Snapshot {
  const pairs = new Set([...was, ...is].map((one) => `${one.a} ${one.b}`));
  const others = told.meetings.filter((one) => !pairs.has(`${one.a} ${one.b}`));
  return { meetings: [...others, ...snapshotOf(is, startsAt).meetings] };
}

export interface Changes {
  /** Ids of meetings that are new, or elsewhere than announced. */
  changed: Set<string>;
  moved: { meeting: Meeting; was: Told }[];
  added: Meeting[];
  dropped: Told[];
  /** Participants whose agenda is no longer the one they hold. */
  touched: Set<string>;
}

/** A meeting is known by its pair: two meet once in a forum. */
export function changesSince(told: Snapshot, meetings: readonly Meeting[]): Changes {
  const before = new Map(told.meetings.map((one) => [`${one.a} ${one.b}`, one]));
  const changes: Changes = { changed: new Set(), moved: [], added: [], dropped: [], touched: new Set() };
  for (const meeting of meetings) {
    const was = before.get(`${meeting.a} ${meeting.b}`);
    before.delete(`${meeting.a} ${meeting.b}`);
    if (was && was.slotId === meeting.slotId && was.table === meeting.table) continue;
    if (was) changes.moved.push({ meeting, was });
    else changes.added.push(meeting);
    changes.changed.add(meeting.id);
    changes.touched.add(meeting.a).add(meeting.b);
  }
  for (const gone of before.values()) {
    changes.dropped.push(gone);
    changes.touched.add(gone.a).add(gone.b);
  }
  return changes;
}

export const changeCount = (changes: Changes): number =>
  changes.moved.length + changes.added.length + changes.dropped.length;
