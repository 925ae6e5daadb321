/**
 * Who is away when. A form shows some boxes and sends back those left ticked: only what this editor changed is
 * applied, so two editors of one grid don't undo each other.
 */
import { accepted, refused, type Refusal, type Result } from '#platform';
import { type Hall, otherOf, sits } from './hall.ts';

export interface AbsenceChange {
  participantId: string;
  slotId: string;
  away: boolean;
}

/** `shown` are the ticks the form was drawn with, `wanted` those it came back with. Keys: `participant slot`. */
export function absenceChanges(shown: ReadonlySet<string>, wanted: ReadonlySet<string>): AbsenceChange[] {
  const change = (key: string, away: boolean): AbsenceChange => {
    const [participantId = '', slotId = ''] = key.split(' ');
    return { participantId, slotId, away };
  };
  return [
    ...[...wanted].filter((key) => !shown.has(key)).map((key) => change(key, true)),
    ...[...shown].filter((key) => !wanted.has(key)).map((key) => change(key, false)),
  ];
}

export const absenceKey = (participantId: string, slotId: string): string => `${participantId} ${slotId}`;

/** A firm can't be away where it has a meeting: the meeting must be moved first, and the refusal says which. */
export function sortAbsences(
  hall: Hall,
  changes: readonly AbsenceChange[],
): { take: AbsenceChange[]; refused: Refusal[] } {
  const take: AbsenceChange[] = [];
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const verdict = checkAbsence(hall, change);
    if (!verdict.ok) refusals.push(verdict.refusal);
    else if (verdict.value) take.push(change);
  }
  return { take, refused: refusals };
}

function checkAbsence(hall: Hall, change: AbsenceChange): Result<boolean> {
  const firm = hall.participants.find((one) => one.id === change.participantId);
  const slot = hall.slots.find((one) => one.id === change.slotId);
  if (!firm || !slot || slot.kind === 'break') return accepted(false);
  if (firm.away.has(slot.id) === change.away) return accepted(false);
  const meeting = change.away && hall.meetings.find((one) => one.slotId === slot.id && sits(one, firm.id));
  if (!meeting) return accepted(true);
  const other = hall.participants.find((one) => one.id === otherOf(meeting, firm.id));
  return refused('absence/in-a-meeting', 'away', {
    firm: firm.name,
    with: other?.name ?? '',
    table: meeting.table,
    at: slot.startsAt.toISOString(),
  });
}
