import { fairnessOf, membersOf } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import type { Fact } from '../fact.ts';
import type { WhyWords } from './en.ts';

/** What a sentence may say; what it has no use for is empty. */
export interface Parts {
  /** Meetings by their people: “Alfa Leghe – Beta, Alfa Leghe – Gamma and 4 more”. */
  meetings: string;
  /** Of the participant, the person or the resource. */
  name: string;
  slots: string;
  count: number;
  earlier: string;
  /** In the afternoon. */
  late: boolean;
}

/** What a headline may say: `meetings` is their number here, but of breaks the most the other can have. */
export interface Headline {
  name: string;
  other: string;
  meetings: number;
  count: number;
  slots: string;
}

export type Headlines = Record<string, (parts: Headline) => string>;

/** Of a long list so many are named. */
const SHOWN = 6;

/** A list in a sentence, shortened where it is long. */
export function listOf(names: readonly string[], words: WhyWords): string {
  const all = names.length <= SHOWN + 1;
  return words.names(all ? [...names] : names.slice(0, SHOWN), all ? 0 : names.length - SHOWN);
}

/** Slots in a sentence: those that follow one another as a range. */
export function slotsOf(problem: Problem, slots: readonly number[], words: WhyWords): string {
  const name = (slot: number): string => problem.slots[slot - 1]!.label ?? words.slot(slot);
  const runs: number[][] = [];
  for (const slot of slots)
    if (runs.at(-1)?.at(-1) === slot - 1) runs.at(-1)!.push(slot);
    else runs.push([slot]);
  const range = (first: number, last: number): string =>
    problem.slots[first - 1]!.label ? words.labels(name(first), name(last)) : words.numbers(first, last);
  const texts = runs.flatMap((run) => (run.length > 2 ? [range(run[0]!, run.at(-1)!)] : run.map(name)));
  return listOf(texts, words);
}

export function nameOf({ participants }: Problem, participant: number, words: WhyWords): string {
  return participants[participant - 1]!.name ?? words.participant(participant);
}

/** A meeting by its people: their numbers where they have no names. */
export function pairOf({ participants, meetings }: Problem, meeting: number): string {
  return membersOf(meetings[meeting - 1]!)
    .map((participant) => participants[participant - 1]!.name ?? participant)
    .join(' – ');
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Facts of one kind that are told in one breath. */
export function grouped(problem: Problem, facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  facts.forEach((fact, index) => {
    const key = [fact.kind, ...apart(problem, fact, index)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  });
  return [...groups.values()];
}

/** What sets facts of a kind apart, so that each has a sentence of its own. */
function apart(problem: Problem, fact: Fact, index: number): (string | number)[] {
  if (fact.kind === 'session') return [problem.meetings[fact.meeting - 1]!.session!];
  if (fact.kind === 'after') return [index];
  if (fact.kind === 'person-absent') return [fact.participant, fact.person];
  if ('participant' in fact) return [fact.participant];
  return 'resource' in fact ? [fact.resource] : [];
}

/** The parts of the sentence about a group. */
export function partsOf(problem: Problem, group: readonly Fact[], words: WhyWords): Parts {
  const first = group[0]!;
  const slots = group.flatMap((fact) => ('slot' in fact ? [fact.slot] : []));
  const meetings = group.flatMap((fact) => ('meeting' in fact ? [placed(problem, fact, words)] : []));
  return {
    meetings: listOf(meetings, words),
    name: subject(problem, first, words),
    slots: slotsOf(problem, slots, words),
    count: countOf(problem, first),
    earlier: first.kind === 'after' ? pairOf(problem, first.earlier) : '',
    late: 'meeting' in first && problem.meetings[first.meeting - 1]!.session === 'afternoon',
  };
}

/** A meeting, with the slot or the table that the fact is about. */
function placed(problem: Problem, fact: Fact & { meeting: number }, words: WhyWords): string {
  const { fixedSlot, locked, table } = problem.meetings[fact.meeting - 1]!;
  const pair = pairOf(problem, fact.meeting);
  const slot = fact.kind === 'fixed' ? fixedSlot : fact.kind === 'locked' ? locked?.slot : undefined;
  if (slot) return words.at(pair, slotsOf(problem, [slot], words));
  return fact.kind === 'table' ? words.atTable(pair, table!) : pair;
}

function subject(problem: Problem, fact: Fact, words: WhyWords): string {
  if ('resource' in fact) return problem.resources![fact.resource - 1]!.name ?? words.resource(fact.resource);
  if (!('participant' in fact)) return '';
  const firm = nameOf(problem, fact.participant, words);
  if (fact.kind !== 'person-absent') return firm;
  const person = problem.participants[fact.participant - 1]!.representatives![fact.person - 1]!;
  return `${person.name ?? words.person(fact.person)} (${firm})`;
}

function countOf(problem: Problem, fact: Fact): number {
  if (fact.kind === 'tables') return problem.tables;
  if (fact.kind === 'fairness') return fairnessOf(problem);
  if (fact.kind === 'resource') return problem.resources![fact.resource - 1]!.capacity ?? 1;
  if (fact.kind === 'minimum') return problem.participants[fact.participant - 1]!.minimum ?? 0;
  if (fact.kind === 'maximum') return problem.participants[fact.participant - 1]!.maximum ?? 0;
  return 0;
}
