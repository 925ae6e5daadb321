import type { Fact } from '../fact.ts';
import type { Headlines, Parts } from './parts.ts';
import type { Reasons } from './reason.ts';

/** Why there is no timetable, and the ways out, in English. Names and slots are text already. */
export const en = {
  names: (names: string[], more: number): string => listed(more > 0 ? [...names, `${more} more`] : names),
  /** Slots that follow one another, by their labels, or by their numbers where they have none. */
  labels: (first: string, last: string): string => `${first} to ${last}`,
  numbers: (first: number, last: number): string => `slots ${first} to ${last}`,
  slot: (number: number): string => `slot ${number}`,
  participant: (number: number): string => `participant ${number}`,
  person: (number: number): string => `person ${number}`,
  resource: (number: number): string => `resource ${number}`,
  at: (meeting: string, place: string): string => `${meeting} (${place})`,
  atTable: (meeting: string, table: number): string => `${meeting} (table ${table})`,

  /** The conflict in one sentence, where it has a known shape. */
  headline: {
    overfull: (f) => `${f.name} asked for ${f.meetings} meetings and has ${slots(f.count)}: ${f.slots}.`,
    full: (f) => `${f.name} asked for ${f.meetings} meetings and has no slot for them.`,
    nowhere: (f) => `${f.name} has no slot.`,
    tables: (f) => `${f.meetings} meetings fit only at ${f.slots}, where there are tables for ${f.count}.`,
    resource: (f) =>
      `${f.meetings} meetings that need ${f.name} fit only at ${f.slots}: room for ${f.count}.`,
    breaks: (f) =>
      `${f.name} has ${f.count} ${f.count === 1 ? 'break' : 'breaks'} or more, ${f.other} at most ${f.meetings}.`,
    minimum: (f) => `${f.name} asked for ${f.count} meetings at least, and can't have so many.`,
    maximum: (f) => `${f.name} has more locked meetings than the ${f.count} it wants.`,
    order: () => 'These meetings can’t come in the order asked for.',
    together: (f) => `These ${f.count} things can’t all be, though any ${f.count - 1} of them can.`,
  } satisfies Headlines,
  meets: (name: string, others: string): string => `${name} asked for ${others}.`,
  perhapsFewer: 'Perhaps not all of these are in the way.',
  none: 'There is no timetable. What stands in the way was not narrowed down in the time given.',

  /** What is asked for, facts of one kind together. */
  fact: {
    meeting: (f) => `Asked for: ${f.meetings}.`,
    absent: (f) => `${f.name} is absent at ${f.slots}.`,
    'person-absent': (f) => `${f.name} is absent at ${f.slots}.`,
    session: (f) => `Only in the ${f.late ? 'afternoon' : 'morning'}: ${f.meetings}.`,
    fixed: (f) => `Fixed: ${f.meetings}.`,
    locked: (f) => `Announced and locked: ${f.meetings}.`,
    table: (f) => `At a table of its own: ${f.meetings}.`,
    person: (f) => `With a person who was named: ${f.meetings}.`,
    after: (f) => `${f.meetings} comes after ${f.earlier}.`,
    minimum: (f) => `${f.name} wants ${f.count} meetings at least.`,
    maximum: (f) => `${f.name} wants ${f.count} meetings at most.`,
    resource: (f) => `${f.name} serves ${f.count === 1 ? 'one meeting' : `${f.count} meetings`} at a time.`,
    'resource-away': (f) => `${f.name} is not there at ${f.slots}.`,
    tables: (f) => `There ${f.count === 1 ? 'is 1 table' : `are ${f.count} tables`}.`,
    closed: (f) => `Some tables are closed at ${f.slots}.`,
    accessible: (f) => `${f.name} sits at accessible tables.`,
    fairness: (f) => `The breaks of any two differ by ${f.count} at most.`,
  } satisfies Record<Fact['kind'], (parts: Parts) => string>,

  /** What is let go, facts of one kind together; parts of a sentence. */
  lift: {
    meeting: (f) => `${f.meetings} not held`,
    absent: (f) => `${f.name} comes at ${f.slots}`,
    'person-absent': (f) => `${f.name} comes at ${f.slots}`,
    session: (f) => `${f.meetings} also in the ${f.late ? 'morning' : 'afternoon'}`,
    fixed: (f) => `${f.meetings} no longer fixed`,
    locked: (f) => `${f.meetings} no longer locked`,
    table: (f) => `${f.meetings} at any table`,
    person: (f) => `${f.meetings} with whoever is free`,
    after: (f) => `${f.meetings} need not come after ${f.earlier}`,
    minimum: (f) => `${f.name} with fewer than ${f.count} meetings`,
    maximum: (f) => `${f.name} with more than ${f.count} meetings`,
    resource: (f) => `more of ${f.name}`,
    'resource-away': (f) => `${f.name} there at ${f.slots}`,
    tables: () => 'as many tables as meetings',
    closed: (f) => `all tables open at ${f.slots}`,
    accessible: (f) => `${f.name} at any table`,
    fairness: () => 'breaks as they come',
  } satisfies Record<Fact['kind'], (parts: Parts) => string>,

  moreSlots: (count: number, late: boolean, day: number | null): string =>
    `${count === 1 ? 'one slot' : `${count} slots`} more at the end of the ${late ? 'afternoon' : 'morning'}${day ? ` of day ${day}` : ''}`,
  moreTables: (count: number, all: number): string =>
    `${count === 1 ? 'one table' : `${count} tables`} more (${all} in all)`,
  moreBreaks: (to: number): string => `breaks that differ by up to ${to}`,
  waysOut: 'It would fit with:',

  /** Why a wish is not held. */
  reason: {
    never: () => 'somebody said no',
    'participant-maximum': (f) =>
      `${f.name} wants ${f.count} ${f.count === 1 ? 'meeting' : 'meetings'} at most`,
    'resource-full': (f) => `all are free at ${f.slots}, but ${f.resource} is taken`,
    'accessible-full': (f) => `all are free at ${f.slots}, but accessible tables are full`,
    'no-common-slot': (f) => `${f.name} share no slot they may use`,
    'closed-by-lock': () => 'locked meetings hold every slot they share',
    overfull: (f) => `${f.name} has ${slots(f.count)} for ${f.wishes} wishes`,
    'tables-full': (f) => `all are free at ${f.slots}, but the tables are full`,
    'table-taken': (f) => `all are free at ${f.slots}, but table ${f.table} is taken`,
    order: (f) => `all are free at ${f.slots}, but it would come in the wrong order`,
    fairness: (f) => `at ${f.slots} somebody would have too many more breaks than others`,
    'no-shared-free-slot': () => 'both have free slots, but none in common',
  } satisfies Reasons,

  /** What honouring a wish would cost. */
  wish: {
    free: () => 'It would fit as things are.',
    moved: (f) => `It would fit if ${f.meetings} moved.`,
    displaced: (f) => `It would displace ${f.meetings}.`,
    breaks: (f) => `It would cost ${f.count === 1 ? 'one break' : `${f.count} breaks`} more.`,
    never: () => 'It can’t be held, whatever else is given up.',
    unknown: () => 'No timetable with it was found.',
  } satisfies Record<string, (parts: Parts) => string>,
};

export type WhyWords = typeof en;

function slots(count: number): string {
  return count === 1 ? '1 slot' : `${count} slots`;
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
