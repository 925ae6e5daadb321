import type { Standing } from './standing.ts';
import type { Unsaved } from './change.ts';
import type { Uprooting } from './uprooted.ts';

/** A wish that is not held as the day stands, and why. */
export interface Waiting {
  meeting: number;
  reason: WaitingReason;
}

export type WaitingReason =
  | Unsaved
  /** All its people are free in these slots, but the hall (or what the meeting needs) is full there. */
  | { code: 'no-room'; slots: number[] }
  /** One of its participants has as many meetings as it wants. */
  | { code: 'enough'; participant: number }
  /** In every slot to come that all may use, somebody has another meeting. */
  | { code: 'busy'; slots: number[] }
  /** It would fit, but nothing that happened opened these slots to it: it waits for the next timetable. */
  | { code: 'not-opened'; slots: number[] };

/** Why a meeting that was never held is not held now. The first that is true is told. */
export function waitingReason(standing: Standing, meeting: number): WaitingReason {
  const { floor } = standing;
  const { participants, meetings } = floor.problem;
  if (meetings[meeting]!.never) return { code: 'called-off' };
  const shared = openTo(standing, meeting);
  if (shared.length === 0) return { code: 'no-common-slot' };
  const full = floor.people[meeting]!.find((person) => {
    const { maximum } = participants[person]!;
    return maximum !== undefined && countOf(standing, person) >= maximum;
  });
  if (full !== undefined) return { code: 'enough', participant: full + 1 };
  const free = shared.filter((slot) =>
    floor.people[meeting]!.every((person) => {
      const place = person * floor.width + slot;
      return standing.load[place]!.length < floor.room[place]!;
    }),
  );
  if (free.length === 0) return { code: 'busy', slots: shared };
  const fitting = free.filter((slot) => standing.fits(meeting, slot));
  return fitting.length > 0 ? { code: 'not-opened', slots: fitting } : { code: 'no-room', slots: free };
}

/** Why a meeting that had to leave got no other place. */
export function unsaved(
  standing: Standing,
  meeting: number,
  cause: Uprooting,
  { ceiling, now }: { ceiling: number; now: number },
): Unsaved {
  const { floor } = standing;
  if (cause.code === 'cancelled' || cause.code === 'withdrawn') return { code: 'called-off' };
  if (floor.problem.meetings[meeting]!.locked)
    // That it is locked explains nothing where it could be nowhere else either.
    return { code: togetherAfter(standing, meeting, now) ? 'locked' : 'no-common-slot' };
  const slots = openTo(standing, meeting);
  if (slots.length === 0) return { code: 'no-common-slot' };
  const movable = slots.some((slot) =>
    floor.groups[meeting]!.every((group) => {
      const place = group * floor.width + slot;
      const here = standing.load[place]!;
      return here.length < floor.room[place]! || here.some((other) => !floor.pinned[other]);
    }),
  );
  return movable ? { code: 'too-many-would-move', ceiling } : { code: 'no-way', slots };
}

/** Whether all its people are there together in some slot to come. */
function togetherAfter({ floor }: Standing, meeting: number, now: number): boolean {
  const { participants, slots } = floor.problem;
  return slots.some(
    (_, at) =>
      at >= now &&
      floor.people[meeting]!.every((person) => !participants[person]!.forbidden?.includes(at + 1)),
  );
}

/** The slots to come that a meeting may use. */
export function openTo({ floor }: Standing, meeting: number): number[] {
  const slots: number[] = [];
  for (let slot = 1; slot < floor.width; slot++)
    if (floor.open[meeting * floor.width + slot]) slots.push(slot);
  return slots;
}

/** How many meetings a participant has. */
export function countOf({ floor, load }: Standing, participant: number): number {
  let count = 0;
  for (let slot = 1; slot < floor.width; slot++) count += load[participant * floor.width + slot]!.length;
  return count;
}
