/** Inviting members by link: who of a firm is written to, and how a link stands. */
import type { Purpose } from '#accounts';
import { normalise, refused, accepted, type Result } from '#platform';

/** What this room gives members links for. */
export const eventPurposes = ['agenda', 'wishes'] as const satisfies readonly Purpose[];
export type EventPurpose = (typeof eventPurposes)[number];

export interface Reachable {
  personId: string;
  name: string;
  email: string;
}

/**
 * Those who are written to for a firm: the people announced at the table, as far as an address of theirs is
 * known; otherwise the first who has one. Nobody: the firm gets its agenda on paper.
 */
export function inviteesFor<Person extends Reachable>(
  atTheTable: readonly string[],
  people: readonly Person[],
): Person[] {
  const reachable = people.filter((one) => one.email !== '');
  const names = new Set(atTheTable.map(nameKey));
  const named = reachable.filter((one) => names.has(nameKey(one.name)));
  return named.length > 0 ? named : reachable.slice(0, 1);
}

/** "Rossi Anna" and "Anna Rossi" are the same person. */
const nameKey = (name: string) => normalise(name).split(' ').sort().join(' ');

const DAY = 86_400_000;

/** A link outlives the forum by a week: time to look up whom one met. */
export const expiryOf = (lastSlotEnds: Date): Date => new Date(lastSlotEnds.getTime() + 7 * DAY);

export const longestNote = 1000;

/** What a member typed for the animator to read. */
export function readNote(typed: string): Result<string> {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  const tooLong = text.length - longestNote;
  return tooLong > 0 ? refused('note/too-long', 'note', { tooLong }) : accepted(text);
}
