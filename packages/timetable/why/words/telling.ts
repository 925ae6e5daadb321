import { mostOf, mustBreak } from '../alone.ts';
import { fairnessOf, membersOf } from '../../problem.ts';
import { cellsOf, modelOf } from '../../model.ts';
import { meetingsOf } from '../fact.ts';
import { withFacts } from '../holding.ts';
import { capital, grouped, listOf, nameOf, pairOf, partsOf, slotsOf } from './parts.ts';
import type { Problem } from '../../problem.ts';
import type { Easing } from '../easing.ts';
import type { Fact } from '../fact.ts';
import type { Relaxation } from '../relaxations.ts';
import type { Conflict } from '../shrink.ts';
import type { WhyWords } from './en.ts';
import type { WishCost } from '../wish.ts';
import type { Headline, Parts } from './parts.ts';

/** Why there is no timetable: a sentence that says it, then what is asked for, one sentence a kind. */
export function tellConflict(problem: Problem, conflict: Conflict, words: WhyWords): string[] {
  const hub = hubOf(problem, meetingsOf(conflict.facts));
  const facts = grouped(problem, conflict.facts).map((group) => {
    if (hub === undefined || group[0]!.kind !== 'meeting')
      return words.fact[group[0]!.kind](partsOf(problem, group, words));
    const others = meetingsOf(group).flatMap((meeting) =>
      membersOf(problem.meetings[meeting - 1]!).filter((one) => one !== hub),
    );
    const names = others.map((one) => nameOf(problem, one, words));
    return words.meets(nameOf(problem, hub, words), listOf(names, words));
  });
  const doubt = conflict.minimal ? [] : [words.perhapsFewer];
  return [headline(problem, conflict.facts, words), ...facts, ...doubt].map(capital);
}

/** A way out, as one sentence. */
export function tellRelaxation(problem: Problem, { easings }: Relaxation, words: WhyWords): string {
  const lifted = easings.flatMap((one) => (one.kind === 'lift' ? [one.fact] : []));
  const parts = [
    ...easings.flatMap((one) => (one.kind === 'lift' ? [] : [tellMore(problem, one, words)])),
    ...grouped(problem, lifted).map((group) => words.lift[group[0]!.kind](partsOf(problem, group, words))),
  ];
  return capital(`${parts.join('; ')}.`);
}

/** What honouring a wish would cost, a sentence a thing. */
export function tellWish(problem: Problem, cost: WishCost, words: WhyWords): string[] {
  const nothing: Parts = { meetings: '', name: '', slots: '', count: 0, earlier: '', late: false };
  if (cost.kind !== 'possible') return [words.wish[cost.kind]()];
  const { moved, displaced, breaks } = cost;
  const named = (meetings: readonly number[]): Parts => ({
    ...nothing,
    meetings: listOf(
      meetings.map((meeting) => pairOf(problem, meeting)),
      words,
    ),
    count: meetings.length,
  });
  const said = [
    ...(displaced.length > 0 ? [words.wish.displaced(named(displaced))] : []),
    ...(moved.length > 0 ? [words.wish.moved(named(moved))] : []),
    ...(breaks > 0 ? [words.wish.breaks({ ...nothing, count: breaks })] : []),
  ];
  return said.length > 0 ? said : [words.wish.free()];
}

function tellMore(problem: Problem, easing: Exclude<Easing, { kind: 'lift' }>, words: WhyWords): string {
  if (easing.kind === 'tables') return words.moreTables(easing.count, problem.tables + easing.count);
  if (easing.kind === 'fairness') return words.moreBreaks(easing.to);
  const days = problem.slots.some(({ day = 1 }) => day !== (problem.slots[0]!.day ?? 1));
  return words.moreSlots(easing.count, easing.at.session === 'afternoon', days ? easing.at.day : null);
}

function headline(problem: Problem, facts: readonly Fact[], words: WhyWords): string {
  const { code, ...parts } = shapeOf(problem, facts, words);
  return words.headline[code]({ name: '', other: '', meetings: 0, count: facts.length, slots: '', ...parts });
}

type Shape = { code: keyof WhyWords['headline'] } & Partial<Headline>;

/** The shape of a conflict: whom it is about, and what runs short. */
function shapeOf(problem: Problem, facts: readonly Fact[], words: WhyWords): Shape {
  const has = (kind: Fact['kind']): Fact | undefined => facts.find((fact) => fact.kind === kind);
  const meetings = meetingsOf(facts);
  const quota = has('minimum') ?? has('maximum');
  if (quota) {
    const parts = partsOf(problem, [quota], words);
    return { code: quota.kind as 'minimum' | 'maximum', name: parts.name, count: parts.count };
  }
  const hub = hubOf(problem, meetings);
  if (has('fairness')) return breaksShape(problem, facts, hub, words) ?? { code: 'together' };
  if (has('after')) return { code: 'order' };
  if (meetings.length === 1) return { code: 'nowhere', name: pairOf(problem, meetings[0]!) };

  const model = modelOf(withFacts(problem, facts));
  const cells = new Set(meetings.flatMap((_, at) => cellsOf(model, at)));
  const open = [...cells].map((cell) => model.slotOf[cell]!).sort((one, other) => one - other);
  const slots = slotsOf(problem, open, words);
  const resource = has('resource');
  if (resource) {
    const { name, count } = partsOf(problem, [resource], words);
    return { code: 'resource', name, meetings: meetings.length, slots, count: count * open.length };
  }
  const room = [...cells].reduce((sum, cell) => sum + model.tablesIn[cell]!, 0);
  if ((has('tables') ?? has('closed')) && room < meetings.length)
    return { code: 'tables', meetings: meetings.length, slots, count: room };
  if (hub === undefined || open.length >= meetings.length) return { code: 'together' };
  const name = nameOf(problem, hub, words);
  return open.length === 0
    ? { code: 'full', name, meetings: meetings.length }
    : { code: 'overfull', name, meetings: meetings.length, count: open.length, slots };
}

/** Whom all the meetings, if there are several, have in common. */
function hubOf(problem: Problem, meetings: readonly number[]): number | undefined {
  if (meetings.length < 2) return undefined;
  const members = meetings.map((meeting) => membersOf(problem.meetings[meeting - 1]!));
  return members[0]!.find((one) => members.every((list) => list.includes(one)));
}

/** Somebody must have breaks, whatever is done, and somebody else can't have so many. */
function breaksShape(
  problem: Problem,
  facts: readonly Fact[],
  hub: number | undefined,
  words: WhyWords,
): Shape | null {
  if (hub === undefined) return null;
  const loads = problem.participants.map(
    (_, index) => problem.meetings.filter((meeting) => membersOf(meeting).includes(index + 1)).length,
  );
  const least = Math.min(...loads);
  const count = mostOf(least) + fairnessOf(problem) + 1;
  if (!mustBreak(modelOf(withFacts(problem, facts)), hub - 1, count - 1)) return null;
  const other = nameOf(problem, loads.indexOf(least) + 1, words);
  return { code: 'breaks', name: nameOf(problem, hub, words), other, count, meetings: mostOf(least) };
}
