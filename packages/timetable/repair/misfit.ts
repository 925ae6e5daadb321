import { membersOf } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Disturbance, Misfit } from './disturbance.ts';

/** What disturbances name that the problem does not have, each with its place in the list. Empty where all is well. */
export function misfitsOf(problem: Problem, disturbances: readonly Disturbance[]): Misfit[] {
  const misfits: Misfit[] = [];
  let participants = problem.participants.length;
  let meetings = problem.meetings.length;
  disturbances.forEach((what, index) => {
    const find = (thing: string, number: number | undefined, most: number): void => {
      if (number === undefined || (Number.isInteger(number) && number >= 1 && number <= most)) return;
      misfits.push({ disturbance: index + 1, message: `there is no ${thing} ${String(number)}` });
    };
    const slot = (number: number | undefined): void => find('slot', number, problem.slots.length);
    const people = (numbers: number[]): void => {
      for (const one of numbers) find('participant', one, participants);
      if (new Set(numbers).size < numbers.length)
        misfits.push({ disturbance: index + 1, message: 'nobody meets itself' });
    };
    switch (what.kind) {
      case 'cancelled':
      case 'withdrawn':
        return find('meeting', what.meeting, meetings);
      case 'no-show':
      case 'leaves':
        find('participant', what.participant, participants);
        return slot(what.from);
      case 'late':
        find('participant', what.participant, participants);
        return find('slot', what.until, problem.slots.length + 1);
      case 'returns':
        find('participant', what.participant, participants);
        slot(what.from);
        return slot(what.to);
      case 'table-closed':
      case 'table-opened':
        find('table', what.table, problem.tables);
        slot(what.from);
        return slot(what.to);
      case 'slot-lost':
        return slot(what.slot);
      case 'wish':
        meetings += 1;
        what.meeting.after?.forEach((earlier) => find('meeting', earlier, meetings - 1));
        what.meeting.needs?.forEach((one) => find('resource', one, problem.resources?.length ?? 0));
        find('table', what.meeting.table, problem.tables);
        slot(what.meeting.fixedSlot);
        slot(what.meeting.locked?.slot);
        return people(membersOf(what.meeting));
      case 'walk-in':
        participants += 1;
        meetings += what.wishes.length;
        what.participant.forbidden?.forEach(slot);
        for (const wish of what.wishes) people([participants, wish.with]);
    }
  });
  return misfits;
}
