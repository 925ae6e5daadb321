import type { Problem, Slot } from '../problem.ts';

/** The morning or the afternoon of a day of the event, days from 1. */
export interface HalfDay {
  day: number;
  session: 'morning' | 'afternoon';
}

/** The half-days that have slots, in the order of time. */
export function halfDaysOf({ slots }: Problem): HalfDay[] {
  const found: HalfDay[] = [];
  for (const slot of slots) {
    const here = halfOf(slot);
    if (!found.some((one) => one.day === here.day && one.session === here.session)) found.push(here);
  }
  return found;
}

/** New slots behind the last one of a half-day; what comes later is renumbered. Nobody is absent in them. */
export function insertSlots(problem: Problem, at: HalfDay, count: number): Problem {
  const last = problem.slots.findLastIndex((slot) => {
    const here = halfOf(slot);
    return here.day === at.day && here.session === at.session;
  });
  const cut = last + 1;
  const moved = (slot: number): number => (slot > cut ? slot + count : slot);
  const fresh: Slot = { session: at.session, day: at.day };
  return {
    ...problem,
    slots: [
      ...problem.slots.slice(0, cut),
      ...Array.from({ length: count }, () => fresh),
      ...problem.slots.slice(cut),
    ],
    participants: problem.participants.map((participant) => ({
      ...participant,
      forbidden: participant.forbidden?.map(moved),
      representatives: participant.representatives?.map((person) => ({
        ...person,
        forbidden: person.forbidden?.map(moved),
      })),
    })),
    resources: problem.resources?.map((resource) => ({
      ...resource,
      forbidden: resource.forbidden?.map(moved),
    })),
    meetings: problem.meetings.map((meeting) => ({
      ...meeting,
      ...(meeting.fixedSlot && { fixedSlot: moved(meeting.fixedSlot) }),
      ...(meeting.locked && { locked: { ...meeting.locked, slot: moved(meeting.locked.slot) } }),
    })),
  };
}

function halfOf({ day = 1, session = 'morning' }: Slot): HalfDay {
  return { day, session };
}
