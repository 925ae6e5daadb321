/** How long an offer or a need stands, and when its firm is reminded. Days are "2026-12-15", of the network's place. */
import { accepted, refused, type Result } from '#platform';

export const usualDays = 90;
export const mostDays = 365;
/** So many days before the end its firm is written to; then never again. */
export const reminderDays = [14, 3] as const;
export type Reminder = (typeof reminderDays)[number];

const DAY = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Until when, as it was typed. Left empty: the usual time from today. */
export function readUntil(typed: string, today: string): Result<string> {
  const day = typed.trim();
  if (day === '') return accepted(addDays(today, usualDays));
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  const real = at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  if (!real) return refused('day/unreadable', 'until');
  if (day < today) return refused('opportunity/until-past', 'until');
  const latest = addDays(today, mostDays);
  return day > latest ? refused('opportunity/until-too-far', 'until', { latest }) : accepted(day);
}

/** The last day after a renewal: the usual time from today, and never less than it had. */
export function renewedUntil(expiresOn: string, today: string): string {
  const fresh = addDays(today, usualDays);
  return fresh > expiresOn ? fresh : expiresOn;
}

export const isPast = (expiresOn: string, today: string) => expiresOn < today;

/**
 * Which reminder is due today: the nearest whose day has come and for which nobody has been written to. One that was
 * due while the house was closed is not sent after the next one's day. What was entered or came back when a
 * reminder's day had passed gets none for it.
 */
export function reminderDue(
  one: { expiresOn: string; enteredOn: string; remindedOn: string | null },
  today: string,
): Reminder | null {
  if (isPast(one.expiresOn, today)) return null;
  const due = reminderDays.findLast((days) => addDays(one.expiresOn, -days) <= today);
  if (due === undefined) return null;
  const dueOn = addDays(one.expiresOn, -due);
  if (dueOn <= one.enteredOn) return null;
  return one.remindedOn !== null && one.remindedOn >= dueOn ? null : due;
}
