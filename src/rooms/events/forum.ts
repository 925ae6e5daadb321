/**
 * A forum's clock: days with their hours, a rhythm and breaks become slots.
 * Hours are those on the wall of the place; slots are instants, so a day on which the clocks change comes out right.
 */
import { accepted, instantOf, isZone, refused, type Result } from '#platform';

export interface DayHours {
  /** ISO date. */
  day: string;
  /** "09:00", the wall clock of the place. */
  opens: string;
  closes: string;
}

export interface Pause {
  from: string;
  to: string;
  label: string;
}

export interface ForumPlan {
  days: DayHours[];
  slotMinutes: number;
  /** Minutes between two slots, to change tables. */
  changeMinutes: number;
  /** The same on every day; those outside a day's hours are left out. */
  breaks: Pause[];
}

export interface PlannedSlot {
  day: string;
  startsAt: Date;
  endsAt: Date;
  kind: 'meeting' | 'break';
  label: string;
}

export const mostSlots = 400;
export const mostDays = 14;
export const mostTables = 500;
const MINUTE = 60_000;

export function planSlots(plan: ForumPlan, zone: string): Result<PlannedSlot[]> {
  const fault = faultIn(plan, zone);
  if (fault) return fault;
  const slots = [...plan.days]
    .sort((a, b) => a.day.localeCompare(b.day))
    .flatMap((hours) => slotsOfDay(hours, plan, zone));
  const meetings = slots.filter((slot) => slot.kind === 'meeting');
  if (meetings.length === 0) return refused('forum/no-slot-fits', 'slotMinutes');
  if (slots.length > mostSlots)
    return refused('forum/too-many-slots', 'slotMinutes', { slots: slots.length, most: mostSlots });
  return accepted(slots);
}

function faultIn(plan: ForumPlan, zone: string) {
  if (!isZone(zone)) return refused('forum/no-such-zone', 'zone', { zone });
  if (plan.days.length === 0) return refused('forum/no-day', 'days');
  if (plan.days.length > mostDays) return refused('forum/too-many-days', 'days', { most: mostDays });
  const seen = new Set<string>();
  for (const { day, opens, closes } of plan.days) {
    if (!isDay(day)) return refused('forum/not-a-day', 'days', { day });
    if (seen.has(day)) return refused('forum/day-twice', 'days', { day });
    seen.add(day);
    if (!isClock(opens) || !isClock(closes)) return refused('forum/not-a-time', 'days', { day });
    if (opens >= closes) return refused('forum/hours-backwards', 'days', { day, opens, closes });
  }
  if (!(plan.slotMinutes >= 1 && plan.slotMinutes <= 480)) return refused('forum/slot-length', 'slotMinutes');
  if (!(plan.changeMinutes >= 0 && plan.changeMinutes <= 120))
    return refused('forum/change-length', 'changeMinutes');
  const breaks = [...plan.breaks].sort((a, b) => a.from.localeCompare(b.from));
  for (const [i, pause] of breaks.entries()) {
    if (!isClock(pause.from) || !isClock(pause.to))
      return refused('forum/not-a-time', 'breaks', { label: pause.label });
    if (pause.from >= pause.to) return refused('forum/break-backwards', 'breaks', { ...pause });
    const next = breaks[i + 1];
    if (next && next.from < pause.to) return refused('forum/breaks-overlap', 'breaks', { from: next.from });
  }
  return null;
}

function slotsOfDay(hours: DayHours, plan: ForumPlan, zone: string): PlannedSlot[] {
  const { day } = hours;
  const instant = (clock: string) => instantOf(day, clock, zone).getTime();
  const opens = instant(hours.opens);
  const closes = instant(hours.closes);
  const pauses = plan.breaks
    .map((pause) => ({
      label: pause.label,
      from: Math.max(opens, instant(pause.from)),
      to: Math.min(closes, instant(pause.to)),
    }))
    .filter((pause) => pause.from < pause.to)
    .sort((a, b) => a.from - b.from);
  const slots: PlannedSlot[] = [];
  let at = opens;
  for (const pause of [...pauses, null]) {
    const until = pause ? pause.from : closes;
    for (; at + plan.slotMinutes * MINUTE <= until; at += (plan.slotMinutes + plan.changeMinutes) * MINUTE) {
      slots.push(slotFrom(day, at, at + plan.slotMinutes * MINUTE, 'meeting', ''));
    }
    if (pause) {
      slots.push(slotFrom(day, pause.from, pause.to, 'break', pause.label));
      at = pause.to;
    }
  }
  return slots;
}

const slotFrom = (
  day: string,
  from: number,
  to: number,
  kind: PlannedSlot['kind'],
  label: string,
): PlannedSlot => ({
  day,
  startsAt: new Date(from),
  endsAt: new Date(to),
  kind,
  label,
});

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export interface StandingSlot extends PlannedSlot {
  id: string;
}

export interface Replanned {
  keep: { id: string; slot: PlannedSlot }[];
  add: PlannedSlot[];
  remove: string[];
}

/**
 * Fits a new plan onto slots that stand already: a slot that begins at the same instant stays itself, with its
 * meetings and absences. A slot with meetings is never taken away, shortened to nothing or turned into a break unasked.
 */
export function replan(
  standing: readonly StandingSlot[],
  planned: readonly PlannedSlot[],
  meetingsIn: (slotId: string) => number,
): Result<Replanned> {
  const wanted = new Map(planned.map((slot) => [slot.startsAt.getTime(), slot]));
  const result: Replanned = { keep: [], add: [], remove: [] };
  const busy: { startsAt: string; meetings: number }[] = [];
  for (const slot of standing) {
    const same = wanted.get(slot.startsAt.getTime());
    wanted.delete(slot.startsAt.getTime());
    const meetings = meetingsIn(slot.id);
    if (meetings > 0 && slot.kind === 'meeting' && same?.kind !== 'meeting')
      busy.push({ startsAt: slot.startsAt.toISOString(), meetings });
    if (same) result.keep.push({ id: slot.id, slot: same });
    else result.remove.push(slot.id);
  }
  if (busy.length > 0) return refused('forum/slots-have-meetings', 'days', { busy });
  result.add.push(...wanted.values());
  return accepted(result);
}

/** What a newcomer finds filled in: one day a month from now, 20 minutes, a lunch and 25 tables. */
export function usualPlan(day: string, lunch: string): ForumPlan {
  return {
    days: [{ day, opens: '09:00', closes: '17:00' }],
    slotMinutes: 20,
    changeMinutes: 0,
    breaks: [{ from: '13:00', to: '14:20', label: lunch }],
  };
}
export const usualTables = 25;
