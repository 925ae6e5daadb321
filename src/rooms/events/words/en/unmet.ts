import type { Sentences } from '../../saying.ts';

/** Why a wish was not met. */
export const unmet = {
  'unmet/no-common-slot': () => 'There is no slot in which both are there.',
  'unmet/closed-by-lock': (f) => `In every slot open to both, one of them has a locked meeting (${f.slots}).`,
  'unmet/overfull': (f) =>
    `${f.firm} has ${f.wishes} meetings to fit and only ${f.slots} slots: some had to go.`,
  'unmet/tables-full': (f) => `Both are free at ${f.slots}, but every table is taken then.`,
  'unmet/table-taken': (f) => `Both are free at ${f.slots}, but the table asked for is taken.`,
  'unmet/resource-full': (f) => `Both are free at ${f.slots}, but what the meeting needs is taken then.`,
  'unmet/accessible-full': (f) => `Both are free at ${f.slots}, but every accessible table is taken then.`,
  'unmet/order': (f) => `Both are free at ${f.slots}, but it would come in the wrong order.`,
  'unmet/fairness': (f) => `At ${f.slots} it would leave somebody with too many gaps.`,
  'unmet/no-shared-free-slot': () => 'Both still have free slots, but none at the same time.',
  'unmet/at-cap': (f) => `${f.firm} asked for at most ${f.cap} meetings, and stronger wishes came first.`,
  'unmet/never-together': () => 'You said that these two must never be put together.',
  'unmet/changed-meanwhile': () => 'Something changed while the timetable was being made. Make it again.',
  'unmet/untried': () => 'The wish is newer than the timetable. Make it again.',
  'unmet/gone': () => 'They had a meeting, and it was taken away.',
  'unmet/called-off': () => 'They had a meeting, and called it off on the day.',
  'unmet/day-locked': () => 'Their meeting was locked, and on the day it could not be held where it was.',
  'unmet/day-no-slot': () => 'On the day there was no slot left in which both are there.',
  'unmet/day-no-way': () => 'On the day their meeting lost its place, and another would have moved too many.',
} satisfies Sentences as Sentences;
