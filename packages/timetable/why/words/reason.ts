import { nameOf, slotsOf } from './parts.ts';
import type { Problem } from '../../problem.ts';
import type { Reason } from '../../timetable.ts';
import type { WhyWords } from './en.ts';

/** What the sentence about a wish left out may say; all text already. */
export interface Why {
  /** The participant it is about, or the two of the wish. */
  name: string;
  resource: string;
  table: string;
  slots: string;
  count: number;
  wishes: number;
}

export type Reasons = Record<Reason['code'], (why: Why) => string>;

/** Why a wish is not held, in a few words, without a full stop. */
export function tellLeft(problem: Problem, reason: Reason, words: WhyWords): string {
  const name = (participant: number): string => nameOf(problem, participant, words);
  const data = reason as Partial<Record<string, unknown>>;
  const number = (key: string): number => (typeof data[key] === 'number' ? data[key] : 0);
  const resource = number('resource');
  const slots = Array.isArray(data.slots) ? (data.slots as number[]) : [];
  return words.reason[reason.code]({
    name:
      'participant' in reason ? name(reason.participant) : words.names([name(reason.a), name(reason.b)], 0),
    resource: resource ? (problem.resources?.[resource - 1]?.name ?? words.resource(resource)) : '',
    table: String(number('table')),
    slots: slotsOf(problem, slots, words),
    count: number('maximum') || number('slots'),
    wishes: number('wishes'),
  });
}
