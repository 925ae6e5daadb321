import { check } from '../checker.ts';
import { cellsOf, modelOf } from '../model.ts';
import { membersOf } from '../problem.ts';
import { repair } from '../repair/repair.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';

/** A timetable with the wish, which the checker lets pass. Fairness is not looked at, as in any repair. */
export interface WishWay {
  kind: 'possible';
  held: Held[];
  /** Meetings held before too, that change slot; those no longer held; breaks more than before (or fewer). */
  moved: number[];
  displaced: number[];
  breaks: number;
}

/** What it would cost to honour a wish that is left out. */
export type WishCost =
  /** It can't be: proven, whatever other wishes are given up. */
  | { kind: 'never' }
  /** No timetable with it was found in the work given. */
  | { kind: 'unknown' }
  | WishWay;

export interface WishOptions {
  /** The slot under way, or the last that has begun; 0 before the day starts. What has begun stays as it is. */
  now?: number;
  /** What each attempt may take, in slots looked at. Default a few hundredths of a second. */
  steps?: number;
  /** At most so many other meetings (0, 1 or 2) lose their place to the wish. Default 2. */
  displacing?: number;
}

const STEPS = 20_000;

/**
 * The cheapest way to honour a wish that a timetable left out: the least weight of other wishes displaced, then the
 * fewest meetings moved, then the fewest breaks. What is locked stays, and what has begun.
 */
export function whyNot(
  problem: Problem,
  held: readonly Held[],
  meeting: number,
  options: WishOptions = {},
): WishCost {
  if (!isOpen(problem, held, meeting, options.now ?? 0)) return { kind: 'never' };
  return wishWays(problem, held, meeting, options)[0] ?? { kind: 'unknown' };
}

/**
 * The cheapest way that displaces nobody, and the cheapest that displaces somebody, as far as there are. Each is a
 * repair: the meeting is put into a slot that is then lost, and finds a place that moves the fewest.
 */
export function wishWays(
  problem: Problem,
  held: readonly Held[],
  meeting: number,
  { now = 0, steps = STEPS, displacing = 2 }: WishOptions = {},
): WishWay[] {
  if (!isOpen(problem, held, meeting, now)) return [];
  const before = check(problem, held).breaks;
  const cheapest = (sets: readonly Held[][]): WishWay[] => {
    const ways = sets.flatMap((gone) => attempt(problem, held, meeting, gone, { now, steps, before }) ?? []);
    return ways.length > 0 ? [ways.reduce((best, way) => (worse(problem, way, best) < 0 ? way : best))] : [];
  };
  const sets = displaceable(problem, held, meeting, now).filter((gone) => gone.length <= displacing);
  return [...cheapest([[]]), ...cheapest(sets)];
}

/** Whether there is a slot to come that the wish may have, and that no locked meetings close to it. */
function isOpen(problem: Problem, held: readonly Held[], meeting: number, now: number): boolean {
  const model = modelOf(problem);
  const people = new Set(membersOf(problem.meetings[meeting - 1]!));
  if (problem.meetings[meeting - 1]!.never) return false;
  return cellsOf(model, meeting - 1).some((cell) => {
    const slot = model.slotOf[cell]!;
    if (slot <= now) return false;
    const locked = held.filter((one) => one.slot === slot && problem.meetings[one.meeting - 1]!.locked);
    const taken = locked.some((one) => sharesSomebody(problem, one.meeting, people));
    return locked.length < model.tablesIn[cell]! && (!taken || model.free);
  });
}

function sharesSomebody(problem: Problem, meeting: number, people: ReadonlySet<number>): boolean {
  return membersOf(problem.meetings[meeting - 1]!).some((one) => people.has(one));
}

/** What may go for the wish: a meeting of its people, two of one slot, or the lightest of a full slot. */
function displaceable(problem: Problem, held: readonly Held[], meeting: number, now: number): Held[][] {
  const people = new Set(membersOf(problem.meetings[meeting - 1]!));
  const loose = held.filter((one) => one.slot > now && !problem.meetings[one.meeting - 1]!.locked);
  const theirs = loose.filter((one) => sharesSomebody(problem, one.meeting, people));
  const sets = theirs.map((one) => [one]);
  for (const one of theirs)
    for (const other of theirs)
      if (one.slot === other.slot && one.meeting < other.meeting) sets.push([one, other]);
  problem.slots.forEach(({ closedTables = [] }, index) => {
    const here = loose.filter((one) => one.slot === index + 1 && !theirs.includes(one));
    const full = held.filter((one) => one.slot === index + 1).length >= problem.tables - closedTables.length;
    if (!full || here.length === 0) return;
    sets.push([
      here.reduce((light, one) =>
        worthOf(problem, one.meeting) < worthOf(problem, light.meeting) ? one : light,
      ),
    ]);
  });
  return sets;
}

function attempt(
  problem: Problem,
  held: readonly Held[],
  meeting: number,
  gone: readonly Held[],
  { now, steps, before }: { now: number; steps: number; before: number },
): WishWay | null {
  const stay = held.filter((one) => !gone.includes(one));
  if (overMaximum(problem, stay, meeting)) return null;
  const known = new Set([...stay.map((one) => one.meeting), meeting]);
  const limbo = problem.slots.length + 1;
  const lost = {
    ...problem,
    slots: [...problem.slots, { day: (problem.slots.at(-1)?.day ?? 1) + 1 }],
    // Nobody else comes in where the wish leaves a hole.
    meetings: problem.meetings.map((one, index) => (known.has(index + 1) ? one : { ...one, never: true })),
  };
  const made = repair(
    lost,
    [...stay, { meeting, slot: limbo, table: 1 }],
    [{ kind: 'slot-lost', slot: limbo }],
    {
      now,
      steps,
    },
  );
  if (made.held.length < known.size || check(made.problem, made.held).faults.length > 0) return null;
  const moved = made.changed.flatMap((one) =>
    one.kind === 'moved' && one.meeting !== meeting ? [one.meeting] : [],
  );
  return {
    kind: 'possible',
    held: made.held,
    moved,
    displaced: gone.map((one) => one.meeting),
    breaks: check(problem, made.held).breaks - before,
  };
}

/** A repair looks at no maximum for who already sits: whether one more is too many is asked beforehand. */
function overMaximum({ participants, meetings }: Problem, held: readonly Held[], meeting: number): boolean {
  return membersOf(meetings[meeting - 1]!).some((one) => {
    const count = held.filter((other) => membersOf(meetings[other.meeting - 1]!).includes(one)).length;
    return count >= (participants[one - 1]!.maximum ?? Infinity);
  });
}

function worthOf(problem: Problem, meeting: number): number {
  const { weight = 1, mutual } = problem.meetings[meeting - 1]!;
  return weight * (mutual ? 1e6 : 1);
}

/** Below 0 where one is cheaper than the other. */
function worse(problem: Problem, one: WishWay, other: WishWay): number {
  const lost = ({ displaced }: WishWay): number =>
    displaced.reduce((sum, meeting) => sum + worthOf(problem, meeting), 0);
  return lost(one) - lost(other) || one.moved.length - other.moved.length || one.breaks - other.breaks;
}
