import { membersOf } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import type { Change, Seat } from '../change.ts';
import type { Repair } from '../repair.ts';
import type { Uprooting } from '../uprooted.ts';
import type { WaitingReason } from '../waiting.ts';
import type { RepairWords } from './en.ts';

const SHOWN = 6;

/** Where a meeting sits, in words. */
export interface Place {
  slot: string;
  table: string;
}

/** What a reason may name; everything is text already. */
export interface Facts {
  names: string;
  name: string;
  table: string;
  slots: string;
  ceiling: string;
}

export type Reasons = Record<string, (facts: Facts) => string>;

/** Participants some meeting of whom changes slot; meetings that change table only, are lost, get in. */
export interface Totals {
  moved: number;
  reseated: number;
  lost: number;
  entered: number;
}

/** What one participant must be told. */
export interface Told {
  participant: number;
  name: string;
  sentences: string[];
}

/** A repair in sentences: one line for the floor, and for each participant it concerns a line a change. */
export function tellRepair(repair: Repair, words: RepairWords): { summary: string; told: Told[] } {
  const of = (kind: Change['kind']): number => repair.changed.filter((one) => one.kind === kind).length;
  const moved = repair.changes.filter(({ changes }) => changes.some((one) => one.kind === 'moved')).length;
  return {
    summary: words.summary({ moved, reseated: of('reseated'), lost: of('lost'), entered: of('entered') }),
    told: repair.changes.map(({ participant, changes }) => ({
      participant,
      name: nameOf(repair.problem, participant, words),
      sentences: changes.map((change) => sentence(repair.problem, change, participant, words)),
    })),
  };
}

/** Why a wish waits, in a few words, without a full stop. */
export function tellReason(problem: Problem, reason: WaitingReason, words: RepairWords): string {
  return (words.reason as Reasons)[reason.code]!(factsOf(problem, reason, words));
}

function sentence(problem: Problem, change: Change, participant: number, words: RepairWords): string {
  const others = membersOf(problem.meetings[change.meeting - 1]!).filter((one) => one !== participant);
  const names = words.names(others.map((one) => nameOf(problem, one, words)));
  const at = (seat: Seat): Place => ({
    slot: slotName(problem, seat.slot, words),
    table: String(seat.table),
  });
  if (change.kind === 'entered') return words.entered(names, at(change.to));
  const because = (words.because as Reasons)[change.because.code]!(factsOf(problem, change.because, words));
  if (change.kind !== 'lost') return words[change.kind](names, at(change.from), at(change.to), because);
  const { unsaved } = change;
  const elsewhere = unsaved.code === 'called-off' ? '' : tellReason(problem, unsaved, words);
  return words.lost(names, at(change.from), because, elsewhere);
}

function factsOf(problem: Problem, of: Uprooting | WaitingReason, words: RepairWords): Facts {
  const data: Partial<Record<string, unknown>> = { ...of };
  const people = (data.participants as number[] | undefined) ?? [];
  const slots = (data.slots as number[] | undefined) ?? [];
  return {
    names: words.names(people.map((one) => nameOf(problem, one, words))),
    name: data.participant === undefined ? '' : nameOf(problem, data.participant as number, words),
    table: String(data.table ?? ''),
    slots: words.names(shortened(slots.map((slot) => slotName(problem, slot, words)))),
    ceiling: String(data.ceiling ?? ''),
  };
}

/** Of a long list the first, and how many more. */
function shortened(list: string[]): string[] {
  return list.length > SHOWN + 1 ? [...list.slice(0, SHOWN), `+${list.length - SHOWN}`] : list;
}

function nameOf({ participants }: Problem, participant: number, words: RepairWords): string {
  return participants[participant - 1]!.name ?? words.participant(participant);
}

function slotName({ slots }: Problem, slot: number, words: RepairWords): string {
  return slots[slot - 1]!.label ?? words.slot(slot);
}
