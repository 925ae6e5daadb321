import { LIMITS, membersOf } from './problem.ts';
import type { Fault, Meeting, Problem } from './problem.ts';

/** What only shows when the parts are held against each other: numbers that point nowhere, and contradictions. */
export function relations(problem: Problem): Fault[] {
  const { participants, slots, tables, meetings, resources = [], places } = problem;
  const faults = new Faults();
  participants.forEach(({ forbidden, representatives, minimum, maximum }, index) => {
    const at = `participants[${index + 1}]`;
    faults.pointAll(forbidden, slots.length, `${at}.forbidden`, 'slots');
    representatives?.forEach((person, one) =>
      faults.pointAll(person.forbidden, slots.length, `${at}.representatives[${one + 1}].forbidden`, 'slots'),
    );
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
      faults.refuse(`${at}.minimum`, `${at}.minimum is ${minimum}, more than its maximum of ${maximum}.`);
  });
  const people = participants.reduce((sum, one) => sum + Math.max(1, one.representatives?.length ?? 0), 0);
  if (people > LIMITS.people)
    faults.refuse('participants', `participants has ${people} people; at most ${LIMITS.people} are read.`);
  slots.forEach((slot, index) => {
    const at = `slots[${index + 1}]`;
    if (index > 0 && (slot.day ?? 1) < (slots[index - 1]!.day ?? 1))
      faults.refuse(`${at}.day`, `${at} goes back to an earlier day.`);
    faults.pointAll(slot.closedTables, tables, `${at}.closedTables`, 'tables');
  });
  resources.forEach((resource, index) =>
    faults.pointAll(resource.forbidden, slots.length, `resources[${index + 1}].forbidden`, 'slots'),
  );
  if (places && places.length !== tables)
    faults.refuse('places', `places has ${places.length} items, but there are ${tables} tables.`);
  meetings.forEach((meeting, index) => {
    const at = `meetings[${index + 1}]`;
    faults.point(meeting.a, participants.length, `${at}.a`, 'participants');
    faults.point(meeting.b, participants.length, `${at}.b`, 'participants');
    faults.pointAll(meeting.more, participants.length, `${at}.more`, 'participants');
    faults.pointAll(meeting.needs, resources.length, `${at}.needs`, 'resources');
    faults.point(meeting.fixedSlot, slots.length, `${at}.fixedSlot`, 'slots');
    faults.point(meeting.table, tables, `${at}.table`, 'tables');
    faults.point(meeting.locked?.slot, slots.length, `${at}.locked.slot`, 'slots');
    faults.point(meeting.locked?.table, tables, `${at}.locked.table`, 'tables');
    faults.pointAll(meeting.after, meetings.length, `${at}.after`, 'meetings');
    if (meeting.after?.includes(index + 1))
      faults.refuse(`${at}.after`, `${at} would have to come after itself.`);
    if (meeting.never && meeting.locked)
      faults.refuse(`${at}.never`, `${at} is locked, and is never to be held.`);
    members(problem, meeting, at, faults);
  });
  return faults.list;
}

function members({ participants }: Problem, meeting: Meeting, at: string, faults: Faults): void {
  const people = membersOf(meeting);
  const twice = people.find((one, place) => people.indexOf(one) < place);
  if (twice !== undefined) faults.refuse(at, `${at} is a meeting of participant ${twice} with itself.`);
  meeting.persons?.forEach((person, place) => {
    const participant = people[place];
    if (participant === undefined)
      return faults.refuse(`${at}.persons`, `${at}.persons names more people than take part.`);
    const most = participants[participant - 1]?.representatives?.length ?? 0;
    if (person > most)
      faults.refuse(
        `${at}.persons`,
        `${at}.persons names representative ${person} of participant ${participant}, who has ${most}.`,
      );
  });
}

/** At most twenty. */
class Faults {
  readonly list: Fault[] = [];

  refuse(at: string, message: string): void {
    if (this.list.length < 20) this.list.push({ code: 'not-allowed', at, message });
  }

  point(value: number | undefined, most: number, at: string, to: string): void {
    if (value === undefined || (value >= 1 && value <= most) || this.list.length >= 20) return;
    this.list.push({
      code: 'out-of-range',
      at,
      message: `${at} is ${value}, but there are only ${most} ${to}.`,
    });
  }

  pointAll(values: readonly number[] | undefined, most: number, at: string, to: string): void {
    values?.forEach((value) => this.point(value, most, at, to));
  }
}
